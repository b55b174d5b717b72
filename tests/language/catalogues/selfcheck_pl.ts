<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>{n} apps</source>
        <translation>
            <numerusform>{n} aplikacja</numerusform>
            <numerusform>{n} aplikacje</numerusform>
            <numerusform>{n} aplikacji</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} things, by {when}</source>
        <translation>
            <numerusform>{n} rzecz, do: {when}</numerusform>
            <numerusform>{n} rzeczy, do: {when}</numerusform>
            <numerusform>{n} rzeczy, do: {when}</numerusform>
        </translation>
    </message>
    <message>
        <source>You need to act: {what}</source>
        <translation>Musisz coś zrobić: {what}</translation>
    </message>
    <message>
        <source>Remove {app} {from_device}</source>
        <translation type="unfinished">Usuń</translation>
    </message>
    <message>
        <source>There</source>
        <comment>an app on a phone</comment>
        <translation>Jest</translation>
    </message>
</context>
</TS>
