// How well one shape follows another in Swedish: weights written by hand from grammar, summed where several speak.
#pragma once

#include <array>

#include "engine/language/shapes.h"

namespace behov {

using Weight = std::int16_t;
using Preferences = std::array<std::array<Weight, shape_count>, shape_count>;

// preferences()[before][after].
const Preferences& preferences();
// What a shape is worth by itself: imperatives and genitives are rare.
Weight own_weight(Shape shape);

}  // namespace behov
