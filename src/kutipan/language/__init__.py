"""What kutipan knows of Indonesian: words, sentences, numbers and dates. Nothing here knows of tables."""
