#include "engine/exchange/refi_references.h"

#include "engine/base/say.h"

namespace behov {
namespace {

class ReferenceHolder {
 public:
  ReferenceHolder(QdaProject& project, const QdaThings& things, const std::function<void(std::string)>& refuse)
      : project_(project), things_(things), refuse_(refuse) {
    for (const QdaNote& note : project.notes) kept_notes_.insert(note.guid);
  }

  void hold() {
    hold_codes(project_.codes);
    hold_notes(project_.own_notes);
    for (QdaSource& source : project_.sources) hold_source(source);
    for (QdaCase& one : project_.cases) {
      hold_values(one.values);
      for (const std::string& guid : one.sources)
        if (!things_.sources.contains(guid) && !things_.others.contains(guid))
          refuse_(say("case `{}` points at a source that is not in the file: {}", one.name, guid));
    }
  }

 private:
  void hold_source(QdaSource& source) {
    hold_notes(source.notes);
    hold_values(source.values);
    for (QdaCoding& coding : source.codings) hold_coding(coding, source);
    for (QdaSelection& one : source.selections) {
      hold_notes(one.notes);
      hold_user(one.user);
      for (QdaCoding& coding : one.codings) hold_coding(coding, source);
    }
  }

  void hold_coding(QdaCoding& coding, const QdaSource& source) {
    if (!things_.codes.contains(coding.code) && !things_.cases.contains(coding.code))
      refuse_(say("a coding of `{}` points at a code that is not in the file: {}", source.name, coding.code));
    hold_user(coding.user);
    hold_notes(coding.notes);
  }

  void hold_user(const std::string& user) {
    if (!user.empty() && !things_.users.contains(user))
      refuse_(say("a coding is by a user who is not in the file: {}", user));
  }

  void hold_notes(std::vector<std::string>& notes) {
    for (const std::string& guid : notes)
      if (!things_.notes.contains(guid)) refuse_(say("something points at a note that is not in the file: {}", guid));
    std::erase_if(notes, [&](const std::string& guid) { return !kept_notes_.contains(guid); });
  }

  void hold_values(const std::vector<QdaValue>& values) {
    for (const QdaValue& value : values)
      if (!things_.variables.contains(value.variable))
        refuse_(say("a value points at a variable that is not in the file: {}", value.variable));
  }

  void hold_codes(std::vector<QdaCode>& codes) {
    for (QdaCode& code : codes) {
      hold_notes(code.notes);
      hold_codes(code.inside);
    }
  }

  QdaProject& project_;
  const QdaThings& things_;
  const std::function<void(std::string)>& refuse_;
  std::set<std::string> kept_notes_;
};

}  // namespace

void hold_references(QdaProject& project, const QdaThings& things, const std::function<void(std::string)>& refuse) {
  ReferenceHolder(project, things, refuse).hold();
}

}  // namespace behov
