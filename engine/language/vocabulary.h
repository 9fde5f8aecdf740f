// The word types of a study, numbered in the order in which they were first seen. Types that come from an index are kept
// as its bytes, and unfolded when somebody asks for them: a command meets few of the thousands.
#pragma once

#include <atomic>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/language/word.h"

namespace behov {

using TypeId = std::uint32_t;

struct WordView;

class Vocabulary {
 public:
  Vocabulary() = default;
  Vocabulary(Vocabulary&&) = default;
  Vocabulary& operator=(Vocabulary&&) = default;

  // The number of the type; adds it where its form is new, else keeps what is there.
  TypeId add(WordType type);
  std::optional<TypeId> find(std::string_view form) const { return find(form, {}); }
  // The type of a word cut short, by the word beside it that completes it.
  std::optional<TypeId> find(std::string_view form, std::string_view beside) const;
  std::size_t size() const { return slots_.size(); }

  // May be called from several threads, as long as none adds.
  const WordType& operator[](TypeId id) const { return slots_[id].unfolded(); }
  WordView view(TypeId id) const;  // word_view.h
  bool is_word(TypeId id) const { return flags_[id] & word_flag; }
  bool is_number(TypeId id) const { return flags_[id] & number_flag; }
  bool is_filler(TypeId id) const { return flags_[id] & filler_flag; }
  bool is_near_miss(TypeId id) const { return flags_[id] >> source_shift == static_cast<unsigned>(Source::near); }

  // The types from number `first` on as bytes, and back. Bytes that are damaged throw Failure(bug).
  std::string packed(TypeId first = 0) const;
  void add_packed(std::string_view bytes);

 private:
  static constexpr unsigned word_flag = 4, number_flag = 2, filler_flag = 1, source_shift = 3;

  struct Slot {
    Slot(std::string_view form_, std::string_view beside_, std::string_view packed_) : form(form_), beside(beside_), packed(packed_) {}
    explicit Slot(WordType&& made);
    ~Slot() { delete type.load(std::memory_order_relaxed); }
    Slot(const Slot&) = delete;
    Slot& operator=(const Slot&) = delete;
    const WordType& unfolded() const {
      const WordType* made = type.load(std::memory_order_acquire);
      return made ? *made : unfold();
    }
    const WordType& unfold() const;

    std::string_view form;
    std::string_view beside;
    std::string_view packed;  // empty where the type was added unfolded
    mutable std::atomic<const WordType*> type{nullptr};
  };

  std::size_t place_of(std::string_view form, std::string_view beside) const;
  void file_last();

  std::deque<std::string> bytes_;  // what packed types view
  std::deque<Slot> slots_;
  std::vector<std::uint8_t> flags_;  // of the types; by themselves, for they are asked of every token
  std::vector<TypeId> places_;     // a hash table of slots, by form and beside; a power of two in size, at most half full
};

}  // namespace behov
