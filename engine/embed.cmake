# Writes lexicons/*.toml into a source file, so that `behov init` needs nothing but the program.
#   cmake -DFOLDER=lexicons -DOUTPUT=default_lexicons.cc -P embed.cmake
file(GLOB files ${FOLDER}/*.toml)
set(text "#include \"engine/study.h\"\n\nnamespace behov {\n\nconst std::vector<LexiconFile>& default_lexicons() {\n  static const std::vector<LexiconFile> files = {\n")
foreach(file ${files})
  get_filename_component(name ${file} NAME)
  file(READ ${file} content)
  string(APPEND text "      {\"${name}\", R\"LEXICON(${content})LEXICON\"},\n")
endforeach()
string(APPEND text "  };\n  return files;\n}\n\n}  // namespace behov\n")
file(WRITE ${OUTPUT} "${text}")
