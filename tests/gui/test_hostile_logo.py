"""A logo that is meant to be something else, and logos as drawing programs write them."""

from __future__ import annotations

import gzip
import re

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from selfcheck.gui.widgets.logo_drawing import drawing
from selfcheck.gui.widgets.plain_svg import SvgRefusedError, plain_svg

BOX = QSize(80, 40)
SPACES = (
    'xmlns="http://www.w3.org/2000/svg" xmlns:s="http://www.w3.org/2000/svg"'
    ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:ink="http://example.com/editor"'
)
BLUE = '<rect width="80" height="40" fill="#0000ff"/>'


def svg(body: str, before: str = "") -> bytes:
    return f'{before}<svg {SPACES} width="80" height="40">{body}</svg>'.encode()


def colour(data: bytes) -> str:
    picture = drawing(data, BOX, 1)
    assert picture is not None
    return picture.pixelColor(40, 20).name()


@pytest.fixture
def red(tmp_path):
    """A picture on this computer, whose colour would be seen."""
    image = QImage(80, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    assert image.save(str(tmp_path / "red.png"))
    return str(tmp_path / "red.png")


def nested_use(prefix: str) -> str:
    """Two kilobytes that ask for ten to the ninth shapes."""
    body = '<g id="a0"><rect width="1" height="1"/></g>'
    for level in range(1, 10):
        uses = f'<{prefix}use xlink:href="#a{level - 1}"/>' * 10
        body += f'<g id="a{level}">{uses}</g>'
    return body


PICTURE = 'width="80" height="40" xlink:href="{red}"/>'
LEADS_ELSEWHERE = {
    "image": f"{BLUE}<image {PICTURE}",
    "with a prefix": f"{BLUE}<s:image {PICTURE}",
    "with a prefix of its own": BLUE + f'<q:image xmlns:q="http://www.w3.org/2000/svg" {PICTURE}',
    "in a group": f"{BLUE}<g><defs/><s:image {PICTURE}</g>",
    "a share of Windows": BLUE + '<s:image xlink:href="//203.0.113.1/a/b.png"/>',
    "reuse": nested_use(""),
    "reuse with a prefix": nested_use("s:"),
    "pattern": f'<pattern id="p" width="9" height="9"><image {PICTURE}</pattern>{BLUE}',
    "filter": f"{BLUE}<s:filter id='f'><feImage {PICTURE}</s:filter>",
    "text": BLUE + '<text font-family="Anything">Act now</text>',
    "script": BLUE + "<script>1</script>",
    "animation": '<rect width="9" height="9"><animate attributeName="x" to="9"/></rect>',
    "another within": f"<g><svg>{BLUE}</svg></g>",
    "imported style": f"<style>@import url({{red}});</style>{BLUE}",
    "any selector": f"<style>g > rect:first-child {{{{ fill: red }}}}</style>{BLUE}",
    "half a style": f"<style>.a {{{{ fill: red</style>{BLUE}",
    "without end": BLUE * 501,
    "deep": "<g>" * 5000 + BLUE + "</g>" * 5000,
    "cut short": "<g>",
}


@pytest.mark.parametrize("name", LEADS_ELSEWHERE)
def test_a_hostile_logo_costs_little_and_loads_nothing(qapp, red, name):
    data = svg(LEADS_ELSEWHERE[name].format(red=red))
    with pytest.raises(SvgRefusedError):
        plain_svg(data)
    assert drawing(data, BOX, 1) is None


@pytest.mark.parametrize(
    "before",
    [
        '<!DOCTYPE svg [<!ENTITY a "b">]>',
        '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE svg SYSTEM "http://203.0.113.1/svg.dtd">',
    ],
)
def test_no_document_type_is_read(before):
    with pytest.raises(SvgRefusedError):
        plain_svg(svg(BLUE, before))


def test_nothing_is_unpacked():
    with pytest.raises(SvgRefusedError):
        plain_svg(gzip.compress(svg(BLUE)))


@pytest.mark.parametrize("data", [b"", b"no picture", b"<html/>", b"<svg/>", b"\xff\xfe<\x00"])
def test_what_is_no_svg_is_refused(data):
    with pytest.raises(SvgRefusedError):
        plain_svg(data)


def test_a_style_sheet_beside_it_is_not_opened(qapp, tmp_path):
    sheet = tmp_path / "red.css"
    sheet.write_text("rect { fill: #ff0000 }")
    for place in (sheet.as_uri(), str(sheet)):
        before = f'<?xml-stylesheet type="text/css" href="{place}"?>'
        assert colour(svg(BLUE.replace('fill="#0000ff"', 'class="a"'), before)) == "#000000"
        assert b"red.css" not in plain_svg(svg(BLUE, before))


@pytest.mark.parametrize(
    "value",
    ["url(file:///a.svg#b)", "url(//203.0.113.1/a)", "URL( 'x' )", "red url(http://a.example/)"],
)
def test_no_value_refers_to_anything_outside(value):
    for body in (f'<rect fill="{value}"/>', f'<rect style="stroke: {value}"/>'):
        assert b"url" not in plain_svg(svg(body)).lower()


def test_only_a_gradient_refers_to_anything():
    link = 'xlink:href="file:///etc/passwd" href="//203.0.113.1/a"'
    body = f"<linearGradient {link}/><rect {link}/><g xlink:href='#a' onclick='b()'/>"
    plain = plain_svg(svg(body))
    assert b"href" not in plain
    assert b"onclick" not in plain


def test_a_size_that_leaves_no_pixel_is_no_picture(qapp):
    data = svg(BLUE).replace(b'width="80" height="40">', b'width="1e-6" height="40">', 1)
    assert drawing(data, BOX, 1) is None


STOPS = '<stop offset="0" stop-color="#0000ff"/><stop offset="1" stop-color="#0000ff"/>'
USUAL = {
    "attributes": BLUE,
    "a prefix": '<s:rect width="80" height="40" fill="#0000ff"/>',
    "style": '<rect width="80" height="40" fill="red" style="fill:#0000ff !important;stroke:none"/>',
    "classes": (
        "<style>/* made by hand */ .cls-1,.cls-2{fill:#f00} .cls-2 { fill: #0000ff; }</style>"
        '<rect class="cls-2" width="80" height="40"/>'
    ),
    "gradients": (
        f'<defs><linearGradient id="a">{STOPS}</linearGradient>'
        '<linearGradient id="b" xlink:href="#a"/></defs>'
        '<rect width="80" height="40" fill="url(\'#b\')"/>'
    ),
    "an editor's own": (
        '<title>Logo</title><metadata><ink:a><s:image/></ink:a></metadata><ink:view ink:b="c"/>'
        f'<g ink:label="1" transform="translate(1 1)"><!-- a -->{BLUE}</g>'
    ),
}


@pytest.mark.parametrize("name", USUAL)
def test_what_drawing_programs_write_is_drawn(qapp, name):
    assert colour(svg(USUAL[name])) == "#0000ff"


def test_nothing_of_an_editor_is_left():
    plain = plain_svg(svg(USUAL["an editor's own"], '<?xml version="1.0"?><?a b?>')).decode()
    assert set(re.findall(r"<([\w:]+)", plain)) == {"svg", "g", "rect"}
    assert "ink" not in plain.replace("xlink", "")
