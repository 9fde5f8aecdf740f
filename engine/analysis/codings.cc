#include "engine/analysis/codings.h"

#include <algorithm>

#include "engine/base/say.h"

namespace behov {

Table codings_table(const std::vector<Coding>& codings) {
  Table table{"codings", say("Codings"), {}, {}, {}};
  table.columns = {{"transcript", say("Transcript")},
                   {"turn", say("Turn"), Align::right},
                   {"speaker", say("Speaker"), Align::left, false, false, false, true},
                   {"participant", say("Participant")},
                   {"code", say("Code")},
                   {"need", say("Need"), Align::left, false, false, false, true},
                   {"stance", say("Stance")},
                   {"named", say("Named need")},
                   {"cue", say("Cue"), Align::left, false, false, false, true},
                   {"start", say("Start"), Align::right, false, false, false, true},
                   {"end", say("End"), Align::right, false, false, false, true},
                   {"text", say("Text"), Align::left, true},
                   {"source", say("Source"), Align::left, false, false, false, true},
                   {"because", say("Because"), Align::left, true, true},
                   {"also", say("Also"), Align::left, false, false, false, true},
                   {"tier", say("Tier"), Align::left, false, false, false, true}};
  const auto optional = [](const std::string& text) { return text.empty() ? Cell{} : Cell{text}; };
  for (const Coding& coding : codings) {
    std::vector<std::string> also;
    for (const Because& because : coding.also) also.push_back(to_string(because));
    table.rows.push_back({{coding.transcript, std::int64_t{coding.turn}, coding.speaker, coding.participant, coding.code, coding.is_need(), optional(std::string(name_of(coding.stance))), optional(coding.named),
                           optional(coding.cue), std::int64_t{coding.span.start}, std::int64_t{coding.span.end}, coding.text, coding.source,
                           to_string(coding.because), std::move(also), std::string(name_of(coding.tier))},
                          0});
  }
  add_near_note(codings, table);
  return table;
}

void add_near_note(const std::vector<Coding>& codings, Table& table) {
  const auto near = std::count_if(codings.begin(), codings.end(), [](const Coding& coding) { return coding.tier == Tier::near; });
  if (near) table.notes.push_back(say("{} of {} codings rest on near misses, words misspelled or written apart; --exact leaves them out.", near, codings.size()));
}

}  // namespace behov
