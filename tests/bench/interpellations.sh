#!/bin/sh
# How well the themes find the subject of texts that nobody wrote the lexicons for: questions to ministers, each a turn, held
# against the portfolio addressed (noisy: the addressee is not always the subject). A text is of the theme with the most
# codings in it; of none where it has fewer than FEWEST in 100 words.
#   interpellations.sh PROGRAM LEXICONS LABELLED.jsonl
# Prints precision, recall and F1 of each theme, for texts with any coding at all and for several bounds.
set -eu
behov=$(realpath "$1") lexicons=$(realpath "$2") labelled=$(realpath "$3")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/corpus"
cp -R "$lexicons" "$work/lexicons"
python3 - "$labelled" "$work" <<'PY'
import json, sys
with open(sys.argv[2] + '/corpus/participants.csv', 'w', encoding='utf-8') as people:
    people.write('transcript,speaker,participant,label,words\n')
    for line in open(sys.argv[1], encoding='utf-8'):
        one = json.loads(line)
        text = ' '.join(one['text'].split())
        open(f'{sys.argv[2]}/corpus/{one["id"]}.txt', 'w', encoding='utf-8').write('R: ' + text + '\n')
        people.write(f'{one["id"]},R,{one["id"]},{one["label"]},{len(text.split())}\n')
PY
"$behov" -C "$work" code --format jsonl --quiet >"$work/codings.jsonl"
python3 - "$work" <<'PY'
import collections, csv, json, sys
labels, words = {}, {}
for row in csv.DictReader(open(sys.argv[1] + '/corpus/participants.csv', encoding='utf-8')):
    labels[row['transcript']], words[row['transcript']] = row['label'], int(row['words'])
themes = {'hälsa': 'health', 'arbetsmarknad': 'labour', 'bostad': 'housing'}
counts = collections.defaultdict(collections.Counter)
for line in open(sys.argv[1] + '/codings.jsonl', encoding='utf-8'):
    one = json.loads(line)
    counts[one['transcript']][one['code'].split('/')[0]] += 1
print(f'{len(labels)} texts, {sum(sum(c.values()) for c in counts.values())} codings')
for fewest in (0, 0.5, 1, 2):
    said = {}
    for text in labels:
        best = sorted(counts[text].items(), key=lambda item: (-item[1], item[0]))
        said[text] = themes[best[0][0]] if best and best[0][1] * 100 >= fewest * words[text] else 'none'
    for theme, label in themes.items():
        right = sum(said[t] == label == labels[t] for t in labels)
        found, there = sum(s == label for s in said.values()), sum(l == label for l in labels.values())
        p, r = right / max(found, 1), right / there
        print(f'at least {fewest} in 100 words  {theme:14} P {p:.3f} R {r:.3f} F1 {2 * p * r / max(p + r, 1e-9):.3f}  (right {right}, found {found}, there {there})')
PY
