"""macOS: what a profile forces reads back as meant, and what a person wrote does not count.

There is no CoreFoundation here: its functions are played by callbacks with the C types of Apple's
headers, over files in the form of /Library/Managed Preferences (constructed with plistlib).
"""

from __future__ import annotations

import ctypes
import plistlib
import sys
from types import SimpleNamespace

import pytest

from selfcheck.core.desk import HelpDesk
from selfcheck.core.devices import Facts
from selfcheck.places import DOMAIN
from selfcheck.settings import ROWS, Inline, Origin, Settings, Weight, load_settings
from selfcheck.settings.forms import apple
from selfcheck.settings.stores import here
from selfcheck.settings.stores.macos import ManagedPreferences
from selfcheck.settings.stores.preferences import PreferenceStore
from tests.project.files import ROOT as TOP
from tests.settings.conftest import ROOT, details, put

RECORDED = TOP / "tests/recordings/settings"
P = ctypes.c_void_p


class CoreFoundation:
    """The few functions that are called, with what is forced and what the person wrote.

    Objects are numbers; `alive` are those that were made and not released.
    """

    def __init__(self, forced, own=None, domain=DOMAIN):
        self.forced, self.own, self.domain = forced, own or {}, domain
        self.alive = {}
        self._made = 2**40  # more than an int in C holds

        def made(thing):
            self._made += 8
            self.alive[self._made] = thing
            return self._made

        def string(allocator, text, encoding):
            assert encoding == 0x08000100
            return made(text.decode())

        def is_forced(key, domain):
            return self.alive[domain] == self.domain and self.alive[key] in self.forced

        def copy(key, domain):
            name = self.alive[key]
            found = self.forced.get(name, self.own.get(name))
            return made(found) if found is not None else None

        def data(allocator, value, form, options, error):
            assert (form, options) == (100, 0)
            if isinstance(self.alive[value], Exception):
                return None
            return made(ctypes.create_string_buffer(plistlib.dumps(self.alive[value])))

        def release(thing):
            del self.alive[thing]

        functions = {
            "CFStringCreateWithCString": (string, P, P, ctypes.c_char_p, ctypes.c_uint32),
            "CFPreferencesAppValueIsForced": (is_forced, ctypes.c_ubyte, P, P),
            "CFPreferencesCopyAppValue": (copy, P, P, P),
            "CFPropertyListCreateData": (data, P, P, P, ctypes.c_long, ctypes.c_ulong, P),
            "CFDataGetLength": (lambda d: len(self.alive[d].raw) - 1, ctypes.c_long, P),
            "CFDataGetBytePtr": (lambda d: ctypes.addressof(self.alive[d]), P, P),
            "CFRelease": (release, None, P),
        }
        self.library = SimpleNamespace(
            **{
                name: ctypes.CFUNCTYPE(result, *arguments)(function)
                for name, (function, result, *arguments) in functions.items()
            }
        )


@pytest.fixture
def read(tmp_path):
    """Settings by what is forced; `files` is the folder of what profiles brought."""
    worlds = []

    def loaded(forced, own=None, files=None, **command_line):
        world = CoreFoundation(forced, own)
        worlds.append(world)
        preferences = ManagedPreferences(DOMAIN, world.library, files or tmp_path / "managed")
        return load_settings(
            command_line, {}, user_file=tmp_path / "none", store=PreferenceStore(preferences)
        )

    yield loaded
    assert all(world.alive == {} for world in worlds), "something was made and not released"


def recorded(name):
    return plistlib.loads((RECORDED / name).read_bytes())


def test_nothing_forced_is_nothing_set(read):
    assert read({}) == Settings()


def test_what_a_person_wrote_with_defaults_does_not_count(read):
    assert read({"language": "de"}, own={"source": "/tmp/mine", "language": "fr"}).source is None


def test_a_file_of_managed_preferences_reads_back(read):
    settings = read(recorded("constructed-managed.plist"))
    assert settings.problems == ()
    assert settings.source == "https://policy.example.com/site"
    assert settings.trust == Inline(ROOT.encode())
    assert settings.groups == Facts.listed(["sales", "staff-Zürich"])
    assert settings.access == Facts({"company-email": True, "vpn": False, "badge": None})
    assert settings.help_desk == HelpDesk("IT desk", "help@example.com")
    assert settings.pages == {"apps", "notices", "settings"}
    assert (settings.fresh_hours, settings.keep_running) == (48, False)
    assert (settings.language, settings.origin("language")) == ("de", Origin.RECOMMENDED)
    assert {settings.origin(name) for name in ("source", "groups")} == {Origin.MACHINE}
    assert settings.places["source"] == f"the managed preferences of {DOMAIN}"


def test_an_option_for_what_is_forced_is_refused(read):
    (problem,) = read({"source": "https://policy.example.com"}, source="/tmp/mine").problems
    assert "your administrator has set this" in problem.detail


@pytest.mark.parametrize("name", sorted(ROWS))
def test_every_example_of_the_profile_reads_back(read, name):
    (payload,) = plistlib.loads(apple.sample().encode())["PayloadContent"]
    (forced,) = payload["PayloadContent"][DOMAIN]["Forced"]
    values = forced["mcx_preference_settings"]
    if name not in values:
        assert name in {"state", "demo"}
    elif name == "trust":
        # The file that the sample names is not there.
        assert read({name: values[name]}).problems[0].blocking
    else:
        settings = read({name: values[name]})
        assert getattr(settings, name) == ROWS[name].read(values[name])
        assert settings.problems == ()


def test_a_profile_made_for_a_company_reads_back(read):
    given = {"source": "https://policy.example.com", "trust": ROOT, "access": ["company-email"]}
    made = plistlib.loads(apple.profile(given, {"language": "fr"}, "Example").encode())
    (payload,) = made["PayloadContent"]
    (forced,) = payload["PayloadContent"][DOMAIN]["Forced"]
    settings = read(forced["mcx_preference_settings"])
    assert (settings.source, settings.trust) == (given["source"], Inline(ROOT.encode()))
    assert (settings.language, settings.origin("language")) == ("fr", Origin.RECOMMENDED)
    assert settings.problems == ()
    identities = {made["PayloadUUID"], payload["PayloadUUID"]}
    assert len(identities) == 2
    assert made["PayloadUUID"] not in apple.profile(given, None, "Another")
    assert apple.profile(given, None, "Example") == apple.profile(given, None, "Example")


class TestMistakes:
    def test_a_value_that_is_no_property_list_leaves_the_verdict_open(self, read):
        settings = read({"source": ValueError()})
        assert settings.problems[0].blocking
        assert "no property list" in details(settings)[0]

    def test_a_malformed_trust_root_does_too(self, read):
        settings = read({"trust": {"signed": {}}})
        assert settings.trust is None
        assert settings.problems[0].blocking

    def test_recommended_that_is_no_dictionary_is_told(self, read):
        assert "a dictionary is expected" in details(read({"recommended": ["language"]}))[0]

    @pytest.mark.skipif(sys.platform == "win32", reason="a POSIX system's rights")
    def test_a_trust_root_that_others_can_change_is_refused(self, read, tmp_path):
        put(tmp_path / "root.json", ROOT, 0o666)
        settings = read({"trust": str(tmp_path / "root.json")})
        assert settings.trust is None
        assert "administrator" in details(settings)[0]

    @pytest.mark.parametrize("who", ["", "{user}/"])
    def test_a_misspelt_name_is_told_of_by_the_files(self, read, tmp_path, monkeypatch, who):
        monkeypatch.setenv("LOGNAME", "person")
        file = tmp_path / "files" / who.format(user="person") / f"{DOMAIN}.plist"
        file.parent.mkdir(parents=True)
        file.write_bytes(plistlib.dumps({"sorce": "x"}, fmt=plistlib.FMT_BINARY))
        settings = read({"sorce": "x"}, files=tmp_path / "files")
        assert [problem.weight for problem in settings.problems] == [Weight.REMARK]
        assert "did you mean source?" in details(settings)[0]

    @pytest.mark.parametrize(
        "damage", [b"", b"bplist00", b"<plist><array/></plist>", bytes(range(64))]
    )
    def test_a_damaged_file_hides_nothing(self, read, tmp_path, damage):
        (tmp_path / f"{DOMAIN}.plist").write_bytes(damage)
        assert read({"language": "de"}, files=tmp_path).language == "de"


def test_on_macos_they_are_what_is_read(monkeypatch):
    world = CoreFoundation({"language": "de"})
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(ctypes, "CDLL", lambda _: world.library)
    found = here.store()
    assert found.place == f"the managed preferences of {DOMAIN}"
    (mandatory, _) = found.layers()
    assert mandatory.values["language"][0] == "de"


@pytest.mark.skipif(sys.platform != "darwin", reason="needs macOS")
def test_the_real_preferences_can_be_asked():
    preferences = ManagedPreferences(DOMAIN)
    assert preferences.forced("nobody forces this") is None
    assert list(preferences.names()) == []
