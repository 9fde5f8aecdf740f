# A data package holds the study: tables that point at each other, hashes, positions and quotes that are right in code points;
# without the texts not a word of what people said; and R and Python load it as the README shows.
set -eu
behov=$(realpath "$1") source=$(realpath "$2")
command -v python3 >/dev/null || exit 77
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() {
  echo "$1"
  exit 1
}
mkdir "$work/a"
cp -R "$source/corpus" "$source/lexicons" "$work/a"
cd "$work"
# What people write that programs stumble over: an emoji beyond 16 bits, a decomposed å, CRLF, quotes, separators, a mark of order.
printf '\357\273\277I: Hur bor du?\r\nBosse: \360\237\230\200 Hyran a\314\212r "fo\314\210r ho\314\210g"; vi bor tra\314\212ngt,\tfyra i ett rum\r\n\r\nI: Jas\303\245?\r\nBosse: -Jag saknar en st\303\266rre l\303\244genhet.\r\n' >a/corpus/Å\ 1.txt

"$behov" -C a export --datapackage bare >said 2>&1 || { cat said; fail "no package"; }
"$behov" -C a export --datapackage whole --with-text >said 2>&1 || { cat said; fail "no package with text"; }
"$behov" -C a export --datapackage again --with-text --lang sv >said 2>&1 || { cat said; fail "no second package"; }
diff -r whole again || fail "the second package is another one"
[ "$(stat -c %a whole whole/codings.csv whole/texts | tr '\n' ' ')" = "700 600 700 " ] || fail "others may read the package"
status=0
"$behov" -C a export --datapackage whole --quiet >said 2>&1 || status=$?
[ $status -eq 73 ] || { cat said; fail "a package was written over: $status"; }
"$behov" -C a code --format jsonl --quiet >codings.jsonl

cat >check.py <<'PY'
import csv, hashlib, json, os, sys, urllib.parse

def table(folder, name):
    with open(f'{folder}/{name}.csv', encoding='utf-8', newline='') as f: return list(csv.DictReader(f))

def unguarded(text):  # an apostrophe stands before what Excel would take for a formula
    return text[1:] if text[:1] == "'" and text[1:2] in '=+-@\t\r\n' else text

def check_value(field, value):
    if value == '': return
    if field['type'] == 'integer': int(value)
    if field['type'] == 'number': float(value)
    if field['type'] == 'boolean': assert value in ('true', 'false'), value

def check_package(folder):
    with open(f'{folder}/datapackage.json', encoding='utf-8') as f: package = json.load(f)
    listed = {r['path'] for r in package['resources']}
    there = {os.path.relpath(os.path.join(d, f), folder) for d, _, files in os.walk(folder) for f in files} - {'datapackage.json'}
    assert listed == there, (listed ^ there)
    names = [r['name'] for r in package['resources']]
    assert len(set(names)) == len(names)
    for r in package['resources']:
        with open(f'{folder}/{r["path"]}', 'rb') as f: data = f.read()
        assert r['bytes'] == len(data) and r['hash'] == 'sha256:' + hashlib.sha256(data).hexdigest(), r['path']
    tables = {r['name']: (r['schema'], table(folder, r['name'])) for r in package['resources'] if 'schema' in r}
    for name, (schema, rows) in tables.items():
        fields = [f['name'] for f in schema['fields']]
        for row in rows:
            assert list(row) == fields, name
            for field in schema['fields']: check_value(field, row[field['name']])
        keys = [tuple(row[k] for k in schema['primaryKey']) for row in rows]
        assert len(set(keys)) == len(keys), f'{name}: a key stands twice'
        for key in schema.get('foreignKeys', []):
            theirs = {tuple(row[f] for f in key['reference']['fields']) for row in tables[key['reference']['resource']][1]}
            for row in rows:
                mine = tuple(row[f] for f in key['fields'])
                assert not any(mine) or mine in theirs, (name, mine)
    return tables

def check_annotations(folder, codings, with_text):
    with open(f'{folder}/annotations.jsonl', encoding='utf-8') as f: annotations = [json.loads(line) for line in f]
    assert len(annotations) == len(codings)
    for one, row in zip(annotations, codings):
        assert one['id'] == 'urn:uuid:' + row['coding'] and one['body'][0]['value'] == row['code']
        selectors = {s['type']: s for s in one['target']['selector']}
        place = selectors['TextPositionSelector']
        assert (place['start'], place['end']) == (int(row['start']), int(row['end']))
        if not with_text: assert len(selectors) == 1; continue
        with open(f'{folder}/{urllib.parse.unquote(one["target"]["source"])}', encoding='utf-8', newline='') as f: text = f.read()
        quote = selectors['TextQuoteSelector']
        assert quote['exact'] == text[place['start']:place['end']] == unguarded(row['text']), (quote, row['text'])
        assert text[:place['start']].endswith(quote['prefix']) and text[place['end']:].startswith(quote['suffix'])

with open('codings.jsonl', encoding='utf-8') as f: said = [json.loads(line) for line in f]
for folder in ('bare', 'whole'):
    tables = check_package(folder)
    codings = tables['codings'][1]
    assert len(codings) == len(said) > 300
    for row, one in zip(codings, said):
        for key in ('transcript', 'participant', 'code', 'because', 'source', 'tier'): assert unguarded(row[key]) == one[key], key
        assert (row['need'] == 'true') == one['need'] and int(row['start']) == one['start'] and (row['named'] or None) == one['named']
    check_annotations(folder, codings, folder == 'whole')
for row in table('whole', 'turns'):
    with open(f'whole/texts/{row["transcript"]}.txt', encoding='utf-8', newline='') as f: text = f.read()
    assert unguarded(row['text']) == text[int(row['start']):int(row['end'])]
assert any('\U0001F600' in row['text'] for row in table('whole', 'turns'))
words = sum(int(r['words']) for r in table('whole', 'participants'))
assert words == sum(int(r['words']) for r in table('whole', 'turns') if r['participant'])

# Without the texts: no five words in a row of anybody's in any file.
bare = ''.join(open(os.path.join('bare', f), encoding='utf-8').read() for f in os.listdir('bare'))
for row in table('whole', 'turns'):
    said_words = row['text'].split()
    for i in range(0, len(said_words) - 5, 5): assert ' '.join(said_words[i:i + 5]) not in bare, said_words[i:i + 5]
PY
python3 check.py || fail "the package is not as it should be"

# The README's own lines, each in a folder that holds the package as `data`; what they print is what `needs` says.
cp -R whole data
"$behov" -C a needs --format csv --quiet >needs.csv
snippet() { sed -n "/^\`\`\`$1\$/,/^\`\`\`\$/p" "$source/README.md" | sed '1d;$d'; }
snippet python >load.py && [ -s load.py ] || fail "the README shows no Python"
PYTHONIOENCODING=utf-8 python3 load.py >python.said || fail "Python does not load the package as the README shows"
python3 - python.said <<'PY' || fail "Python counts other people than behov"
import csv, sys
with open('needs.csv', encoding='utf-8') as f: wanted = {r['code']: r['n'] for r in csv.DictReader(f) if not r['named']}
with open(sys.argv[1], encoding='utf-8') as f: got = dict(line.split() for line in f if '/' in line)
assert got == wanted, (got, wanted)
PY
command -v Rscript >/dev/null || { echo "R is not installed: the README's R was not run"; exit 0; }
snippet r >load.R && [ -s load.R ] || fail "the README shows no R"
LC_ALL=C.UTF-8 Rscript --vanilla load.R >r.said 2>r.err || { cat r.err; fail "R does not load the package as the README shows"; }
python3 - <<'PY' || fail "R counts other people than behov"
import csv
with open('needs.csv', encoding='utf-8') as f: wanted = {r['code']: r['n'] for r in csv.DictReader(f) if not r['named']}
with open('r.said', encoding='utf-8') as f: got = {p[-2]: p[-1] for p in (line.split() for line in f) if len(p) == 3 and '/' in p[-2]}
assert got == wanted, (got, wanted)
PY
