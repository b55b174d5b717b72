"""Windows: who could have changed a file, by descriptors as Windows writes them.

Those of Windows' own folders are constructed from what Windows 11 has there by default.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from selfcheck.settings import access
from selfcheck.settings.protection import fault, fault_by_descriptors

INSTALLER = "S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464"
DRIVE = (
    f"O:{INSTALLER}D:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;BU)"
    "(A;OICIIO;SDGXGWGR;;;AU)(A;;LC;;;AU)"
)
PROGRAM_FILES = (
    f"O:{INSTALLER}D:PAI(A;;FA;;;{INSTALLER})(A;CIIO;GA;;;{INSTALLER})(A;;0x1301bf;;;SY)"
    "(A;OICIIO;GA;;;SY)(A;;0x1301bf;;;BA)(A;OICIIO;GA;;;BA)(A;;0x1200a9;;;BU)"
    "(A;OICIIO;GXGR;;;BU)(A;OICIIO;GA;;;CO)(A;;0x1200a9;;;AC)(A;OICIIO;GXGR;;;AC)"
)
PROGRAM_DATA = (
    "O:SYD:AI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICIIO;GA;;;CO)(A;OICI;0x1200a9;;;BU)"
    "(A;CI;DCLCRPCR;;;BU)"
)
FILE = "O:BAD:AI(A;ID;FA;;;SY)(A;ID;FA;;;BA)(A;ID;0x1200a9;;;BU)"
PERSON = "S-1-5-21-1004336348-1177238915-682003330-1001"
OWN = f"O:{PERSON}D:(A;;FA;;;SY)(A;;FA;;;BA)(A;;FA;;;{PERSON})"


@pytest.mark.parametrize("descriptor", [DRIVE, PROGRAM_FILES, PROGRAM_DATA])
def test_the_systems_own_folders_are_no_fault(descriptor):
    assert access.fault(descriptor, folder=True) is None


def test_nor_is_a_file_that_people_may_only_read():
    assert access.fault(FILE, folder=False) is None


@pytest.mark.parametrize("folder", [True, False])
def test_what_belongs_to_a_person_is_one(folder):
    assert "does not belong" in access.fault(OWN, folder=folder)


@pytest.mark.parametrize(
    "rights", ["FA", "FW", "0x1301bf", "DC", "LC", "SD", "WD", "WO", "GW", "GA", "0x40000", "RPWP"]
)
def test_so_is_a_file_that_others_can_change(rights):
    for whose in ("BU", "AU", "WD", PERSON, "IU"):
        described = f"O:BAD:(A;;FA;;;BA)(A;;{rights};;;{whose})"
        assert "can be changed by others" in access.fault(described, folder=False)


@pytest.mark.parametrize("rights", ["FA", "SD", "DT", "WD", "WO", "GA", "0x1301ff"])
def test_and_a_folder_in_which_others_can_put_one_in_its_place(rights):
    described = f"O:BAD:(A;OICI;{rights};;;AU)"
    assert "can be changed by others" in access.fault(described, folder=True)


def test_whoever_may_only_add_to_a_folder_changes_nothing_there():
    assert access.fault("O:BAD:(A;;DCLC;;;BU)", folder=True) is None


def test_what_holds_for_what_will_be_made_there_does_not_hold_for_itself():
    assert access.fault("O:BAD:(A;OICIIO;FA;;;WD)", folder=False) is None
    assert access.fault("O:BAD:(A;OICI;FA;;;WD)", folder=False) is not None


def test_what_is_denied_takes_no_fault_away():
    assert access.fault("O:BAD:(D;;FA;;;BU)(A;;FA;;;BU)", folder=False) is not None


def test_a_right_under_a_condition_counts():
    described = 'O:BAD:(XA;;FA;;;AU;(@User.Title == "PM"))'
    assert "can be changed by others" in access.fault(described, folder=False)


@pytest.mark.parametrize(
    "descriptor",
    [
        "",
        "O:BA",
        "D:(A;;FA;;;BA)",
        "O:BAD:(A;;ZZ;;;BU)",
        "O:BAD:(A;;FAX;;;BU)",
        "O:BAD:(A;;0xZ;;;BU)",
        "O:BAD:(A;FA)",
    ],
)
def test_what_cannot_be_understood_is_a_fault(descriptor):
    assert "cannot be read" in access.fault(descriptor, folder=False)


def test_no_list_at_all_lets_everybody_do_everything():
    assert "everybody" in access.fault("O:BAD:NO_ACCESS_CONTROL", folder=False)


def test_an_empty_list_lets_nobody_do_anything():
    assert access.fault("O:BAD:P", folder=False) is None


class TestWay:
    @pytest.fixture
    def place(self, tmp_path):
        (tmp_path / "Example").mkdir()
        place = tmp_path / "Example/root.json"
        place.write_text("{}")
        return place

    def test_every_folder_on_the_way_is_asked_for(self, place):
        asked = []

        def described(path):
            asked.append(path)
            return FILE if path == place else DRIVE

        assert fault_by_descriptors(place, described) is None
        assert asked == [*reversed(place.parents), place]

    def test_one_that_others_can_change_is_named(self, place):
        found = fault_by_descriptors(place, lambda p: OWN if p == place.parent else DRIVE)
        assert (
            found
            == f"{place.parent} does not belong to an administrator, so nothing in it is used; tell IT"
        )

    def test_what_a_link_leads_to_is_asked_for_too(self, place, tmp_path):
        link = tmp_path / "link"
        link.symlink_to(place.parent)
        found = fault_by_descriptors(
            link / "root.json", lambda p: OWN if p == place.parent else FILE
        )
        assert str(place.parent) in found

    def test_what_cannot_be_read_is_a_fault(self, place):
        def described(path):
            raise PermissionError(13, "Access is denied")

        assert "Access is denied" in fault_by_descriptors(place, described)


@pytest.mark.skipif(sys.platform != "win32", reason="needs Windows")
def test_on_a_real_windows(tmp_path):
    program = Path(os.environ["PROGRAMFILES"]) / "desktop.ini"
    assert fault(program) is None
    own = tmp_path / "root.json"
    own.write_text("{}")
    assert "administrator" in fault(own)
