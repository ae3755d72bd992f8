"""An archive of one's own into tables: any number of articles, in a stream, on all cores, resumable.

The data flows one way: :mod:`find` lists the inputs, :mod:`rows` reads those that hold many articles, :mod:`work`
makes the rows of each article (in worker processes, shared out by :mod:`pool`), :mod:`store` puts them on disk and
knows how far a run is, :mod:`finish` turns what is there into packages. :mod:`run` holds them together.
"""
