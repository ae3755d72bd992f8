"""``datapackage.json``: the definitions of the tables in the words of the Data Package standard, version 2.0.

What is written is also valid under version 1.0 of the standard, and is what both frictionless and the older
``datapackage`` library read: keys as lists, ``hash`` with its algorithm, no newer constructs that either passes over.
Properties of our own are the ``datasheet`` and ``title_id`` and ``description_id``, which say in Indonesian what
``title`` and ``description`` say.
"""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from kutipan.package.metadata import Metadata
from kutipan.tables import TABLES
from kutipan.tables.schema import Column, Table

DESCRIPTOR = "datapackage.json"
PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"


def csv_path(table: Table) -> str:
    """Where a package has the CSV file of ``table``."""
    return f"data/{table.name}.csv"


def parquet_path(table: Table) -> str:
    """Where a package has the Parquet file of ``table``, if it has one."""
    return f"data/{table.name}.parquet"


def describe_package(metadata: Metadata, csv_files: Mapping[str, bytes]) -> dict[str, Any]:
    """The descriptor of a package; ``csv_files`` maps the path of each table's CSV file to its bytes."""
    optional = {
        "title_id": metadata.title_id,
        "description_id": metadata.description_id,
        "homepage": metadata.homepage,
        "version": metadata.version,
        "created": metadata.created,
        "keywords": list(metadata.keywords),
        "licenses": [dict(license) for license in metadata.licenses],
        "contributors": [dict(contributor) for contributor in metadata.contributors],
        "sources": [dict(source) for source in metadata.sources],
        "datasheet": dict(metadata.datasheet),
    }
    return {
        "$schema": PROFILE,
        "name": metadata.name,
        "title": metadata.title,
        "description": metadata.description,
        **{key: value for key, value in optional.items() if value},
        "resources": [describe_resource(table, csv_files[csv_path(table)]) for table in TABLES],
    }


def describe_resource(table: Table, data: bytes) -> dict[str, Any]:
    """The descriptor of one table, with the size and hash of its CSV file."""
    return {
        "name": table.name,
        "type": "table",
        "title": table.title,
        "description": table.description,
        "title_id": table.title_id,
        "description_id": table.description_id,
        "path": csv_path(table),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": "sha256:" + hashlib.sha256(data).hexdigest(),
        "dialect": {
            "header": True,
            "delimiter": ",",
            "lineTerminator": "\n",
            "quoteChar": '"',
            "doubleQuote": True,
            "skipInitialSpace": False,
        },
        "schema": describe_schema(table),
    }


def describe_schema(table: Table) -> dict[str, Any]:
    """The Table Schema of ``table``."""
    keys = [
        {"fields": [key.column], "reference": {"resource": key.target, "fields": [key.target_column]}}
        for key in table.foreign_keys
    ]
    return {
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
        "primaryKey": [table.key],
        **({"foreignKeys": keys} if keys else {}),
    }


def write_descriptor(descriptor: Mapping[str, Any]) -> bytes:
    """The bytes of ``datapackage.json``."""
    return (json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _field(column: Column) -> dict[str, Any]:
    field = column.field
    constraints: dict[str, Any] = {"required": column.required}
    if field.unique:
        constraints["unique"] = True
    if field.enum:
        constraints["enum"] = list(field.enum)
    if field.pattern is not None:
        constraints["pattern"] = field.pattern
    if field.minimum is not None:
        constraints["minimum"] = field.minimum
    return {
        "name": column.name,
        "type": column.type,
        "title": field.title,
        "description": field.description,
        "title_id": field.title_id,
        "description_id": field.description_id,
        "example": field.example,
        "constraints": constraints,
    }
