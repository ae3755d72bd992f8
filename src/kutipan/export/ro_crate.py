"""RO-Crate 1.2 (https://w3id.org/ro/crate/1.2): the package as a research object, in ``ro-crate-metadata.json``.

The file must have that name and stand beside the package's descriptor: that folder is then the crate.
"""

from typing import Any

from kutipan.errors import KutipanError
from kutipan.export.subject import CSV, SPDX, PackageFile, Subject, bibtex, write_json

_VERSION = "https://w3id.org/ro/crate/1.2"
_FORMATS = {
    "text/csv": ("https://www.nationalarchives.gov.uk/PRONOM/x-fmt/18", "Comma Separated Values"),
    "application/json": ("https://www.nationalarchives.gov.uk/PRONOM/fmt/817", "JSON Data Interchange Format"),
}


def ro_crate(subject: Subject) -> bytes:
    """The package as RO-Crate metadata. Raises ``KutipanError`` for a package without a date, which a crate needs."""
    if subject.date is None:
        raise KutipanError("RO-Crate needs a date of publication and this package has none; give --date YYYY-MM-DD")
    people = [_organization(author) for author in subject.authors]
    licenses = [_license(item) for item in subject.records("licenses") if item.get("path")]
    files = [_file(file) for file in subject.files]
    sources = [_source(number, source) for number, source in enumerate(subject.records("sources"), 1)]
    optional = {
        "license": _references(licenses),
        "author": _references(people),
        "publisher": _references(people),
        "version": subject.descriptor.get("version"),
        "keywords": subject.descriptor.get("keywords"),
        "url": subject.descriptor.get("homepage"),
        "isBasedOn": _references(sources),
    }
    root = {
        "@id": "./",
        "@type": "Dataset",
        "name": subject.title,
        "description": subject.descriptor.get("description") or subject.title,
        "datePublished": subject.date,
        **{key: value for key, value in optional.items() if value},
        "hasPart": _references(files),
        "creditText": bibtex(subject),
    }
    metadata: dict[str, Any] = {
        "@id": "ro-crate-metadata.json",
        "@type": "CreativeWork",
        "name": "RO-Crate metadata",
        "conformsTo": {"@id": _VERSION},
        "about": {"@id": "./"},
    }
    return write_json(
        {
            "@context": f"{_VERSION}/context",
            "@graph": [
                metadata,
                root,
                *files,
                *people,
                *licenses,
                *sources,
                *_formats(subject.files),
            ],
        }
    )


def _references(entities: list[dict[str, Any]]) -> Any:
    found = [{"@id": entity["@id"]} for entity in entities]
    return found[0] if len(found) == 1 else found


def _organization(name: str) -> dict[str, Any]:
    return {"@id": "#" + "-".join(name.casefold().split()), "@type": "Organization", "name": name}


def _license(item: Any) -> dict[str, Any]:
    name = str(item.get("name") or "")
    title = str(item.get("title") or name or item["path"])
    entity = {"@id": str(item["path"]), "@type": "CreativeWork", "name": title, "description": f"Licence: {title}."}
    return {**entity, **({"sameAs": SPDX + name} if name else {})}


def _source(number: int, source: Any) -> dict[str, Any]:
    return {
        "@id": str(source.get("path") or f"#source-{number}"),
        "@type": "CreativeWork",
        "name": str(source.get("title") or source.get("path")),
    }


def _file(file: PackageFile) -> dict[str, Any]:
    table = file.table
    encoding = [file.media_type, {"@id": _FORMATS[file.media_type][0]}] if file.media_type in _FORMATS else None
    if table is None:
        name, description = "Data Package descriptor", "Every table, column and key, licences, sources and hashes."
    else:
        name = f"{table.title} as {'CSV' if file.media_type == CSV else 'Parquet'}"
        description = table.description
    return {
        "@id": file.path,
        "@type": "File",
        "name": name,
        "description": description,
        "encodingFormat": encoding or file.media_type,
        "contentSize": str(file.size),
        "sha256": file.sha256,
    }


def _formats(files: tuple[PackageFile, ...]) -> list[dict[str, Any]]:
    used = {file.media_type for file in files}
    return [
        {"@id": address, "@type": "WebPage", "name": name}
        for media_type, (address, name) in _FORMATS.items()
        if media_type in used
    ]
