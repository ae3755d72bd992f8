"""Croissant 1.1 (https://docs.mlcommons.org/croissant/), with the fields of its vocabulary for responsible use.

Each table is a record set over its CSV file, with its key and its foreign keys; descriptions are in English and
Indonesian. Paths are relative, so the file belongs beside the package's descriptor.
"""

from typing import Any

from kutipan.export.subject import CSV, PackageFile, Subject, bibtex, write_json
from kutipan.tables import TABLES
from kutipan.tables.schema import Column, ForeignKey, Table

# The context that the specification gives, word for word: readers compare it.
_CONTEXT: dict[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "arrayShape": "cr:arrayShape",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "containedIn": "cr:containedIn",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "description": {"@container": "@language"},
    "equivalentProperty": "cr:equivalentProperty",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileProperty": "cr:fileProperty",
    "fileObject": "cr:fileObject",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isArray": "cr:isArray",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "name": {"@container": "@language"},
    "parentField": "cr:parentField",
    "path": "cr:path",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "samplingRate": "cr:samplingRate",
    "sc": "https://schema.org/",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}
_TYPES = {"string": "sc:Text", "integer": "sc:Integer", "number": "sc:Float"}
_RESPONSIBLE_USE = {
    "collection": "rai:dataCollection",
    "raw_data": "rai:dataCollectionRawData",
    "preprocessing": "rai:dataPreprocessingProtocol",
    "annotation": "rai:dataAnnotationProtocol",
    "missing_data": "rai:dataCollectionMissingData",
    "who_is_quoted": "rai:dataBiases",
    "limitations": "rai:dataLimitations",
    "uses": "rai:dataUseCases",
    "impact": "rai:dataSocialImpact",
    "personal_information": "rai:personalSensitiveInformation",
    "maintenance": "rai:dataReleaseMaintenancePlan",
}


def croissant(subject: Subject) -> bytes:
    """The package as Croissant metadata in JSON-LD."""
    descriptor = subject.descriptor
    optional = {
        "url": descriptor.get("homepage"),
        "license": subject.licenses,
        "creator": [{"@type": "sc:Organization", "name": author} for author in subject.authors],
        "datePublished": subject.date,
        "version": descriptor.get("version"),
        "keywords": descriptor.get("keywords"),
        **{_RESPONSIBLE_USE[key]: text for key, text in subject.datasheet.items() if key in _RESPONSIBLE_USE},
        "rai:dataCollectionType": ["Document analysis", "Manual Human Curator"] if subject.datasheet else None,
    }
    return write_json(
        {
            "@context": _CONTEXT,
            "@type": "sc:Dataset",
            "conformsTo": ["http://mlcommons.org/croissant/1.1", "http://mlcommons.org/croissant/RAI/1.0"],
            "name": _in_both(subject.title, descriptor.get("title_id")),
            "description": _in_both(descriptor.get("description") or subject.title, descriptor.get("description_id")),
            "citeAs": bibtex(subject),
            "isLiveDataset": False,
            "inLanguage": ["id", "en"],
            **{key: value for key, value in optional.items() if value},
            "rai:machineAnnotationTools": ["kutipan: named rules over the text, no statistical model"],
            "distribution": [_file_object(file) for file in subject.files if file.table is not None],
            "recordSet": [_record_set(table) for table in TABLES],
        }
    )


def _in_both(english: str, indonesian: str | None) -> dict[str, str]:
    return {"en": english, **({"id": indonesian} if indonesian else {})}


def _file_object(file: PackageFile) -> dict[str, Any]:
    kind = "CSV" if file.media_type == CSV else "Parquet"
    title = file.table.title if file.table is not None else file.path
    return {
        "@type": "cr:FileObject",
        "@id": file.path,
        "name": {"en": file.path},
        "description": {"en": f"{title}, as {kind}."},
        "contentSize": f"{file.size} B",
        "contentUrl": file.path,
        "encodingFormat": file.media_type,
        "sha256": file.sha256,
    }


def _record_set(table: Table) -> dict[str, Any]:
    # A reference of a table to itself is a loop for readers that sort record sets by what they need.
    links = {key.column: key for key in table.foreign_keys if key.target}
    return {
        "@type": "cr:RecordSet",
        "@id": table.name,
        "name": _in_both(table.name, None),
        "description": {"en": table.description, "id": table.description_id},
        "key": {"@id": f"{table.name}/{table.key}"},
        "field": [_field(table, column, links.get(column.name)) for column in table.columns],
    }


def _field(table: Table, column: Column, link: ForeignKey | None) -> dict[str, Any]:
    result: dict[str, Any] = {
        "@type": "cr:Field",
        "@id": f"{table.name}/{column.name}",
        "name": _in_both(column.name, None),
        "description": {"en": column.field.description, "id": column.field.description_id},
        "dataType": _TYPES[column.type],
        "source": {"fileObject": {"@id": f"data/{table.name}.csv"}, "extract": {"column": column.name}},
    }
    if link is not None:
        result["references"] = {"field": {"@id": f"{link.target}/{link.target_column}"}}
    return result
