#include "engine/index/turn.h"

#include <cmath>

#include "engine/base/pack.h"

namespace behov {
namespace {

void pack_tokens(const AnalysedText& text, Packer& out) {
  out.number(text.tokens.size());
  std::uint32_t end = 0;
  for (const AnalysedToken& token : text.tokens) {
    const bool narrowed = token.readings != all_readings;
    out.number(std::uint64_t{token.type} << 2 | (narrowed ? 2u : 0u) | (token.speech ? 1u : 0u));
    if (narrowed) out.number(token.readings);
    out.number(token.span.start - end);
    out.number(token.span.length());
    end = token.span.end;
  }
  out.number(text.sentences.size());
  for (const Sentence& sentence : text.sentences) {
    out.number(sentence.first);
    out.number(sentence.last - sentence.first);
  }
}

[[noreturn]] void damaged() { throw Failure(Exit::bug, "the index is damaged"); }

AnalysedText unpack_tokens(Unpacker& in, std::size_t types) {
  AnalysedText out;
  out.tokens.resize(in.count());
  std::uint32_t end = 0;
  for (AnalysedToken& token : out.tokens) {
    const std::uint64_t head = in.number();
    token.type = static_cast<TypeId>(head >> 2);
    if (head >> 2 >= types) damaged();
    token.speech = head & 1;
    if (head & 2) token.readings = in.number32();
    token.span.start = end + in.number32();
    token.span.end = end = token.span.start + in.number32();
  }
  out.sentences.resize(in.count());
  for (Sentence& sentence : out.sentences) {
    sentence.first = in.number32();
    sentence.last = sentence.first + in.number32();
    if (sentence.last < sentence.first || sentence.last > out.tokens.size()) damaged();
  }
  return out;
}

}  // namespace

std::string pack_turn(const IndexedTurn& turn) {
  Packer out;
  out.text(turn.transcript);
  out.number(turn.number);
  out.text(turn.speaker);
  out.number(turn.span.start);
  out.number(turn.span.length());
  out.number(turn.seconds ? 1 + static_cast<std::uint64_t>(std::llround(*turn.seconds * 1000)) : 0);
  out.text(turn.text);
  pack_tokens(turn.analysed, out);
  return out.take();
}

IndexedTurn unpack_turn(std::string_view bytes, std::size_t types) {
  Unpacker in(bytes);
  IndexedTurn turn;
  turn.transcript = in.text();
  turn.number = in.number32();
  turn.speaker = in.text();
  turn.span.start = in.number32();
  turn.span.end = turn.span.start + in.number32();
  if (const std::uint64_t milliseconds = in.number()) turn.seconds = static_cast<double>(milliseconds - 1) / 1000;
  turn.text = in.text();
  turn.analysed = unpack_tokens(in, types);
  return turn;
}

}  // namespace behov
