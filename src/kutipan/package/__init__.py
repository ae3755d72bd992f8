"""The package: rows of the tables as files (CSV, Parquet, ``datapackage.json``), written safely and checked."""
