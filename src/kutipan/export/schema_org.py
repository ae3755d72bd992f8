"""A schema.org ``Dataset`` in JSON-LD: what search engines and general catalogues read."""

from kutipan.export.subject import Subject, write_json
from kutipan.tables import TABLES


def schema_org(subject: Subject) -> bytes:
    """The package as a schema.org ``Dataset``; its distributions are the files, with relative addresses."""
    descriptor = subject.descriptor
    optional = {
        "alternateName": descriptor.get("title_id"),
        "url": descriptor.get("homepage"),
        "version": descriptor.get("version"),
        "datePublished": subject.date,
        "keywords": descriptor.get("keywords"),
        "license": subject.licenses,
        "creator": [{"@type": "Organization", "name": author} for author in subject.authors],
        "isBasedOn": [
            {
                "@type": "CreativeWork",
                "name": source["title"],
                **({"url": source["path"]} if source.get("path") else {}),
            }
            for source in subject.records("sources")
            if source.get("title")
        ],
        "usageInfo": subject.datasheet.get("uses"),
    }
    description = descriptor.get("description") or subject.title
    return write_json(
        {
            "@context": "https://schema.org/",
            "@type": "Dataset",
            "name": subject.title,
            "description": description,
            **{key: value for key, value in optional.items() if value},
            "inLanguage": ["id", "en"],
            "measurementTechnique": "Rule-based extraction of reported speech and numeric claims",
            "variableMeasured": [
                {
                    "@type": "PropertyValue",
                    "name": f"{table.name}.{column.name}",
                    "alternateName": [column.field.title, column.field.title_id],
                    "description": column.field.description,
                }
                for table in TABLES
                for column in table.columns
            ],
            "distribution": [
                {
                    "@type": "DataDownload",
                    "name": file.table.title if file.table is not None else "Data Package descriptor",
                    "contentUrl": file.path,
                    "encodingFormat": file.media_type,
                    "contentSize": f"{file.size} B",
                    "sha256": file.sha256,
                }
                for file in subject.files
            ],
        }
    )
