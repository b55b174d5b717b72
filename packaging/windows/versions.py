"""What the properties of a program's file say on Windows, in the form that PyInstaller reads."""

from __future__ import annotations

from typing import Final

from windows.product import MANUFACTURER, Product

_TEMPLATE: Final = """\
VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f, OS=0x40004, fileType=1),
  kids=[
    StringFileInfo([StringTable("040904b0", [
{strings}
    ])]),
    VarFileInfo([VarStruct("Translation", [0x0409, 1200])]),
  ],
)
"""


def version_information(product: Product, program: str) -> str:
    """The text for one program: name, version and whose it is (VERSIONINFO resource)."""
    numbers = (*map(int, product.version.split(".")), 0)
    told = {
        "CompanyName": MANUFACTURER,
        "FileDescription": product.title,
        "FileVersion": product.version,
        "InternalName": program.removesuffix(".exe"),
        "LegalCopyright": "Apache-2.0",
        "OriginalFilename": program,
        "ProductName": product.title,
        "ProductVersion": product.version,
    }
    strings = ",\n".join(f"      StringStruct({name!r}, {text!r})" for name, text in told.items())
    return _TEMPLATE.format(numbers=numbers, strings=strings)
