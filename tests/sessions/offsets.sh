# Every coding of the corpus, and of transcripts with all that moves letters (emoji, decomposed å, CRLF, a BOM, tabs, tables in
# Word and LibreOffice documents), has its words where it says, through every door and back: jsonl, data package, project,
# sheets in both dialects.
set -eu
behov=$(realpath "$1") source=$(realpath "$2")
command -v python3 >/dev/null || exit 77
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() {
  echo "$1"
  exit 1
}
mkdir "$work/a" "$work/b" "$work/c"
cp -R "$source/corpus" "$source/lexicons" "$work/a"
cp -R "$source/lexicons" "$work/b"
cd "$work"
python3 - <<'PY'
import unicodedata, zipfile
talk = [('I', 'Hur bor du? \U0001F3E0'), ('Åsa', 'Jo \U0001F600\U0001F468\u200D\U0001F469\u200D\U0001F467 vi är\ttrångbodda, \u201Dfem i en tvåa\u201D\u2026 och hyran är för hög.'),
        ('I', 'Å tänderna?'), ('Åsa', 'Jag har inte råd med tandläkaren. Naïve café, \u00BD månadslön.'), ('I', 'Jobbet då?'), ('Åsa', 'Jag söker jobb men de svarar aldrig \U0001F62D. Arbetsförmedlingen ringde inte.')]
lines = '\r\n'.join(f'{who}: {said}' for who, said in talk) + '\r\n'
decomposed = unicodedata.normalize('NFD', lines)
open('a/corpus/Z1.txt', 'wb').write(b'\xef\xbb\xbf' + decomposed.encode('utf-8'))
open('a/corpus/Z2.txt', 'wb').write(b'\xff\xfe' + decomposed.encode('utf-16-le'))
escape = lambda t: t.replace('&', '&amp;').replace('<', '&lt;')
word_text = lambda t: ''.join(f'<w:t xml:space="preserve">{escape(p)}</w:t>' if p != '\t' else '<w:tab/>' for p in t.replace('\t', '\0\t\0').split('\0'))
cell = lambda t: f'<w:tc><w:p><w:r>{word_text(t)}</w:r></w:p></w:tc>'
rows = ''.join(f'<w:tr>{cell(who)}{cell(unicodedata.normalize("NFD", said))}</w:tr>' for who, said in talk)
with zipfile.ZipFile('a/corpus/Z3.docx', 'w') as z:
    z.writestr('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>')
    z.writestr('word/document.xml', f'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:tbl>{rows}</w:tbl></w:body></w:document>')
odt_text = lambda t: escape(t).replace('\t', '<text:tab/>')
paragraphs = ''.join(f'<text:p>{who}: {odt_text(unicodedata.normalize("NFD", said))}</text:p>' for who, said in talk)
with zipfile.ZipFile('a/corpus/Z4.odt', 'w') as z:
    z.writestr('mimetype', 'application/vnd.oasis.opendocument.text')
    z.writestr('content.xml', '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
               f'<office:body><office:text>{paragraphs}</office:text></office:body></office:document-content>')
cues = ''.join(f'00:00:{i:02}.000 --> 00:00:{i:02}.900\r\n<v {who}>{escape(unicodedata.normalize("NFD", said))}</v>\r\n\r\n' for i, (who, said) in enumerate(talk))
open('a/corpus/Z5.vtt', 'wb').write(('\ufeffWEBVTT\r\n\r\n' + cues).encode('utf-8'))
PY

# Out: jsonl against the texts of a data package, whose own test holds the rest of it.
"$behov" -C a code --format jsonl --quiet >a.jsonl || fail "no codings"
"$behov" -C a export --datapackage data --with-text --quiet >/dev/null || fail "no package"
"$behov" -C a export a.qdpx --quiet >/dev/null || fail "no project"
python3 - <<'PY' || fail "a coding does not stand where it says"
import json, unicodedata, zipfile
import xml.etree.ElementTree as tree
texts, seen = {}, set()
for line in open('a.jsonl', encoding='utf-8'):
    one = json.loads(line)
    name = one['transcript']
    if name not in texts: texts[name] = open(f'data/texts/{name}.txt', encoding='utf-8', newline='').read()
    assert texts[name][one['start']:one['end']] == one['text'], one
    seen.add(name)
assert {'Z1', 'Z2', 'Z3', 'Z4', 'Z5'} <= seen and len(seen) > 15, seen
for name, text in texts.items(): assert text == unicodedata.normalize('NFC', text) and '\r' not in text and '\ufeff' not in text, name
ns = {'q': 'urn:QDA-XML:project:1.0'}
with zipfile.ZipFile('a.qdpx') as z:
    project = tree.fromstring(z.read('project.qde'))
    places = 0
    for source in project.iter('{%s}TextSource' % ns['q']):
        text = z.read('sources/' + source.get('plainTextPath').split('//')[-1]).decode('utf-8')
        assert text == open(f'data/texts/{source.get("name")}.txt', encoding='utf-8', newline='').read(), source.get('name')
        for place in source.iter('{%s}PlainTextSelection' % ns['q']):
            quote, start, end = place.get('name'), int(place.get('startPosition')), int(place.get('endPosition'))
            if not quote: continue
            assert ' '.join(text[start:end].split()) == ' '.join(quote.split()), (quote, text[start:end])
            places += 1
    assert places > 900, places
PY

# In: the project in another study, and a sheet in either dialect in the same one.
"$behov" -C b import "$work/a.qdpx" --quiet >/dev/null || fail "the project does not come in"
"$behov" -C b code --format jsonl --quiet >b.jsonl
python3 - <<'PY' || fail "the project came in otherwise"
import json
keys = ('transcript', 'turn', 'code', 'need', 'start', 'end', 'text')
read = lambda name: sorted(tuple(json.loads(line)[k] for k in keys) for line in open(name, encoding='utf-8'))
a, b = read('a.jsonl'), read('b.jsonl')
assert a == b, (set(a) ^ set(b))
PY
for dialect in plain excel; do
  rm -rf a/codings
  option=
  [ $dialect = plain ] || option=--excel
  # shellcheck disable=SC2086
  "$behov" -C a review --format csv $option --quiet >sheet.csv
  python3 - <<'PY' || fail "the sheet holds no suggestions"
import csv
data = open('sheet.csv', encoding='utf-8-sig', newline='').read()
rows = list(csv.DictReader(data.splitlines(True), delimiter=';' if data.split('\n')[0].count(';') else ','))
for row in rows:
    if row['code']: row['verdict'] = 'accept'
assert sum(1 for row in rows if row['verdict']) > 900
with open('filled.csv', 'w', encoding='utf-8', newline='') as f:
    out = csv.DictWriter(f, rows[0], delimiter=';')
    out.writeheader()
    out.writerows(rows)
PY
  "$behov" -C a import filled.csv --coder anna >said 2>&1 || { tail -3 said; fail "the $dialect sheet does not come back"; }
  "$behov" -C a code --source human --format jsonl --quiet >human.jsonl
  python3 - <<'PY' || fail "the $dialect sheet came back otherwise"
import json
text = {}
human = [json.loads(line) for line in open('human.jsonl', encoding='utf-8')]
for one in human:
    name = one['transcript']
    if name not in text: text[name] = open(f'data/texts/{name}.txt', encoding='utf-8', newline='').read()
    assert text[name][one['start']:one['end']] == one['text'], one
machine = {(o['transcript'], o['turn'], o['code'], o['text']) for o in map(json.loads, open('a.jsonl', encoding='utf-8'))}
mine = {(o['transcript'], o['turn'], o['code'], o['text']) for o in human}
assert len(mine) > 900 and mine <= machine, mine - machine
PY
done
