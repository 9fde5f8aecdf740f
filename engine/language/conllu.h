// Analysed text in CoNLL-U, for those who measure analysers.
#pragma once

#include <string>
#include <string_view>

#include "engine/language/analysis.h"

namespace behov {

// Each line of `text` is a paragraph. UPOS and LEMMA are those of the first kept reading; MISC holds
// TokenRange=start:end (code points of the text), Lemmas=a,b, Source (who says so), for spoken spellings and near misses
// ReadAs=words, for a word written apart WithNext=whole on its first token and, for compounds, Parts=x+y.
std::string to_conllu(std::string_view text, Language& language);

}  // namespace behov
