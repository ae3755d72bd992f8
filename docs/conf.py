"""How Sphinx builds the site: one tree of sources, built once for each language (``docs/build_site.py`` does both)."""

import os
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "_ext"))

import kutipan  # noqa: E402

project = "Kutipan"
author = "The kutipan maintainers"
version = release = kutipan.__version__
language = "en"

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "kutipan_site"]
exclude_patterns = ["_build", "measures", "plots", "locale"]
templates_path = ["_templates"]
html_static_path = ["_static"]
locale_dirs = [str(HERE / "locale")]
gettext_compact = False
gettext_uuid = False
gettext_location = False

# The address of the published site, where it is known; see kutipan_site.head. None is made up.
kutipan_site_url = os.environ.get("KUTIPAN_SITE_URL", "")

nitpicky = True
nitpick_ignore_regex = [
    # No inventories are fetched, so that the site builds without a network: types of other libraries are not links.
    (r"py:.*", r"(str|int|bool|float|bytes|None|tuple|list|dict|object|Any|Literal|ValueError|Exception|TypeError)"),
    (r"py:.*", r"(pandas|polars|pyarrow|os|pathlib|typing|collections|decimal|datetime|pyspark)\..*"),
    (r"py:.*", r"kutipan\.(tables|package|archive|loader|spark|arrow|convert)\..*"),
    (r"py:.*", r"(Path|Decimal|Registry|TableName|Engine|Format|Field|Name|Frames|DataFrame|date)"),
]

myst_enable_extensions = ["colon_fence", "deflist", "fieldlist"]
myst_heading_anchors = 3
autodoc_typehints = "signature"
autodoc_member_order = "bysource"
autodoc_default_options = {"members": True}
python_use_unqualified_type_names = True
toc_object_entries = False

html_theme = "furo"
html_title = "Kutipan"
html_show_sourcelink = False
html_copy_source = False
html_show_copyright = False
html_show_sphinx = False
html_use_index = False
html_domain_indices = False
html_css_files = ["site.css"]
html_js_files = ["site.js"]
html_favicon = "_static/favicon.svg"
html_permalinks_icon = "#"
html_sidebars = {
    "**": [
        "sidebar/brand.html",
        "sidebar/search.html",
        "sidebar/scroll-start.html",
        "sidebar/navigation.html",
        "sidebar/scroll-end.html",
    ]
}
pygments_style = "a11y-high-contrast-light"
pygments_dark_style = "a11y-high-contrast-dark"
html_theme_options = {
    "light_css_variables": {
        "color-brand-primary": "#0a58a8",
        "color-brand-content": "#0a58a8",
        "color-brand-visited": "#5b3a8c",
        "color-foreground-muted": "#59636e",
        "color-foreground-secondary": "#4d5761",
    },
    "dark_css_variables": {
        "color-brand-primary": "#7cb8ff",
        "color-brand-content": "#7cb8ff",
        "color-brand-visited": "#c8a8f0",
        "color-foreground-muted": "#a0abb6",
        "color-foreground-secondary": "#b4bec8",
    },
}
