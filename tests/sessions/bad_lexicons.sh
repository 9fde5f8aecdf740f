# A lexicon with an unclosed ''' or an expression that means nothing is named with line and column; nothing is re-indexed.
. "$2/tests/sessions/expect.inc"
fresh
expect 0 "" needs
find .behov -type f -name '*.glass' -exec cksum {} + | sort >"$work/index"

printf 'theme = "x"\nlabel = "X"\n\n[[code]]\nid = "a"\nlabel = "A"\nterms = '"'''"'\nhyra\n\n[[code]]\nid = "b"\n' >lexicons/x.toml
expect 65 "lexicons/x.toml:7:9: error: a ''' is missing" needs
printf "theme = \"x\"\nlabel = \"X\"\n\n[[code]]\nid = \"a\"\nlabel = \"A\"\nterms = '''\nhyra\n  (bo|\n'''\n" >lexicons/x.toml
expect 65 "lexicons/x.toml:9:" needs
printf "theme = \"x\"\nlabel = \"X\"\n\n[[code]]\nid = \"a\"\nlabel = \"A\"\nterms = '''\n@ort\n'''\n" >lexicons/x.toml
expect 65 "lexicons/x.toml:8:1: error: there is no list \`ort\`" needs
printf 'theme = "x"\nlabel = "X"\n[[code]]\nid = "a"\nlabbel = "A"\n' >lexicons/x.toml
"$behov" needs >"$work/out" 2>"$work/err" && fail "an unknown key was read"
grep -q 'lexicons/x.toml:5:1: error: `labbel` has no meaning' "$work/err" || fail "$(cat "$work/err")"
printf '\377\376' >lexicons/x.toml
expect 65 "lexicons/x.toml" needs
rm lexicons/x.toml
expect 0 "" needs
find .behov -type f -name '*.glass' -exec cksum {} + | sort | cmp -s - "$work/index" || fail "a lexicon's mistake changed the index"

# An expression of the command line says the same.
"$behov" find '(hyra' >"$work/out" 2>"$work/err" && fail "half an expression was found"
status=0
"$behov" find '(hyra' >"$work/out" 2>"$work/err" || status=$?
[ "$status" = 64 ] || [ "$status" = 65 ] || fail "half an expression left with $status"
[ -s "$work/err" ] && [ ! -s "$work/out" ] || fail "half an expression printed a result"
