"""The security descriptors of files on the Windows that the program runs on, as text.

Microsoft: GetNamedSecurityInfo (aclapi.h), ConvertSecurityDescriptorToStringSecurityDescriptor
(sddl.h). Both follow links.
"""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path
from typing import Final

_FILE: Final = 1
_OWNER_AND_LIST: Final = 1 | 4
_REVISION: Final = 1

if sys.platform == "win32":

    def descriptor(path: Path) -> str:
        """Owner and rights of a file or folder. Raises OSError."""
        library, kernel = ctypes.WinDLL("advapi32"), ctypes.WinDLL("kernel32")
        found, text = ctypes.c_void_p(), ctypes.c_wchar_p()
        kernel.LocalFree.argtypes = (ctypes.c_void_p,)
        code = library.GetNamedSecurityInfoW(
            ctypes.c_wchar_p(str(path)),
            _FILE,
            _OWNER_AND_LIST,
            *(None, None, None, None),
            ctypes.byref(found),
        )
        if code:
            raise ctypes.WinError(code)
        try:
            if not library.ConvertSecurityDescriptorToStringSecurityDescriptorW(
                found, _REVISION, _OWNER_AND_LIST, ctypes.byref(text), None
            ):
                raise ctypes.WinError()
            return text.value or ""
        finally:
            kernel.LocalFree(ctypes.cast(text, ctypes.c_void_p))
            kernel.LocalFree(found)
