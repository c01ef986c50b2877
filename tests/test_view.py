"""The HTML view: everything escaped, nothing from outside, counts right, colours readable."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from importlib.resources import files

import pytest

from namenorm.api import Registry
from namenorm.records import Cluster, Edit, Mention
from namenorm.view import changes, mentions_html, tally

RECORDS = [
    {"id": "ada", "kind": "person", "names": [{"text": "Ada Test", "lang": "en"}, {"text": "Ada Tëst", "lang": "de"}]},
    {"id": "evil", "kind": "organization", "names": [{"text": "Evil <b>Corp & Co", "lang": "en"}]},
    {"id": "kyiv", "kind": "place", "names": [{"text": "Kyiv", "lang": "en"}, {"text": "Київ", "lang": "uk"}]},
]
HOSTILE = (
    "<script>alert('x')</script> \"Ada Test\" & Київ </div><img src=x onerror=alert(1)> Ada Tëst\0 \ud800 Kyiv\nKyiv"
)


class Page(HTMLParser):
    """Tags with attributes, and the text of the run without tooltips."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.run = ""
        self.inserted = ""
        self._open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in ("meta", "img"):
            self._open.append(f"{tag}.{dict(attrs).get('class', '')}")

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop().split(".")[0] == tag

    def handle_data(self, data: str) -> None:
        if "div.run" in self._open and not any(name in self._open for name in ("span.tip", "ins.")):
            self.run += data


@pytest.fixture(scope="module")
def registry() -> Registry:
    return Registry.from_records(RECORDS)


def edit_of(mention: Mention, after: str) -> Edit:
    return Edit(mention.start, mention.end, mention.surface, after, mention)


def test_hostile_text_is_inert(registry: Registry) -> None:
    mentions = registry.find(HOSTILE)
    page = mentions_html(HOSTILE, mentions)
    tags = [tag for tag, _ in Page(page).tags]
    assert "script" not in tags and "img" not in tags
    assert not any(name.startswith("on") for _, attributes in Page(page).tags for name in attributes)
    page.encode()


def test_hostile_registry_is_inert() -> None:
    evil = Registry.from_records(RECORDS).add(
        '<script>"x"</script>', kind="person", aliases=["Eve Test"], id="eve", roles=["<i>"]
    )
    page = mentions_html("Eve Test", evil.find("Eve Test"))
    assert "&lt;script&gt;" in page
    assert not {"script", "i"} & {tag for tag, _ in Page(page).tags}


def test_nothing_comes_from_outside(registry: Registry) -> None:
    page = mentions_html(HOSTILE, registry.find(HOSTILE))
    assert not {"src", "href", "srcset", "action"} & {name for _, attributes in Page(page).tags for name in attributes}
    assert "url(" not in page and "@import" not in page and "default-src 'none'" in page


def test_the_text_stands_whole_and_in_order(registry: Registry) -> None:
    text = HOSTILE.replace("\0", "").replace("\ud800", "")
    mentions = registry.find(text)
    assert len(mentions) >= 4
    assert Page(mentions_html(text, mentions)).run == text


def test_edits_are_shown_at_their_place(registry: Registry) -> None:
    text = "Київ & Київ, Ada Tëst"
    mentions = registry.find(text)
    edits = [edit_of(mention, "Kyiv") for mention in mentions if mention.surface == "Київ"]
    page = mentions_html(text, mentions, edits)
    assert page.count("<del>Київ</del> <ins>Kyiv</ins>") == 2
    assert Page(page).run == text.replace("Київ", "Київ ")
    assert [(change.before, change.after, change.count) for change in changes(edits)] == [("Київ", "Kyiv", 2)]


def test_an_edit_without_a_mention(registry: Registry) -> None:
    page = mentions_html("Foo bar", (), [Edit(0, 3, "Foo", "<Fu>")])
    assert "<del>Foo</del> <ins>&lt;Fu&gt;</ins> bar" in page


def test_people_not_in_the_registry_have_their_own_mark_and_table() -> None:
    cluster = Cluster("Eve Borovyk", ((0, 11, "Eve Borowyk"), (20, 31, "Eve Borovyk")))
    edit = Edit(0, 11, "Eve Borowyk", "Eve Borovyk", None, "Eve Borowyk is taken for Eve Borovyk")
    text = "Eve Borowyk, later, Eve Borovyk"
    page = mentions_html(text, (), [edit], [cluster])
    assert '<mark class="unknown">not in the registry</mark> 2 <span class="what">(1 different)' in page
    assert "<del>Eve Borowyk</del> <ins>Eve Borovyk</ins>" in page
    assert "People not in the registry" in page and "Eve Borowyk is taken for Eve Borovyk." in page
    assert page.count('<mark class="unknown" tabindex="0"') == 2


def test_an_edit_may_take_the_possessive_with_it(registry: Registry) -> None:
    text = "Ada Test's"
    (mention,) = registry.find(text)
    page = mentions_html(text, (mention,), [Edit(0, 10, text, "Ada Tests", mention)])
    assert "<ins>Ada Tests</ins>" in page and page.count('tabindex="0"') == 1


def test_counts(registry: Registry) -> None:
    text = "Kyiv Ada Test Київ Ada Tëst Kyiv"
    found = {entry.entity.id: entry for entry in tally(registry.find(text))}
    assert found["kyiv"].count == 3
    assert found["kyiv"].spellings == {"Kyiv": 2, "Київ": 1}
    page = mentions_html(text, registry.find(text))
    assert re.search(r'class="place">places</mark> 3 <span class="what">\(1 different\)', page)
    assert re.search(r'class="organization">organizations</mark> 0<', page)
    assert "<bdi>Kyiv</bdi> (2), <bdi>Київ</bdi> (1)" in page


def test_each_mention_can_be_reached_and_is_described(registry: Registry) -> None:
    mentions = registry.find("Kyiv Ada Test")
    page = Page(mentions_html("Kyiv Ada Test", mentions))
    marks = [attributes for tag, attributes in page.tags if tag == "mark" and "tabindex" in attributes]
    tips = {attributes["id"] for tag, attributes in page.tags if attributes.get("role") == "tooltip"}
    assert len(marks) == len(mentions) == 2
    assert {mark["aria-describedby"] for mark in marks} == tips
    assert all(unescape(mention.explain()) for mention in mentions)


def test_the_empty_text() -> None:
    page = mentions_html("", ())
    assert "0 names in this text, 0 entities" in page
    assert "<table>" not in page


@pytest.mark.parametrize("shift", [1, 100])
def test_foreign_mentions_are_refused(registry: Registry, shift: int) -> None:
    mentions = registry.find("Kyiv and Kyiv")
    with pytest.raises(ValueError, match="does not stand at"):
        mentions_html(" " * shift + "Kyiv and Kyiv", mentions)
    with pytest.raises(ValueError, match="same place"):
        mentions_html("Kyiv and Kyiv", (*mentions, mentions[0]))


def luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, two: str) -> float:
    light, dark = sorted((luminance(one), luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_contrast_meets_wcag_aa(scheme: int) -> None:
    css = files("namenorm").joinpath("view.css").read_text(encoding="utf-8")
    colours = dict(
        re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", css.split("@media (prefers-color-scheme: dark)")[scheme])
    )
    grounds = [colours[name] for name in ("page", "person-back", "place-back", "organization-back", "unknown-back")]
    for ground in grounds:
        assert all(contrast(colours[ink], ground) >= 4.5 for ink in ("ink", "before", "after"))
    assert all(contrast(colours["soft"], colours[ground]) >= 4.5 for ground in ("page", "panel"))
    assert all(contrast(colours[kind], colours["page"]) >= 3 for kind in ("person", "place", "organization", "unknown"))
