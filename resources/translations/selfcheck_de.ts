<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<extra-review>Not reviewed by native speakers</extra-review>
<context>
    <name></name>
    <message>
        <source>a {kind} with {system} cannot be added; add a phone or tablet with android or ios</source>
        <translation>ein Gerät der Art {kind} mit {system} kann nicht hinzugefügt werden; fügen Sie ein Smartphone oder Tablet mit android oder ios hinzu</translation>
    </message>
    <message numerus="yes">
        <source>{n} phones are known already; remove one of them first</source>
        <translation>
            <numerusform>es ist schon {n} Gerät bekannt; entfernen Sie es zuerst</numerusform>
            <numerusform>es sind schon {n} Geräte bekannt; entfernen Sie zuerst eines davon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the name is longer than {n} letters; choose a shorter one</source>
        <translation>
            <numerusform>der Name ist länger als {n} Zeichen; wählen Sie einen kürzeren</numerusform>
            <numerusform>der Name ist länger als {n} Zeichen; wählen Sie einen kürzeren</numerusform>
        </translation>
    </message>
    <message>
        <source>the phone needs a name; choose one by which you know it</source>
        <translation>das Gerät braucht einen Namen; wählen Sie einen, an dem Sie es erkennen</translation>
    </message>
    <message>
        <source>the name {name} holds what cannot be shown; choose another one</source>
        <translation>der Name {name} enthält, was sich nicht anzeigen lässt; wählen Sie einen anderen</translation>
    </message>
    <message>
        <source>there is a phone called {name} already; choose another name</source>
        <translation>es gibt schon ein Gerät mit dem Namen {name}; wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <source>the name {name} stands for yourself on the command line; choose another one</source>
        <translation>der Name {name} steht auf der Befehlszeile für Sie selbst; wählen Sie einen anderen</translation>
    </message>
    <message>
        <source>the name {name} looks like an id, and those are given by Self-Check; choose another one</source>
        <translation>der Name {name} sieht wie eine Kennung aus, und die vergibt Self-Check; wählen Sie einen anderen</translation>
    </message>
    <message>
        <source>{answer} is no answer; write {forms}</source>
        <translation>{answer} ist keine Antwort; schreiben Sie {forms}</translation>
    </message>
    <message>
        <source>no app is asked about there now. {asked}</source>
        <translation>dort wird jetzt nach keiner App gefragt. {asked}</translation>
    </message>
    <message>
        <source>{answer} does not answer {fact}. {asked}</source>
        <translation>{answer} ist keine Antwort auf {fact}. {asked}</translation>
    </message>
    <message>
        <source>the policy knows no app {app}; write it as in {example}</source>
        <translation>die Richtlinie kennt keine App {app}; schreiben Sie sie wie in {example}</translation>
    </message>
    <message>
        <source>Nothing is asked now.</source>
        <translation>Jetzt wird nichts gefragt.</translation>
    </message>
    <message>
        <source>{question} ({word})</source>
        <translation>{question} ({word})</translation>
    </message>
    <message>
        <source>Asked is: {questions}</source>
        <translation>Gefragt wird: {questions}</translation>
    </message>
    <message>
        <source>Kept: {question} {answer}.</source>
        <translation>Gespeichert: {question} {answer}.</translation>
    </message>
    <message>
        <source>there</source>
        <comment>an app on a phone</comment>
        <translation>da</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht da</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Kept: {answers}.</source>
        <translation>Gespeichert: {answers}.</translation>
    </message>
    <message>
        <source>Nothing more is asked now.</source>
        <translation>Mehr wird jetzt nicht gefragt.</translation>
    </message>
    <message>
        <source>The rest you don’t know.</source>
        <translation>Das Übrige wissen Sie nicht.</translation>
    </message>
    <message>
        <source>What you answered is kept.</source>
        <translation>Was Sie geantwortet haben, ist gespeichert.</translation>
    </message>
    <message>
        <source>Numbers of those that are there, or {offer}</source>
        <translation>Nummern der vorhandenen, oder {offer}</translation>
    </message>
    <message>
        <source>Write numbers from 1 to {most}, n, or a question mark.</source>
        <translation>Schreiben Sie Zahlen von 1 bis {most}, n oder ein Fragezeichen.</translation>
    </message>
    <message>
        <source>nothing was chosen, so nothing was added</source>
        <translation>nichts wurde gewählt, also wurde nichts hinzugefügt</translation>
    </message>
    <message>
        <source>Write a number from 1 to {most}.</source>
        <translation>Schreiben Sie eine Zahl von 1 bis {most}.</translation>
    </message>
    <message>
        <source>For the help desk, written to {file}. Nothing is sent. It contains:</source>
        <translation>Für den Helpdesk geschrieben: {file}. Nichts wird gesendet. Darin steht:</translation>
    </message>
    <message>
        <source>Nothing is kept in {folder}.</source>
        <translation>In {folder} ist nichts gespeichert.</translation>
    </message>
    <message>
        <source>Deleted everything Self-Check kept in {folder}.</source>
        <translation>Alles gelöscht, was Self-Check in {folder} gespeichert hatte.</translation>
    </message>
    <message>
        <source>{file} is not Self-Check’s; it stays.</source>
        <translation>{file} gehört nicht zu Self-Check und bleibt.</translation>
    </message>
    <message numerus="yes">
        <source>{n} apps</source>
        <translation>
            <numerusform>{n} App</numerusform>
            <numerusform>{n} Apps</numerusform>
        </translation>
    </message>
    <message>
        <source>No apps found</source>
        <translation>Keine Apps gefunden</translation>
    </message>
    <message numerus="yes">
        <source>{n} parts of the system</source>
        <translation>
            <numerusform>{n} Teil des Systems</numerusform>
            <numerusform>{n} Teile des Systems</numerusform>
        </translation>
    </message>
    <message>
        <source>{apps}, and {parts}</source>
        <translation>{apps} und {parts}</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>Apps</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>Was gelesen wurde</translation>
    </message>
    <message>
        <source>No notice has been issued.</source>
        <translation>Es wurde keine Mitteilung herausgegeben.</translation>
    </message>
    <message>
        <source>{what} (new)</source>
        <translation>{what} (neu)</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>{what} ({text})</source>
        <translation>{what} ({text})</translation>
    </message>
    <message>
        <source>DEMONSTRATION ({name}): this is a sample policy with a sample phone, not your organization’s.</source>
        <translation>VORFÜHRUNG ({name}): Das ist eine Beispielrichtlinie mit einem Beispiel-Smartphone, nicht die Ihrer Organisation.</translation>
    </message>
    <message>
        <source>NOT NOW: this is how it looked at {when}.</source>
        <translation>NICHT JETZT: So sah es aus: {when}.</translation>
    </message>
    <message>
        <source>NOT NOW: this is how it will look at {when}, by what is known today.</source>
        <translation>NICHT JETZT: So wird es aussehen: {when}, nach dem, was heute bekannt ist.</translation>
    </message>
    <message>
        <source>Otherwise: {text}</source>
        <translation>Andernfalls: {text}</translation>
    </message>
    <message>
        <source>Questions for you</source>
        <translation>Fragen an Sie</translation>
    </message>
    <message>
        <source>Answer in the window (run selfcheck without a command), or with: selfcheck phone answer</source>
        <translation>Antworten Sie im Fenster (starten Sie selfcheck ohne Befehl) oder mit: selfcheck phone answer</translation>
    </message>
    <message>
        <source>Also found</source>
        <translation>Außerdem gefunden</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Which device do you want to add?</source>
        <translation>Welches Gerät möchten Sie hinzufügen?</translation>
    </message>
    <message>
        <source>Added {name}. Its id is {id}.</source>
        <translation>{name} wurde hinzugefügt. Die Kennung ist {id}.</translation>
    </message>
    <message>
        <source>say what you know, such as {examples}</source>
        <translation>sagen Sie, was Sie wissen, etwa {examples}</translation>
    </message>
    <message>
        <source>{name} is forgotten, with everything you said about it.</source>
        <translation>{name} ist vergessen, mit allem, was Sie dazu gesagt haben.</translation>
    </message>
    <message>
        <source>{named} is the id of {phone} and the name of another phone; write {by_id} for {phone}, or {other_id} for the one called {named}</source>
        <translation>{named} ist die Kennung von {phone} und der Name eines anderen Geräts; schreiben Sie {by_id} für {phone} oder {other_id} für das Gerät mit dem Namen {named}</translation>
    </message>
    <message>
        <source>there is no phone {phone}; none is known yet</source>
        <translation>es gibt kein Gerät {phone}; bisher ist keines bekannt</translation>
    </message>
    <message>
        <source>there is no phone {phone}; known are: {phones}</source>
        <translation>es gibt kein Gerät {phone}; bekannt sind: {phones}</translation>
    </message>
    <message>
        <source>No phone or tablet is known here. Add one with: selfcheck phone add</source>
        <translation>Hier ist kein Smartphone oder Tablet bekannt. Fügen Sie eines hinzu mit: selfcheck phone add</translation>
    </message>
    <message>
        <source>If you have none, say so with: selfcheck phone answer {me} phones=no</source>
        <translation>Haben Sie keines, sagen Sie es mit: selfcheck phone answer {me} phones=no</translation>
    </message>
    <message>
        <source>say which system the phone has: {options}</source>
        <translation>sagen Sie, welches System das Gerät hat: {options}</translation>
    </message>
    <message>
        <source>{name} ({id})</source>
        <translation>{name} ({id})</translation>
    </message>
    <message>
        <source>Answer with: selfcheck phone answer {device}</source>
        <translation>Antworten Sie mit: selfcheck phone answer {device}</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>Policy asked for. Reading what is installed …</source>
        <translation>Die Richtlinie ist angefragt. Installiertes wird gelesen …</translation>
    </message>
    <message>
        <source>Open Self-Check</source>
        <translation>Self-Check öffnen</translation>
    </message>
    <message>
        <source>Quit Self-Check</source>
        <translation>Self-Check beenden</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Saved. It counts from the next start.</source>
        <translation>Gespeichert. Es gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Just confirmed by the newest policy: this still holds.</source>
        <translation>Eben durch die neueste Richtlinie bestätigt: Das gilt noch.</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Zurück zur Gegenwart</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>You are back to now.</source>
        <translation>Sie sind wieder in der Gegenwart.</translation>
    </message>
    <message numerus="yes">
        <source>Notices · {n} new</source>
        <translation>
            <numerusform>Mitteilungen · {n} neu</numerusform>
            <numerusform>Mitteilungen · {n} neu</numerusform>
        </translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Mitteilungen</translation>
    </message>
    <message>
        <source>Your answer is kept.</source>
        <translation>Ihre Antwort ist gespeichert.</translation>
    </message>
    <message>
        <source>{name} is added.</source>
        <translation>{name} wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>The phone is forgotten.</source>
        <translation>Das Gerät ist vergessen.</translation>
    </message>
    <message>
        <source>Everything Self-Check kept here was deleted, and it began afresh.</source>
        <translation>Alles, was Self-Check hier gespeichert hatte, wurde gelöscht, und es hat neu begonnen.</translation>
    </message>
    <message>
        <source>Opened. When it is done, come back and choose “Done? Check again”.</source>
        <translation>Geöffnet. Wenn es erledigt ist, kommen Sie zurück, und wählen Sie „Erledigt? Erneut prüfen“.</translation>
    </message>
    <message>
        <source>It could not be opened from here. Please follow the steps above by hand.</source>
        <translation>Von hier aus ließ sich das nicht öffnen. Bitte folgen Sie den Schritten oben von Hand.</translation>
    </message>
    <message>
        <source>No mail program could be opened. Copy the text and send it as you usually do.</source>
        <translation>Es ließ sich kein E-Mail-Programm öffnen. Kopieren Sie den Text, und senden Sie ihn wie gewohnt.</translation>
    </message>
    <message>
        <source>Your mail program was asked to open it. Nothing is sent until you send it there.</source>
        <translation>Ihr E-Mail-Programm wurde gebeten, sie zu öffnen. Gesendet wird nichts, bis Sie es dort senden.</translation>
    </message>
    <message>
        <source>It could not be confirmed just now that this still holds.</source>
        <translation>Eben ließ sich nicht bestätigen, dass das noch gilt.</translation>
    </message>
    <message>
        <source>Folded for now. What it asks is still in force.</source>
        <translation>Vorerst zugeklappt. Was verlangt ist, gilt weiter.</translation>
    </message>
    <message>
        <source>what was installed and when, which notices you were shown, your phones and answers</source>
        <translation>was wann installiert war, welche Mitteilungen Ihnen gezeigt wurden, Ihre Geräte und Antworten</translation>
    </message>
    <message>
        <source>the policy as it was verified last, with its signatures</source>
        <translation>die zuletzt geprüfte Richtlinie mit ihren Signaturen</translation>
    </message>
    <message>
        <source>the verdict and its counts in one line, for management tools</source>
        <translation>das Ergebnis und seine Zahlen in einer Zeile, für Verwaltungswerkzeuge</translation>
    </message>
    <message>
        <source>what you were notified of, so that nothing is notified twice</source>
        <translation>worüber Sie benachrichtigt wurden, damit nichts zweimal gemeldet wird</translation>
    </message>
    <message>
        <source>which to-dos you put off, and until when</source>
        <translation>welche Aufgaben Sie aufgeschoben haben, und bis wann</translation>
    </message>
    <message>
        <source>when checks ran, how they ended and what failed, without names, apps or answers</source>
        <translation>wann Prüfungen liefen, wie sie endeten und was fehlschlug, ohne Namen, Apps oder Antworten</translation>
    </message>
    <message>
        <source>the size of the window, and that you were told what closing it does</source>
        <translation>die Größe des Fensters, und dass Ihnen gesagt wurde, was das Schließen bewirkt</translation>
    </message>
    <message>
        <source>the same for demonstrations, apart from what is real</source>
        <translation>dasselbe für Vorführungen, getrennt vom Echten</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Looked in</source>
        <translation>Nachgesehen in</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>It could not be opened from here. Copy the address and open it yourself.</source>
        <translation>Von hier aus ließ sich das nicht öffnen. Kopieren Sie die Adresse, und öffnen Sie sie selbst.</translation>
    </message>
    <message>
        <source>Your mail program was asked to open. Nothing is sent until you send it there.</source>
        <translation>Ihr E-Mail-Programm wurde gebeten, sich zu öffnen. Gesendet wird nichts, bis Sie es dort senden.</translation>
    </message>
    <message>
        <source>The browser was asked to open {host}.</source>
        <translation>Der Browser wurde gebeten, {host} zu öffnen.</translation>
    </message>
    <message>
        <source>Software was not opened.</source>
        <translation>„Software“ wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>Discover was not opened.</source>
        <translation>Discover wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>The software centre was not opened.</source>
        <translation>Die Softwareverwaltung wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>The list of installed apps was not opened.</source>
        <translation>„Installierte Apps“ wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>Microsoft Store was not opened.</source>
        <translation>Microsoft Store wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>The storage settings were not opened.</source>
        <translation>Die Speicher-Einstellungen wurden nicht geöffnet.</translation>
    </message>
    <message>
        <source>App Store was not opened.</source>
        <translation>App Store wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>Open Software</source>
        <translation>„Software“ öffnen</translation>
    </message>
    <message>
        <source>Open Discover</source>
        <translation>Discover öffnen</translation>
    </message>
    <message>
        <source>Open the software centre</source>
        <translation>Softwareverwaltung öffnen</translation>
    </message>
    <message>
        <source>Open Installed apps</source>
        <translation>„Installierte Apps“ öffnen</translation>
    </message>
    <message>
        <source>Open Microsoft Store</source>
        <translation>Microsoft Store öffnen</translation>
    </message>
    <message>
        <source>Open Storage settings</source>
        <translation>Speicher-Einstellungen öffnen</translation>
    </message>
    <message>
        <source>Open App Store</source>
        <translation>App Store öffnen</translation>
    </message>
    <message>
        <source>Looking at the installation…</source>
        <translation>Die Installation wird angesehen …</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>What is trusted</source>
        <translation>Dem vertraut wird</translation>
    </message>
    <message>
        <source>Where things lie</source>
        <translation>Wo etwas liegt</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Self-Check is made of these parts. The lines come from what is installed.</source>
        <translation>Self-Check besteht aus diesen Teilen. Die Zeilen stammen aus dem, was installiert ist.</translation>
    </message>
    <message>
        <source>see its text</source>
        <translation>siehe den Text</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source>Hide the text</source>
        <translation>Text ausblenden</translation>
    </message>
    <message>
        <source>Show the text</source>
        <translation>Text zeigen</translation>
    </message>
    <message>
        <source>Hide the text: licence of {part}</source>
        <translation>Text ausblenden: Lizenz von {part}</translation>
    </message>
    <message>
        <source>Show the text: licence of {part}</source>
        <translation>Text zeigen: Lizenz von {part}</translation>
    </message>
    <message>
        <source>Licence of {part}</source>
        <translation>Lizenz von {part}</translation>
    </message>
    <message>
        <source>Search name, publisher or id</source>
        <translation>Name, Herausgeber oder Kennung suchen</translation>
    </message>
    <message>
        <source>Search apps</source>
        <translation>Apps suchen</translation>
    </message>
    <message>
        <source>Which apps</source>
        <translation>Welche Apps</translation>
    </message>
    <message>
        <source>Which device</source>
        <translation>Welches Gerät</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Open notice</source>
        <translation>Mitteilung öffnen</translation>
    </message>
    <message>
        <source>What was looked into</source>
        <translation>Wo nachgesehen wurde</translation>
    </message>
    <message>
        <source>All devices</source>
        <translation>Alle Geräte</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of {n} apps</source>
        <translation>
            <numerusform>{shown} von {n} App</numerusform>
            <numerusform>{shown} von {n} Apps</numerusform>
        </translation>
    </message>
    <message>
        <source>{app} on {device}</source>
        <translation>{app} ({device})</translation>
    </message>
    <message>
        <source>Phones and tablets</source>
        <translation>Smartphones und Tablets</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>Über Sie</translation>
    </message>
    <message>
        <source>These samples came with the demonstration.</source>
        <translation>Diese Beispiele kamen mit der Vorführung.</translation>
    </message>
    <message>
        <source>What you said about phones and tablets</source>
        <translation>Was Sie über Smartphones und Tablets gesagt haben</translation>
    </message>
    <message>
        <source>None is known here yet.</source>
        <translation>Hier ist noch keines bekannt.</translation>
    </message>
    <message>
        <source>Add a phone or tablet</source>
        <translation>Smartphone oder Tablet hinzufügen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Mitteilung</translation>
    </message>
    <message>
        <source>Back to {page}</source>
        <translation>Zurück zu: {page}</translation>
    </message>
    <message>
        <source>What happened to it</source>
        <translation>Was mit ihr geschah</translation>
    </message>
    <message>
        <source>Time line</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Search titles, apps and texts</source>
        <translation>Titel, Apps und Texte durchsuchen</translation>
    </message>
    <message>
        <source>Search notices</source>
        <translation>Mitteilungen suchen</translation>
    </message>
    <message>
        <source>Only what concerns me</source>
        <translation>Nur was mich betrifft</translation>
    </message>
    <message>
        <source>Go to a month</source>
        <translation>Zu einem Monat gehen</translation>
    </message>
    <message>
        <source>Look at another moment</source>
        <translation>Einen anderen Zeitpunkt ansehen</translation>
    </message>
    <message>
        <source>Go to…</source>
        <translation>Gehe zu …</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Newly withdrawn</source>
        <translation>Neu zurückgezogen</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Zu tun</translation>
    </message>
    <message>
        <source>What was asked at that moment</source>
        <translation>Was zu jenem Zeitpunkt verlangt war</translation>
    </message>
    <message numerus="yes">
        <source>{n} questions</source>
        <translation>
            <numerusform>{n} Frage</numerusform>
            <numerusform>{n} Fragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Withdrawn by then</source>
        <translation>Bis dahin zurückgezogen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Not clear yet</source>
        <translation>Noch nicht klar</translation>
    </message>
    <message>
        <source>Not clear at that moment</source>
        <translation>Zu jenem Zeitpunkt nicht klar</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Noch nicht bekannt</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Your devices</source>
        <translation>Ihre Geräte</translation>
    </message>
    <message>
        <source>Also found, nothing to do</source>
        <translation>Außerdem gefunden, nichts zu tun</translation>
    </message>
    <message>
        <source>Also found, and asked for nothing at that moment</source>
        <translation>Außerdem gefunden, zu jenem Zeitpunkt nichts zu tun</translation>
    </message>
    <message>
        <source>Could not be read, and changes nothing here</source>
        <translation>Nicht lesbar, was hier aber nichts ändert</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>Add a phone or tablet, or see what is known of each device</source>
        <translation>Smartphone oder Tablet hinzufügen, oder sehen, was über jedes Gerät bekannt ist</translation>
    </message>
    <message>
        <source>Save or print a report for the help desk</source>
        <translation>Bericht für den Helpdesk speichern oder drucken</translation>
    </message>
    <message>
        <source>You see what is in it first; nothing is sent (Ctrl+P)</source>
        <translation>Sie sehen zuerst, was darin steht; nichts wird gesendet (Strg+P)</translation>
    </message>
    <message numerus="yes">
        <source>Show {n} more</source>
        <translation>
            <numerusform>1 weiteren Eintrag zeigen</numerusform>
            <numerusform>{n} weitere Einträge zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at what is kept here…</source>
        <translation>Es wird nachgesehen, was hier gespeichert ist …</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Delete everything kept here…</source>
        <translation>Alles hier Gespeicherte löschen …</translation>
    </message>
    <message>
        <source>Delete everything Self-Check keeps in {folder}?</source>
        <translation>Alles löschen, was Self-Check in {folder} speichert?</translation>
    </message>
    <message>
        <source>The phones you added and your answers are gone then, and it is no longer known what you removed for a notice. What you chose under Settings stays. Self-Check then checks as if for the first time, and keeps anew what it finds.</source>
        <translation>Die Geräte, die Sie hinzugefügt haben, und Ihre Antworten sind dann weg, und es ist nicht mehr bekannt, was Sie wegen einer Mitteilung entfernt haben. Was Sie unter „Einstellungen“ gewählt haben, bleibt. Self-Check prüft dann wie beim ersten Mal und speichert neu, was es findet.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep it: everything kept here</source>
        <translation>Behalten: alles hier Gespeicherte</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Alles löschen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>A setting was not used</source>
        <translation>Eine Einstellung wurde nicht verwendet</translation>
    </message>
    <message>
        <source>What you can choose</source>
        <translation>Was Sie wählen können</translation>
    </message>
    <message>
        <source>Your choices are kept in {file}. One that counts only from the next start says so.</source>
        <translation>Ihre Wahl wird in {file} gespeichert. Gilt etwas erst ab dem nächsten Start, so steht es dabei.</translation>
    </message>
    <message>
        <source>Set by your organization</source>
        <translation>Von Ihrer Organisation festgelegt</translation>
    </message>
    <message>
        <source>Only your organization can change these.</source>
        <translation>Nur Ihre Organisation kann diese ändern.</translation>
    </message>
    <message>
        <source>The rest</source>
        <translation>Das Übrige</translation>
    </message>
    <message>
        <source>Set when Self-Check is installed or started.</source>
        <translation>Wird festgelegt, wenn Self-Check installiert oder gestartet wird.</translation>
    </message>
    <message>
        <source>The report was handed to the printer.</source>
        <translation>Der Bericht wurde dem Drucker übergeben.</translation>
    </message>
    <message>
        <source>It could not be printed: the printer did not take it. Save it as PDF instead.</source>
        <translation>Der Druck ist nicht gelungen: Der Drucker hat den Bericht nicht angenommen. Speichern Sie ihn stattdessen als PDF.</translation>
    </message>
    <message>
        <source>The PDF could not be made. Save it as a web page instead.</source>
        <translation>Das PDF ließ sich nicht erstellen. Speichern Sie den Bericht stattdessen als Webseite.</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>your share of the disk is used up</source>
        <translation>Ihr Anteil am Datenträger ist aufgebraucht</translation>
    </message>
    <message>
        <source>the file would be too large there</source>
        <translation>die Datei wäre dort zu groß</translation>
    </message>
    <message>
        <source>you may not write there</source>
        <translation>Sie dürfen dort nicht schreiben</translation>
    </message>
    <message>
        <source>nothing can be written there</source>
        <translation>dort kann nichts geschrieben werden</translation>
    </message>
    <message>
        <source>that folder is not there</source>
        <translation>diesen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>that is not a folder</source>
        <translation>das ist kein Ordner</translation>
    </message>
    <message>
        <source>that is a folder</source>
        <translation>das ist ein Ordner</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>der Name ist zu lang</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF-Dokument</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Making the PDF…</source>
        <translation>Das PDF wird erstellt …</translation>
    </message>
    <message>
        <source>It could not be saved: {why}. Choose another place. ({file})</source>
        <translation>Speichern nicht möglich: {why}. Wählen Sie einen anderen Ort. ({file})</translation>
    </message>
    <message>
        <source>Saved: {file}. Read it before you pass it on.</source>
        <translation>Gespeichert: {file}. Lesen Sie den Bericht, bevor Sie ihn weitergeben.</translation>
    </message>
    <message>
        <source>It could not be saved: {text}.</source>
        <translation>Speichern nicht möglich: {text}.</translation>
    </message>
    <message>
        <source>Setting the text…</source>
        <translation>Der Text wird gesetzt …</translation>
    </message>
    <message>
        <source>Page {number} of {n}</source>
        <translation>Seite {number} von {n}</translation>
    </message>
    <message>
        <source>Page {number} of {n}…</source>
        <translation>Seite {number} von {n} …</translation>
    </message>
    <message>
        <source>Tells you whether you need to act on your organization’s app policy. It removes nothing, blocks nothing and reports nothing.</source>
        <translation>Sagt Ihnen, ob Sie wegen der App-Richtlinie Ihrer Organisation handeln müssen. Es entfernt nichts, sperrt nichts und meldet nichts.</translation>
    </message>
    <message>
        <source>Where the policy comes from</source>
        <translation>Woher die Richtlinie kommt</translation>
    </message>
    <message>
        <source>The demonstration {name}</source>
        <translation>Die Vorführung {name}</translation>
    </message>
    <message>
        <source>It is not set up</source>
        <translation>Nicht eingerichtet</translation>
    </message>
    <message>
        <source>None is set up</source>
        <translation>Nicht eingerichtet</translation>
    </message>
    <message>
        <source>Trust root</source>
        <translation>Vertrauensanker</translation>
    </message>
    <message>
        <source>Every notice is checked against this root.</source>
        <translation>Jede Mitteilung wird anhand dieses Vertrauensankers geprüft.</translation>
    </message>
    <message>
        <source>Every notice is checked against this root. IT can tell you the right one.</source>
        <translation>Jede Mitteilung wird anhand dieses Vertrauensankers geprüft. Die IT kann Ihnen den richtigen nennen.</translation>
    </message>
    <message>
        <source>It came with the program.</source>
        <translation>Er kam mit dem Programm.</translation>
    </message>
    <message>
        <source>Its SHA-256</source>
        <translation>SHA-256 davon</translation>
    </message>
    <message>
        <source>It cannot be read.</source>
        <translation>Er kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Set by your organization.</source>
        <translation>Von Ihrer Organisation festgelegt.</translation>
    </message>
    <message>
        <source>Set by your organization for you.</source>
        <translation>Von Ihrer Organisation für Sie festgelegt.</translation>
    </message>
    <message>
        <source>Set for this run on the command line.</source>
        <translation>Für diesen Lauf auf der Befehlszeile gesetzt.</translation>
    </message>
    <message>
        <source>Set for this run by the environment.</source>
        <translation>Für diesen Lauf durch die Umgebung gesetzt.</translation>
    </message>
    <message>
        <source>Set in your own settings file.</source>
        <translation>In Ihrer eigenen Einstellungsdatei gesetzt.</translation>
    </message>
    <message>
        <source>Suggested by your organization.</source>
        <translation>Von Ihrer Organisation vorgeschlagen.</translation>
    </message>
    <message>
        <source>Suggested by your organization for you.</source>
        <translation>Von Ihrer Organisation für Sie vorgeschlagen.</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>Was gespeichert wird</translation>
    </message>
    <message>
        <source>Privacy tells what lies in it.</source>
        <translation>„Datenschutz“ sagt, was darin liegt.</translation>
    </message>
    <message>
        <source>Your settings</source>
        <translation>Ihre Einstellungen</translation>
    </message>
    <message>
        <source>Your organization’s settings</source>
        <translation>Die Einstellungen Ihrer Organisation</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Privacy tells what it says. Faults are told in the window, too.</source>
        <translation>„Datenschutz“ sagt, was darin steht. Fehler werden auch im Fenster gemeldet.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Matched by</source>
        <translation>Erkannt an</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>Gefunden in</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Herausgeber</translation>
    </message>
    <message>
        <source>All apps</source>
        <translation>Alle Apps</translation>
    </message>
    <message>
        <source>To do or open</source>
        <translation>Zu tun oder offen</translation>
    </message>
    <message>
        <source>With a notice</source>
        <translation>Mit einer Mitteilung</translation>
    </message>
    <message>
        <source>Place: {place}</source>
        <translation>Ort: {place}</translation>
    </message>
    <message>
        <source>No apps known</source>
        <translation>Keine Apps bekannt</translation>
    </message>
    <message numerus="yes">
        <source>None of {n} apps</source>
        <translation>
            <numerusform>Nicht die eine App</numerusform>
            <numerusform>Keine von {n} Apps</numerusform>
        </translation>
    </message>
    <message>
        <source>{app} (part of the system)</source>
        <translation>{app} (Teil des Systems)</translation>
    </message>
    <message>
        <source>Not installed</source>
        <translation>Nicht installiert</translation>
    </message>
    <message>
        <source>No notice</source>
        <translation>Keine Mitteilung</translation>
    </message>
    <message>
        <source>your organization’s</source>
        <translation>gehört Ihrer Organisation</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>gehört Ihnen</translation>
    </message>
    <message>
        <source>whose it is was not said</source>
        <translation>wem es gehört, wurde nicht gesagt</translation>
    </message>
    <message>
        <source>Your devices appear here once this computer has been read.</source>
        <translation>Ihre Geräte erscheinen hier, sobald dieser Computer gelesen wurde.</translation>
    </message>
    <message>
        <source>You don’t know</source>
        <translation>Sie wissen es nicht</translation>
    </message>
    <message numerus="yes">
        <source>{apps} are there.</source>
        <translation>
            <numerusform>{apps} ist vorhanden.</numerusform>
            <numerusform>{apps} sind vorhanden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{apps} are not there.</source>
        <translation>
            <numerusform>{apps} ist nicht vorhanden.</numerusform>
            <numerusform>{apps} sind nicht vorhanden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Which of these {n} apps are on {device} now?</source>
        <translation>
            <numerusform>Welche dieser {n} Apps sind jetzt auf {device}?</numerusform>
            <numerusform>Welche dieser {n} Apps sind jetzt auf {device}?</numerusform>
        </translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>Keine davon</translation>
    </message>
    <message>
        <source>You said so {when}.</source>
        <translation>Das haben Sie {when} gesagt.</translation>
    </message>
    <message>
        <source>The notice appears here once a policy has been read.</source>
        <translation>Die Mitteilung erscheint hier, sobald eine Richtlinie gelesen wurde.</translation>
    </message>
    <message>
        <source>No notice with this id is known here.</source>
        <translation>Eine Mitteilung mit dieser Kennung ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>This notice had not been issued at that moment.</source>
        <translation>Diese Mitteilung war zu jenem Zeitpunkt noch nicht herausgegeben.</translation>
    </message>
    <message>
        <source>Still ahead at that moment</source>
        <translation>Stand zu jenem Zeitpunkt noch bevor</translation>
    </message>
    <message>
        <source>Coming up</source>
        <translation>Steht bevor</translation>
    </message>
    <message numerus="yes">
        <source>{n} more coming up</source>
        <translation>
            <numerusform>{n} weitere steht bevor</numerusform>
            <numerusform>{n} weitere stehen bevor</numerusform>
        </translation>
    </message>
    <message>
        <source>You are looking at {when}</source>
        <translation>Sie sehen: {when}</translation>
    </message>
    <message>
        <source>Now: {when}</source>
        <translation>Jetzt: {when}</translation>
    </message>
    <message>
        <source>Now: {when}. {freshness}: what came later is not known here.</source>
        <translation>Jetzt: {when}. {freshness}: Was danach kam, ist hier nicht bekannt.</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of {n} notices</source>
        <translation>
            <numerusform>{shown} von {n} Mitteilung</numerusform>
            <numerusform>{shown} von {n} Mitteilungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} notices</source>
        <translation>
            <numerusform>{n} Mitteilung</numerusform>
            <numerusform>{n} Mitteilungen</numerusform>
        </translation>
    </message>
    <message>
        <source>No notice was found for {text}.</source>
        <translation>Zu {text} wurde keine Mitteilung gefunden.</translation>
    </message>
    <message>
        <source>No notice concerns an app on your devices.</source>
        <translation>Keine Mitteilung betrifft eine App auf Ihren Geräten.</translation>
    </message>
    <message>
        <source>No policy has been verified here yet, so no notice is known.</source>
        <translation>Hier wurde noch keine Richtlinie geprüft, deshalb ist keine Mitteilung bekannt.</translation>
    </message>
    <message>
        <source>No notice had been issued at that moment.</source>
        <translation>Zu jenem Zeitpunkt war noch keine Mitteilung herausgegeben.</translation>
    </message>
    <message>
        <source>No notice has been issued yet.</source>
        <translation>Es wurde noch keine Mitteilung herausgegeben.</translation>
    </message>
    <message>
        <source>The notices appear here once a policy has been read.</source>
        <translation>Die Mitteilungen erscheinen hier, sobald eine Richtlinie gelesen wurde.</translation>
    </message>
    <message>
        <source>What is read</source>
        <translation>Was gelesen wird</translation>
    </message>
    <message>
        <source>The lists of installed apps on this computer, with your rights and no others.</source>
        <translation>Die Listen der installierten Apps auf diesem Computer, mit Ihren Rechten und keinen anderen.</translation>
    </message>
    <message>
        <source>Of each app: its name, version, publisher and identifiers, and where it lies. Of this computer: its name, system and version.</source>
        <translation>Von jeder App: Name, Version, Herausgeber und Kennungen, und wo sie liegt. Von diesem Computer: Name, System und Version.</translation>
    </message>
    <message>
        <source>Of browsers, their extensions and the web apps installed from them. No history, no bookmarks, no passwords.</source>
        <translation>Von Browsern ihre Erweiterungen und die aus ihnen installierten Web-Apps. Kein Verlauf, keine Lesezeichen, keine Passwörter.</translation>
    </message>
    <message>
        <source>Mail, messages and documents are not opened. Phones are not read: what is known of them is what you say.</source>
        <translation>E-Mails, Nachrichten und Dokumente werden nicht geöffnet. Smartphones werden nicht gelesen: Von ihnen ist bekannt, was Sie sagen.</translation>
    </message>
    <message>
        <source>Where it is kept</source>
        <translation>Wo es gespeichert wird</translation>
    </message>
    <message>
        <source>On this computer only, in {state}.</source>
        <translation>Nur auf diesem Computer, in {state}.</translation>
    </message>
    <message>
        <source>The folder is readable by your account only.</source>
        <translation>Nur Ihr Konto kann den Ordner lesen.</translation>
    </message>
    <message>
        <source>What you choose under Settings is kept in {file}.</source>
        <translation>Was Sie unter „Einstellungen“ wählen, steht in {file}.</translation>
    </message>
    <message>
        <source>Nothing is kept there now.</source>
        <translation>Dort ist jetzt nichts gespeichert.</translation>
    </message>
    <message>
        <source>The log says when checks ran, how they ended, how much was read and which of our code failed: no app, phone, answer, name or address.</source>
        <translation>Das Protokoll sagt, wann Prüfungen liefen, wie sie endeten, wie viel gelesen wurde und welche Stelle im Programm versagte: keine App, kein Smartphone, keine Antwort, kein Name und keine Adresse.</translation>
    </message>
    <message>
        <source>The log in {folder} says when checks ran, how they ended, how much was read and which of our code failed: no app, phone, answer, name or address.</source>
        <translation>Das Protokoll in {folder} sagt, wann Prüfungen liefen, wie sie endeten, wie viel gelesen wurde und welche Stelle im Programm versagte: keine App, kein Smartphone, keine Antwort, kein Name und keine Adresse.</translation>
    </message>
    <message numerus="yes">
        <source>{n} requests</source>
        <translation>
            <numerusform>{n} Anfrage</numerusform>
            <numerusform>{n} Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>In this run: {requests}.</source>
        <translation>In diesem Lauf: {requests}.</translation>
    </message>
    <message>
        <source>In this run no request was made yet.</source>
        <translation>In diesem Lauf wurde noch nichts angefragt.</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>Was gesendet wird</translation>
    </message>
    <message>
        <source>A notice may name pages to read. Your browser opens one when you press the button that says where it leads, and at no other time; what goes there is the browser’s, not Self-Check’s.</source>
        <translation>Eine Mitteilung kann Seiten zum Weiterlesen nennen. Ihr Browser öffnet eine davon, wenn Sie auf die Schaltfläche drücken, die sagt, wohin sie führt, und zu keiner anderen Zeit; was dorthin geht, ist Sache des Browsers, nicht von Self-Check.</translation>
    </message>
    <message>
        <source>That there is something to do, how much and by when, or that a notice was withdrawn: no app, no device and no notice is named.</source>
        <translation>Dass es etwas zu tun gibt, wie viel und bis wann, oder dass eine Mitteilung zurückgezogen wurde: Keine App, kein Gerät und keine Mitteilung wird genannt.</translation>
    </message>
    <message>
        <source>The apps, devices and notices by their names. Others may read them on a locked screen; under Settings you can have it say less.</source>
        <translation>Die Apps, Geräte und Mitteilungen mit ihren Namen. Auf einem gesperrten Bildschirm können andere sie lesen; unter „Einstellungen“ können Sie weniger zeigen lassen.</translation>
    </message>
    <message>
        <source>Nothing: there are none, by your settings.</source>
        <translation>Nichts: Nach Ihren Einstellungen gibt es keine.</translation>
    </message>
    <message>
        <source>It is handed to your desktop, which shows it, may keep it in its list, and may pass it on, to a phone for example, where you set that up. Self-Check sends it nowhere.</source>
        <translation>Sie wird Ihrem Desktop übergeben. Er zeigt sie, kann sie in seiner Liste behalten und sie weitergeben, etwa an ein Smartphone, wenn Sie das eingerichtet haben. Self-Check sendet sie nirgendwohin.</translation>
    </message>
    <message>
        <source>It is taken back when it no longer holds, when you open the window, and when Self-Check ends. The icon in the tray shows the verdict, and names nothing.</source>
        <translation>Sie wird zurückgenommen, wenn sie nicht mehr zutrifft, wenn Sie das Fenster öffnen und wenn Self-Check endet. Das Symbol im Infobereich zeigt das Ergebnis und nennt nichts.</translation>
    </message>
    <message>
        <source>What a notification shows</source>
        <translation>Was eine Benachrichtigung zeigt</translation>
    </message>
    <message>
        <source>read</source>
        <comment>a file</comment>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>status {number}</source>
        <translation>Status {number}</translation>
    </message>
    <message>
        <source>Nothing. A demonstration is shown: it came with the program, and no network is used.</source>
        <translation>Nichts. Es wird eine Vorführung gezeigt: Sie kam mit dem Programm, und es wird kein Netz genutzt.</translation>
    </message>
    <message>
        <source>Nothing. No policy is set up, and no network is used.</source>
        <translation>Nichts. Es ist keine Richtlinie eingerichtet, und es wird kein Netz genutzt.</translation>
    </message>
    <message>
        <source>Nothing. By the settings no newer policy is fetched; the one verified last is used.</source>
        <translation>Nichts. Laut den Einstellungen wird keine neuere Richtlinie abgerufen; verwendet wird die zuletzt geprüfte.</translation>
    </message>
    <message>
        <source>Nothing. The policy is read from the folder {source}.</source>
        <translation>Nichts. Die Richtlinie wird aus dem Ordner {source} gelesen.</translation>
    </message>
    <message>
        <source>If that folder lies on a server, the system fetches its files from there.</source>
        <translation>Liegt dieser Ordner auf einem Server, holt das System die Dateien von dort.</translation>
    </message>
    <message>
        <source>Requests for the policy’s files, to {host}, and nothing else.</source>
        <translation>Anfragen nach den Dateien der Richtlinie, an {host}, und sonst nichts.</translation>
    </message>
    <message>
        <source>Like every server, it sees the network address they come from, the time, and which program asks: Self-Check {version}. If your system has a proxy set, they go through it.</source>
        <translation>Wie jeder Server sieht er die Netzwerkadresse, von der sie kommen, die Zeit und das Programm, das fragt: Self-Check {version}. Ist in Ihrem System ein Proxy eingestellt, laufen sie darüber.</translation>
    </message>
    <message>
        <source>No app, phone, answer or name goes with a request. Which files are asked for depends on what was published and what was fetched before, and on nothing else.</source>
        <translation>Keine App, kein Smartphone, keine Antwort und kein Name geht mit einer Anfrage mit. Welche Dateien angefragt werden, hängt davon ab, was veröffentlicht und was schon geholt wurde, und von nichts anderem.</translation>
    </message>
    <message>
        <source>Where IT has its management tool run the check on this computer, that tool receives what the check prints. Its line for such tools holds the verdict, how many things are to do, asked and unread, and how fresh the policy is: no app, no phone, no answer.</source>
        <translation>Wo die IT die Prüfung auf diesem Computer von ihrem Verwaltungswerkzeug ausführen lässt, erhält dieses Werkzeug, was die Prüfung ausgibt. Deren Zeile für solche Werkzeuge enthält das Ergebnis, wie viel zu tun, gefragt und ungelesen ist, und wie aktuell die Richtlinie ist: keine App, kein Smartphone, keine Antwort.</translation>
    </message>
    <message>
        <source>Whoever administers this computer can read the files on it, those of Self-Check included.</source>
        <translation>Wer diesen Computer verwaltet, kann die Dateien darauf lesen, auch die von Self-Check.</translation>
    </message>
    <message>
        <source>Whoever runs {host} can count the requests for the policy’s files.</source>
        <translation>Wer {host} betreibt, kann die Anfragen nach den Dateien der Richtlinie zählen.</translation>
    </message>
    <message>
        <source>What IT can see</source>
        <translation>Was die IT sehen kann</translation>
    </message>
    <message>
        <source>Self-Check reports nothing to IT: no verdict, no apps, no phones and no answers.</source>
        <translation>Self-Check meldet der IT nichts: kein Ergebnis, keine Apps, keine Smartphones und keine Antworten.</translation>
    </message>
    <message>
        <source>The report can be made when the first check has ended.</source>
        <translation>Der Bericht kann erstellt werden, wenn die erste Prüfung beendet ist.</translation>
    </message>
    <message>
        <source>Self-Check report</source>
        <translation>Self-Check-Bericht</translation>
    </message>
    <message>
        <source>{time} not now</source>
        <translation>{time} nicht jetzt</translation>
    </message>
    <message>
        <source>demonstration</source>
        <translation>Vorführung</translation>
    </message>
    <message>
        <source>{words} (suggested)</source>
        <translation>{words} (vorgeschlagen)</translation>
    </message>
    <message>
        <source>{fault}. Until then nothing can be chosen here.</source>
        <translation>{fault}. Bis dahin kann hier nichts gewählt werden.</translation>
    </message>
    <message>
        <source>{problem}. Tell IT.</source>
        <translation>{problem}. Sagen Sie es der IT.</translation>
    </message>
    <message>
        <source>Your choice counts from the next start.</source>
        <translation>Ihre Wahl gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>{language} (notices only)</source>
        <translation>{language} (nur Mitteilungen)</translation>
    </message>
    <message>
        <source>{language} (not reviewed)</source>
        <translation>{language} (ungeprüft)</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Nothing about you is sent</source>
        <translation>Über Sie wird nichts gesendet</translation>
    </message>
    <message>
        <source>{headline} – Self-Check</source>
        <translation>{headline} – Self-Check</translation>
    </message>
    <message>
        <source>Not now – Self-Check</source>
        <translation>Nicht jetzt – Self-Check</translation>
    </message>
    <message>
        <source>You are looking at {when}. This is not what holds now: “Back to now” takes you there.</source>
        <translation>Sie sehen: {when}. Das ist nicht, was jetzt gilt: Dorthin führt „Zurück zur Gegenwart“.</translation>
    </message>
    <message>
        <source>Now it says: “{headline}”.</source>
        <translation>Jetzt heißt es: „{headline}“.</translation>
    </message>
    <message>
        <source>Demonstration policy, with sample phones. This computer is really checked.</source>
        <translation>Vorführung mit einer Beispielrichtlinie und Beispiel-Smartphones. Dieser Computer wird wirklich geprüft.</translation>
    </message>
    <message>
        <source>Demonstration policy of {organization}, with sample phones. This computer is really checked.</source>
        <translation>Vorführung mit der Richtlinie von {organization} und Beispiel-Smartphones. Dieser Computer wird wirklich geprüft.</translation>
    </message>
    <message>
        <source>Checking… {source}</source>
        <translation>Wird geprüft … {source}</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>We can’t tell yet: the check could not be finished</source>
        <translation>Noch unklar: Die Prüfung konnte nicht beendet werden</translation>
    </message>
    <message>
        <source>Choose Check again. If it stays, pass the sentence above on to your help desk.</source>
        <translation>Wählen Sie „Erneut prüfen“. Bleibt es dabei, geben Sie den Satz oben an Ihren Helpdesk weiter.</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>Vorführung</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Check again ({confirmed})</source>
        <translation>Erneut prüfen ({confirmed})</translation>
    </message>
    <message numerus="yes">
        <source>Notices: {n} new</source>
        <translation>
            <numerusform>Mitteilungen: {n} neu</numerusform>
            <numerusform>Mitteilungen: {n} neu</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading what is installed and the last known policy.</source>
        <translation>Gelesen wird, was installiert ist, und die zuletzt bekannte Richtlinie.</translation>
    </message>
    <message>
        <source>Ask me only if it matters</source>
        <translation>Nur fragen, wenn es darauf ankommt</translation>
    </message>
    <message>
        <source>My organization’s</source>
        <translation>Meiner Organisation</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>Mir</translation>
    </message>
    <message>
        <source>Add those that you use for work, your own included. Then only what the policy in force needs to know is asked.</source>
        <translation>Fügen Sie die Geräte hinzu, die Sie für die Arbeit nutzen, auch Ihre eigenen. Gefragt wird dann nur, was die geltende Richtlinie wissen muss.</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>A name by which you know it</source>
        <translation>Ein Name, an dem Sie es erkennen</translation>
    </message>
    <message>
        <source>Whose it is</source>
        <translation>Wem es gehört</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel adding a phone or tablet</source>
        <translation>Hinzufügen eines Smartphones oder Tablets abbrechen</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheit</translation>
    </message>
    <message>
        <source>Point the phone’s camera at it. It leads to {address}</source>
        <translation>Richten Sie die Kamera des Smartphones darauf. Der Code führt zu {address}</translation>
    </message>
    <message>
        <source>Point the phone’s camera at it to read these steps there. It holds plain text: nothing is sent, and neither your name nor the phone’s is in it.</source>
        <translation>Richten Sie die Kamera des Smartphones darauf, um diese Schritte dort zu lesen. Der Code enthält reinen Text: Nichts wird gesendet, und weder Ihr Name noch der des Smartphones steht darin.</translation>
    </message>
    <message>
        <source>The steps as a QR code for the phone: {title}</source>
        <translation>Die Schritte als QR-Code für das Smartphone: {title}</translation>
    </message>
    <message>
        <source>The mail to {whom}: {title}</source>
        <translation>Die E-Mail an {whom}: {title}</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Copy the text of the mail: {title}</source>
        <translation>Text der E-Mail kopieren: {title}</translation>
    </message>
    <message>
        <source>The text is copied.</source>
        <translation>Der Text ist kopiert.</translation>
    </message>
    <message>
        <source>Open in the mail program</source>
        <translation>Im E-Mail-Programm öffnen</translation>
    </message>
    <message>
        <source>A mail that asks for an exception</source>
        <translation>Eine E-Mail, die um eine Ausnahme bittet</translation>
    </message>
    <message>
        <source>Ask {whom} for an exception with this mail. Add what you need it for.</source>
        <translation>Bitten Sie {whom} mit dieser E-Mail um eine Ausnahme. Ergänzen Sie, wofür Sie die App brauchen.</translation>
    </message>
    <message>
        <source>Self-Check sends nothing. Until the exception is granted, the notice holds.</source>
        <translation>Self-Check sendet nichts. Bis die Ausnahme gewährt ist, gilt die Mitteilung.</translation>
    </message>
    <message>
        <source>Show again later</source>
        <translation>Später wieder zeigen</translation>
    </message>
    <message>
        <source>Show again when</source>
        <translation>Wann wieder zeigen</translation>
    </message>
    <message>
        <source>This card is folded until then. It stays in force, and so does its deadline.</source>
        <translation>Bis dahin ist diese Karte zugeklappt. Die Aufgabe gilt weiter, und ihre Frist auch.</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>In einer Stunde</translation>
    </message>
    <message>
        <source>Tomorrow 9:00</source>
        <translation>Morgen 9:00 Uhr</translation>
    </message>
    <message>
        <source>In three days</source>
        <translation>In drei Tagen</translation>
    </message>
    <message>
        <source>The ticked ones are there</source>
        <translation>Die angekreuzten sind da</translation>
    </message>
    <message>
        <source>Check that this still holds</source>
        <translation>Prüfen, ob das noch gilt</translation>
    </message>
    <message>
        <source>The newest policy is fetched first, to see whether this still holds.</source>
        <translation>Zuerst wird die neueste Richtlinie abgerufen, um zu sehen, ob das noch gilt.</translation>
    </message>
    <message>
        <source>Before anything opens, the newest policy is fetched, to see whether this still holds.</source>
        <translation>Bevor sich etwas öffnet, wird die neueste Richtlinie abgerufen, um zu sehen, ob das noch gilt.</translation>
    </message>
    <message>
        <source>Fetching the newest policy to see whether this still holds…</source>
        <translation>Die neueste Richtlinie wird abgerufen, um zu sehen, ob das noch gilt …</translation>
    </message>
    <message>
        <source>{action}, once the newest policy confirms it: {title}</source>
        <translation>{action}, sobald die neueste Richtlinie es bestätigt: {title}</translation>
    </message>
    <message>
        <source>{action} anyway</source>
        <translation>Trotzdem: {action}</translation>
    </message>
    <message>
        <source>Show on the phone</source>
        <translation>Auf dem Smartphone zeigen</translation>
    </message>
    <message>
        <source>Before you remove it: check that this still holds</source>
        <translation>Vor dem Entfernen: prüfen, ob das noch gilt</translation>
    </message>
    <message>
        <source>Before you install it: check that this still holds</source>
        <translation>Vor dem Installieren: prüfen, ob das noch gilt</translation>
    </message>
    <message>
        <source>Before you update it: check that this still holds</source>
        <translation>Vor dem Aktualisieren: prüfen, ob das noch gilt</translation>
    </message>
    <message>
        <source>Done? Check again</source>
        <translation>Erledigt? Erneut prüfen</translation>
    </message>
    <message>
        <source>This computer is read again, to see whether this is done.</source>
        <translation>Dieser Computer wird neu gelesen, um zu sehen, ob das erledigt ist.</translation>
    </message>
    <message>
        <source>Done? Say so</source>
        <translation>Erledigt? Angeben</translation>
    </message>
    <message>
        <source>Leads to Devices, where you change what you said of it.</source>
        <translation>Führt zu „Geräte“. Dort ändern Sie, was Sie dazu angegeben haben.</translation>
    </message>
    <message>
        <source>I need this app for work</source>
        <translation>Ich brauche diese App für die Arbeit</translation>
    </message>
    <message>
        <source>Show it now</source>
        <translation>Jetzt zeigen</translation>
    </message>
    <message>
        <source>Open notice, withdrawn: {notice}</source>
        <translation>Zurückgezogene Mitteilung öffnen: {notice}</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Voriger Monat</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Nächster Monat</translation>
    </message>
    <message>
        <source>Read: {sources}.</source>
        <translation>Gelesen: {sources}.</translation>
    </message>
    <message>
        <source>Not present: {sources}.</source>
        <translation>Nicht vorhanden: {sources}.</translation>
    </message>
    <message>
        <source>See every app and where it was found</source>
        <translation>Alle Apps ansehen, und wo sie gefunden wurden</translation>
    </message>
    <message>
        <source>Forget {device} and everything you said about it?</source>
        <translation>{device} vergessen, und alles, was Sie dazu gesagt haben?</translation>
    </message>
    <message>
        <source>Nothing on the device itself changes. You can add it again later.</source>
        <translation>Am Gerät selbst ändert sich nichts. Sie können es später wieder hinzufügen.</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Take this device off the list…</source>
        <translation>Dieses Gerät von der Liste nehmen …</translation>
    </message>
    <message>
        <source>What you said about yourself</source>
        <translation>Was Sie über sich selbst gesagt haben</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>So lassen, wie es ist</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>{notice}, {what} {when}</source>
        <translation>{notice}, {what} {when}</translation>
    </message>
    <message>
        <source>See that moment</source>
        <translation>Jenen Zeitpunkt ansehen</translation>
    </message>
    <message>
        <source>Go to when it was issued</source>
        <translation>Dorthin gehen, wo sie herausgegeben wurde</translation>
    </message>
    <message>
        <source>Go to when it was withdrawn</source>
        <translation>Dorthin gehen, wo sie zurückgezogen wurde</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>„{text}“</translation>
    </message>
    <message>
        <source>there is no phone {phone}</source>
        <translation>es gibt kein Gerät {phone}</translation>
    </message>
    <message>
        <source>What happened to this notice</source>
        <translation>Was mit dieser Mitteilung geschah</translation>
    </message>
    <message>
        <source>See that moment: {what} {when}</source>
        <translation>Jenen Zeitpunkt ansehen: {what} {when}</translation>
    </message>
    <message>
        <source>An hour ago</source>
        <translation>Vor einer Stunde</translation>
    </message>
    <message>
        <source>A day ago</source>
        <translation>Vor einem Tag</translation>
    </message>
    <message>
        <source>A week ago</source>
        <translation>Vor einer Woche</translation>
    </message>
    <message>
        <source>What held at another moment</source>
        <translation>Was zu einem anderen Zeitpunkt galt</translation>
    </message>
    <message>
        <source>What held on: date and time</source>
        <translation>Was galt am: Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>What held on</source>
        <translation>Was galt am</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show what held at the chosen moment</source>
        <translation>Zeigen, was zum gewählten Zeitpunkt galt</translation>
    </message>
    <message>
        <source>Just before the last change</source>
        <translation>Kurz vor der letzten Änderung</translation>
    </message>
    <message>
        <source>{when} ({theirs}).</source>
        <translation>{when} ({theirs}).</translation>
    </message>
    <message>
        <source>That is still to come: what will hold then, by what is known today.</source>
        <translation>Das liegt noch in der Zukunft: Gezeigt wird, was dann gilt, nach dem, was heute bekannt ist.</translation>
    </message>
    <message>
        <source>Messages that were sent</source>
        <translation>Nachrichten, die verschickt wurden</translation>
    </message>
    <message>
        <source>More to read</source>
        <translation>Mehr zum Lesen</translation>
    </message>
    <message>
        <source>Whom to ask</source>
        <translation>Wen Sie fragen können</translation>
    </message>
    <message>
        <source>About this record</source>
        <translation>Über diesen Eintrag</translation>
    </message>
    <message>
        <source>Copy these details</source>
        <translation>Diese Angaben kopieren</translation>
    </message>
    <message>
        <source>This address is not opened from here.</source>
        <translation>Diese Adresse wird von hier aus nicht geöffnet.</translation>
    </message>
    <message>
        <source>Write a mail</source>
        <translation>E-Mail schreiben</translation>
    </message>
    <message>
        <source>Copy the mail address</source>
        <translation>E-Mail-Adresse kopieren</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>Nummer kopieren</translation>
    </message>
    <message>
        <source>Write to {address}</source>
        <translation>An {address} schreiben</translation>
    </message>
    <message>
        <source>Open {host} in the browser</source>
        <translation>{host} im Browser öffnen</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Whom it was for</source>
        <translation>Für wen sie war</translation>
    </message>
    <message>
        <source>Whom it is for</source>
        <translation>Für wen sie ist</translation>
    </message>
    <message>
        <source>Your apps and devices</source>
        <translation>Ihre Apps und Geräte</translation>
    </message>
    <message>
        <source>What it had said</source>
        <translation>Was darin stand</translation>
    </message>
    <message>
        <source>What it had asked</source>
        <translation>Was sie verlangt hatte</translation>
    </message>
    <message>
        <source>What one of the versions says</source>
        <translation>Was in einer der Fassungen steht</translation>
    </message>
    <message>
        <source>What one of the versions asks</source>
        <translation>Was eine der Fassungen verlangt</translation>
    </message>
    <message>
        <source>What can be read of it</source>
        <translation>Was sich davon lesen lässt</translation>
    </message>
    <message>
        <source>What can be read of its rules</source>
        <translation>Was sich von ihren Regeln lesen lässt</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Was darin steht</translation>
    </message>
    <message>
        <source>What it will ask</source>
        <translation>Was sie verlangen wird</translation>
    </message>
    <message>
        <source>What it said at that moment</source>
        <translation>Was zu jenem Zeitpunkt darin stand</translation>
    </message>
    <message>
        <source>What it asked at that moment</source>
        <translation>Was sie zu jenem Zeitpunkt verlangte</translation>
    </message>
    <message>
        <source>What it asks</source>
        <translation>Was sie verlangt</translation>
    </message>
    <message>
        <source>What the two versions say differently</source>
        <translation>Worin sich die beiden Fassungen unterscheiden</translation>
    </message>
    <message>
        <source>Withdrawn in part</source>
        <translation>Teilweise zurückgezogen</translation>
    </message>
    <message>
        <source>All of them: {apps}</source>
        <translation>Alle davon: {apps}</translation>
    </message>
    <message>
        <source>How to</source>
        <translation>So geht es</translation>
    </message>
    <message>
        <source>Exemptions</source>
        <translation>Ausnahmen</translation>
    </message>
    <message>
        <source>A report for the help desk</source>
        <translation>Ein Bericht für den Helpdesk</translation>
    </message>
    <message>
        <source>Nothing is sent. You save or print it, read it, and pass it on yourself.</source>
        <translation>Nichts wird gesendet. Sie speichern oder drucken den Bericht, lesen ihn und geben ihn selbst weiter.</translation>
    </message>
    <message>
        <source>It will contain</source>
        <translation>Der Bericht wird enthalten</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>Save as web page</source>
        <translation>Als Webseite speichern</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>How it will read</source>
        <translation>So wird er aussehen</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>{setting}, in {unit}</source>
        <translation>{setting}, in {unit}</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>Auf den Standard zurücksetzen</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Person and computer</source>
        <translation>Person und Computer</translation>
    </message>
    <message>
        <source>How long things count</source>
        <translation>Wie lange etwas zählt</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Keeping and trying out</source>
        <translation>Speichern und Ausprobieren</translation>
    </message>
    <message>
        <source>Not set: asked where a rule needs it</source>
        <translation>Nicht gesetzt: Es wird gefragt, wo eine Regel es braucht</translation>
    </message>
    <message>
        <source>What the signatures are checked against.</source>
        <translation>Womit die Signaturen geprüft werden.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>While Self-Check runs, with its window or without.</source>
        <translation>Solange Self-Check läuft, mit Fenster oder ohne.</translation>
    </message>
    <message>
        <source>Shown until a policy was verified; a signed policy brings its own.</source>
        <translation>Wird gezeigt, bis eine Richtlinie geprüft wurde; eine signierte Richtlinie bringt den Namen mit.</translation>
    </message>
    <message>
        <source>What the signed policy says</source>
        <translation>Was die signierte Richtlinie sagt</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Shown until a policy was verified that has one.</source>
        <translation>Wird gezeigt, bis eine Richtlinie geprüft wurde, die eines hat.</translation>
    </message>
    <message>
        <source>Help desk</source>
        <translation>Helpdesk</translation>
    </message>
    <message>
        <source>Whom you can ask, beside the contact that the policy names.</source>
        <translation>Wen Sie fragen können, neben der Kontaktstelle, die in der Richtlinie steht.</translation>
    </message>
    <message>
        <source>The contact that the policy names</source>
        <translation>Die Kontaktstelle, die in der Richtlinie steht</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Some rules are for some groups, and some people are exempt.</source>
        <translation>Manche Regeln gelten für bestimmte Gruppen, und manche Personen sind ausgenommen.</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Some rules are for some regions.</source>
        <translation>Manche Regeln gelten für bestimmte Regionen.</translation>
    </message>
    <message>
        <source>Whose this computer is</source>
        <translation>Wem dieser Computer gehört</translation>
    </message>
    <message>
        <source>Some rules are for the organization’s devices, or for your own.</source>
        <translation>Manche Regeln gelten für die Geräte der Organisation oder für Ihre eigenen.</translation>
    </message>
    <message>
        <source>What this computer has access to</source>
        <translation>Worauf dieser Computer Zugriff hat</translation>
    </message>
    <message>
        <source>Some rules are for devices that receive company mail, for example.</source>
        <translation>Manche Regeln gelten zum Beispiel für Geräte, die Firmen-E-Mails empfangen.</translation>
    </message>
    <message>
        <source>How long a confirmed policy counts as current</source>
        <translation>Wie lange eine bestätigte Richtlinie als aktuell gilt</translation>
    </message>
    <message>
        <source>The address or folder where your organization publishes it.</source>
        <translation>Die Adresse oder der Ordner, wo Ihre Organisation sie veröffentlicht.</translation>
    </message>
    <message>
        <source>Not set up: a demonstration is shown</source>
        <translation>Nicht eingerichtet: Es wird eine Vorführung gezeigt</translation>
    </message>
    <message>
        <source>Never fetch a newer policy</source>
        <translation>Nie eine neuere Richtlinie abrufen</translation>
    </message>
    <message>
        <source>If none is fetched, the policy verified last is used until it is too old.</source>
        <translation>Wird keine abgerufen, so wird die zuletzt geprüfte Richtlinie verwendet, bis sie zu alt ist.</translation>
    </message>
    <message>
        <source>No, it is fetched</source>
        <translation>Nein, sie wird abgerufen</translation>
    </message>
    <message>
        <source>Yes, never fetch one</source>
        <translation>Ja, nie eine abrufen</translation>
    </message>
    <message>
        <source>How often a newer policy is looked for</source>
        <translation>Wie oft nach einer neueren Richtlinie gesehen wird</translation>
    </message>
    <message>
        <source>After that the verdict is “can’t tell” until the policy is confirmed again.</source>
        <translation>Danach lautet das Ergebnis „noch unklar“, bis die Richtlinie wieder bestätigt ist.</translation>
    </message>
    <message>
        <source>How long “it is not there” counts for a phone</source>
        <translation>Wie lange „sie ist nicht da“ bei einem Smartphone zählt</translation>
    </message>
    <message>
        <source>After that you are asked again.</source>
        <translation>Danach werden Sie erneut gefragt.</translation>
    </message>
    <message>
        <source>How long a withdrawn notice stays on the Overview</source>
        <translation>Wie lange eine zurückgezogene Mitteilung in der Übersicht bleibt</translation>
    </message>
    <message>
        <source>It stays on the Notices page for good.</source>
        <translation>Auf der Seite „Mitteilungen“ bleibt sie dauerhaft.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>For Self-Check’s words and for the organization’s texts, as far as they are translated. Where it says “not reviewed”, no native speaker has read the translation over yet.</source>
        <translation>Für die Texte von Self-Check und der Organisation, soweit sie übersetzt sind. Wo „ungeprüft“ steht, hat noch niemand die Übersetzung gegengelesen, dessen Muttersprache es ist.</translation>
    </message>
    <message>
        <source>The system’s</source>
        <translation>Die des Systems</translation>
    </message>
    <message>
        <source>Pages shown</source>
        <translation>Gezeigte Seiten</translation>
    </message>
    <message>
        <source>Overview, Privacy and About are always there.</source>
        <translation>„Übersicht“, „Datenschutz“ und „Über“ sind immer da.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>For something new to do, a deadline that comes near, and a withdrawal.</source>
        <translation>Wenn es etwas Neues zu tun gibt, eine Frist näher rückt oder etwas zurückgenommen wird.</translation>
    </message>
    <message>
        <source>Without naming apps or devices</source>
        <translation>Ohne Apps oder Geräte zu nennen</translation>
    </message>
    <message>
        <source>With the names, also on a locked screen</source>
        <translation>Mit den Namen, auch auf einem gesperrten Bildschirm</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Ruhezeiten</translation>
    </message>
    <message>
        <source>Such as 22:00-07:00. What comes up then is told afterwards, if it still holds.</source>
        <translation>Zum Beispiel 22:00-07:00. Was dann aufkommt, wird danach gemeldet, falls es noch zutrifft.</translation>
    </message>
    <message>
        <source>Keep running when the window is closed</source>
        <translation>Nach dem Schließen des Fensters weiterlaufen</translation>
    </message>
    <message>
        <source>Notifications come only while it runs. Without a tray it ends, unless your session started it.</source>
        <translation>Benachrichtigungen kommen nur, solange es läuft. Ohne Infobereich endet es, außer Ihre Sitzung hat es gestartet.</translation>
    </message>
    <message>
        <source>Yes, it goes on</source>
        <translation>Ja, es läuft weiter</translation>
    </message>
    <message>
        <source>No, it ends</source>
        <translation>Nein, es endet</translation>
    </message>
    <message>
        <source>Folder for what is kept</source>
        <translation>Ordner für das, was gespeichert wird</translation>
    </message>
    <message>
        <source>The usual place for your account</source>
        <translation>Der übliche Ort für Ihr Konto</translation>
    </message>
    <message>
        <source>Shown instead of a real policy.</source>
        <translation>Wird statt einer echten Richtlinie gezeigt.</translation>
    </message>
    <message>
        <source>None was chosen</source>
        <translation>Es wurde keine gewählt</translation>
    </message>
    <message>
        <source>no apps could be read</source>
        <translation>es konnten keine Apps gelesen werden</translation>
    </message>
    <message>
        <source>no apps found</source>
        <translation>keine Apps gefunden</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>receives company mail</source>
        <translation>empfängt Firmen-E-Mails</translation>
    </message>
    <message>
        <source>not checked: no notice in force is about it</source>
        <translation>nicht geprüft: Keine geltende Mitteilung betrifft es</translation>
    </message>
    <message>
        <source>To: {address}</source>
        <translation>An: {address}</translation>
    </message>
    <message>
        <source>Subject: {subject}</source>
        <translation>Betreff: {subject}</translation>
    </message>
    <message>
        <source>Hello,</source>
        <translation>Guten Tag,</translation>
    </message>
    <message>
        <source>This asks me to remove it:</source>
        <translation>Das verlangt von mir, die App zu entfernen:</translation>
    </message>
    <message>
        <source>What I need it for:</source>
        <translation>Wofür ich sie brauche:</translation>
    </message>
    <message>
        <source>Until when I need it:</source>
        <translation>Bis wann ich sie brauche:</translation>
    </message>
    <message>
        <source>Thank you.</source>
        <translation>Vielen Dank.</translation>
    </message>
    <message>
        <source>Exception for {app}</source>
        <translation>Ausnahme für {app}</translation>
    </message>
    <message>
        <source>I need {app} on my computer for my work, and I ask for an exception.</source>
        <translation>ich brauche {app} auf meinem Computer für meine Arbeit und bitte um eine Ausnahme.</translation>
    </message>
    <message>
        <source>I need {app} on my phone for my work, and I ask for an exception.</source>
        <translation>ich brauche {app} auf meinem Smartphone für meine Arbeit und bitte um eine Ausnahme.</translation>
    </message>
    <message>
        <source>I need {app} on my tablet for my work, and I ask for an exception.</source>
        <translation>ich brauche {app} auf meinem Tablet für meine Arbeit und bitte um eine Ausnahme.</translation>
    </message>
    <message>
        <source>an app</source>
        <translation>eine App</translation>
    </message>
    <message>
        <source>It was not found {on_device}.</source>
        <translation>Nicht gefunden {on_device}.</translation>
    </message>
    <message>
        <source>{by}, version {version}; {how}.</source>
        <translation>{by}, Version {version}; {how}.</translation>
    </message>
    <message>
        <source>{by}; {how}.</source>
        <translation>{by}; {how}.</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>{sentence}.</source>
        <translation>{sentence}.</translation>
    </message>
    <message>
        <source>You told us that it is there.</source>
        <translation>Sie haben angegeben, dass die App da ist.</translation>
    </message>
    <message>
        <source>You told us {when} that it is there.</source>
        <translation>Sie haben {when} angegeben, dass die App da ist.</translation>
    </message>
    <message>
        <source>Recognised by its exact id</source>
        <translation>An der genauen Kennung erkannt</translation>
    </message>
    <message>
        <source>Recognised by its {ids}</source>
        <translation>Erkannt an: {ids}</translation>
    </message>
    <message>
        <source>Recognised by its publisher, named in the catalogue</source>
        <translation>Am Herausgeber erkannt, den der Katalog nennt</translation>
    </message>
    <message>
        <source>Recognised by its publisher, {publisher}</source>
        <translation>Am Herausgeber erkannt, {publisher}</translation>
    </message>
    <message>
        <source>Recognised by its name, and you said that it is this app</source>
        <translation>Am Namen erkannt, und Sie haben gesagt, dass es diese App ist</translation>
    </message>
    <message>
        <source>Only the name is the same, so this is possibly another app</source>
        <translation>Nur der Name ist gleich, deshalb ist es vielleicht eine andere App</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>{kind} {value}</source>
        <translation>{kind} {value}</translation>
    </message>
    <message>
        <source>{app} {on_device}</source>
        <translation>{app} {on_device}</translation>
    </message>
    <message>
        <source>{notice} asks for this now.</source>
        <translation>{notice} verlangt das jetzt.</translation>
    </message>
    <message>
        <source>{notice} asked for this then.</source>
        <translation>{notice} verlangte das damals.</translation>
    </message>
    <message>
        <source>{notice} takes effect {when}. It asks for nothing today.</source>
        <translation>{notice} tritt in Kraft: {when}. Heute verlangt sie nichts.</translation>
    </message>
    <message>
        <source>{notice} was withdrawn and asks for nothing.</source>
        <translation>{notice} wurde zurückgezogen und verlangt nichts.</translation>
    </message>
    <message>
        <source>{notice} is possibly about this app. It can’t be told from what was read.</source>
        <translation>In {notice} geht es vielleicht um diese App. Aus dem, was gelesen wurde, lässt es sich nicht sagen.</translation>
    </message>
    <message>
        <source>It is not known whether {notice} applies to {device}.</source>
        <translation>Es ist nicht bekannt, ob {device} von {notice} betroffen ist.</translation>
    </message>
    <message>
        <source>Explicitly allowed by {notice}.</source>
        <translation>Ausdrücklich erlaubt durch {notice}.</translation>
    </message>
    <message>
        <source>Current instructions disagree about this app: {notices}. Wait with it, and ask {contact} which one counts.</source>
        <translation>Geltende Vorgaben zu dieser App widersprechen sich: {notices}. Warten Sie damit, und fragen Sie {contact}, welche gilt.</translation>
    </message>
    <message>
        <source>An exemption from {notice} covers you.</source>
        <translation>Für Sie gilt eine Ausnahme von {notice}.</translation>
    </message>
    <message>
        <source>An exemption from {notice} for {groups} covers you, approved by {approver}, until {when}.</source>
        <translation>Für Sie gilt eine Ausnahme von {notice} (Gruppen: {groups}), genehmigt von {approver}, bis {when}.</translation>
    </message>
    <message>
        <source>An exemption from {notice} for {groups} covers you, approved by {approver}.</source>
        <translation>Für Sie gilt eine Ausnahme von {notice} (Gruppen: {groups}), genehmigt von {approver}.</translation>
    </message>
    <message>
        <source>An exemption from {notice} for {groups} covers you, until {when}.</source>
        <translation>Für Sie gilt eine Ausnahme von {notice} (Gruppen: {groups}), bis {when}.</translation>
    </message>
    <message>
        <source>An exemption from {notice} for {groups} covers you.</source>
        <translation>Für Sie gilt eine Ausnahme von {notice} (Gruppen: {groups}).</translation>
    </message>
    <message>
        <source>The policy was not confirmed recently</source>
        <translation>Die Richtlinie wurde länger nicht bestätigt</translation>
    </message>
    <message>
        <source>What holds now may differ from what you see.</source>
        <translation>Was jetzt gilt, kann von dem abweichen, was Sie sehen.</translation>
    </message>
    <message>
        <source>Choose Check again.</source>
        <translation>Wählen Sie „Erneut prüfen“.</translation>
    </message>
    <message>
        <source>{source} {on_device} could not be read</source>
        <translation>Nicht lesbar {on_device}: {source}</translation>
    </message>
    <message>
        <source>An app that a notice is about could be among them.</source>
        <translation>Darunter könnte eine App sein, um die es in einer Mitteilung geht.</translation>
    </message>
    <message>
        <source>No notice is about apps of this kind, so the verdict does not depend on it.</source>
        <translation>Keine Mitteilung betrifft Apps dieser Art, deshalb hängt das Ergebnis nicht davon ab.</translation>
    </message>
    <message>
        <source>Choose Check again. If it stays, the help desk can use the detail below.</source>
        <translation>Wählen Sie „Erneut prüfen“. Bleibt es dabei, helfen die Einzelheiten unten dem Helpdesk weiter.</translation>
    </message>
    <message>
        <source>You don’t need to do anything about it.</source>
        <translation>Sie müssen deswegen nichts tun.</translation>
    </message>
    <message>
        <source>An app that a notice is about could be on it.</source>
        <translation>Darauf könnte eine App sein, um die es in einer Mitteilung geht.</translation>
    </message>
    <message>
        <source>No notice in force is about it, so the verdict does not depend on it.</source>
        <translation>Keine geltende Mitteilung betrifft es, deshalb hängt das Ergebnis nicht davon ab.</translation>
    </message>
    <message>
        <source>{device} was not checked yet</source>
        <translation>{device} wurde noch nicht geprüft</translation>
    </message>
    <message>
        <source>Answer the questions about it.</source>
        <translation>Beantworten Sie die Fragen dazu.</translation>
    </message>
    <message>
        <source>You don’t need to do anything.</source>
        <translation>Sie müssen nichts tun.</translation>
    </message>
    <message>
        <source>Your phone or tablet is not known here yet</source>
        <translation>Ihr Smartphone oder Tablet ist hier noch nicht bekannt</translation>
    </message>
    <message>
        <source>Add it under Devices, or with “selfcheck phone add”, and answer what is asked of it.</source>
        <translation>Fügen Sie es unter „Geräte“ oder mit „selfcheck phone add“ hinzu, und beantworten Sie, was dazu gefragt wird.</translation>
    </message>
    <message>
        <source>{on_device}, only known apps were asked about</source>
        <translation>{on_device} wurde nur nach bekannten Apps gefragt</translation>
    </message>
    <message>
        <source>A notice is about every app of a publisher. Self-Check asked about those it knows.</source>
        <translation>Eine Mitteilung betrifft alle Apps eines Herausgebers. Self-Check hat nach denen gefragt, die es kennt.</translation>
    </message>
    <message>
        <source>If you have another app of one of these publishers there, ask {contact}.</source>
        <translation>Haben Sie dort eine andere App eines dieser Herausgeber, fragen Sie {contact}.</translation>
    </message>
    <message>
        <source>Answer the questions about it again.</source>
        <translation>Beantworten Sie die Fragen dazu noch einmal.</translation>
    </message>
    <message>
        <source>Check it afresh.</source>
        <translation>Prüfen Sie es neu.</translation>
    </message>
    <message>
        <source>{device} was checked too long ago</source>
        <translation>{device} wurde vor zu langer Zeit geprüft</translation>
    </message>
    <message>
        <source>{device} could not be read in full</source>
        <translation>{device} konnte nicht vollständig gelesen werden</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This device was never read or described.</source>
        <translation>Dieses Gerät wurde noch nie gelesen oder beschrieben.</translation>
    </message>
    <message>
        <source>There is a phone or tablet, but none has been added to Self-Check.</source>
        <translation>Es gibt ein Smartphone oder Tablet, aber in Self-Check wurde keines hinzugefügt.</translation>
    </message>
    <message numerus="yes">
        <source>Last read more than {n} days ago.</source>
        <translation>
            <numerusform>Zuletzt vor mehr als {n} Tag gelesen.</numerusform>
            <numerusform>Zuletzt vor mehr als {n} Tagen gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Publishers: {names}.</source>
        <translation>Herausgeber: {names}.</translation>
    </message>
    <message>
        <source>{notice} refers to something unknown here</source>
        <translation>{notice} verweist auf etwas, das hier nicht bekannt ist</translation>
    </message>
    <message>
        <source>It asks for nothing.</source>
        <translation>Sie verlangt nichts.</translation>
    </message>
    <message>
        <source>{notice} contradicts another notice</source>
        <translation>{notice} widerspricht einer anderen Mitteilung</translation>
    </message>
    <message>
        <source>Wait with it, and ask {contact}.</source>
        <translation>Warten Sie damit, und fragen Sie {contact}.</translation>
    </message>
    <message>
        <source>{notice} exists in two versions</source>
        <translation>{notice} liegt in zwei Fassungen vor</translation>
    </message>
    <message>
        <source>Both carry valid signatures, and it can’t be told which one counts.</source>
        <translation>Beide tragen gültige Signaturen, und es lässt sich nicht sagen, welche gilt.</translation>
    </message>
    <message>
        <source>{notice} could not be understood</source>
        <translation>{notice} konnte nicht verstanden werden</translation>
    </message>
    <message>
        <source>It is verified, but uses something this version of Self-Check does not know.</source>
        <translation>Sie ist geprüft, verwendet aber etwas, das diese Version von Self-Check nicht kennt.</translation>
    </message>
    <message>
        <source>Ask {contact} for the newest version of Self-Check, and what this notice says.</source>
        <translation>Fragen Sie {contact} nach der neuesten Version von Self-Check und danach, was in dieser Mitteilung steht.</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Two versions</source>
        <translation>Zwei Fassungen</translation>
    </message>
    <message>
        <source>Needs a newer Self-Check</source>
        <translation>Braucht ein neueres Self-Check</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Gilt</translation>
    </message>
    <message>
        <source>Possibly meant</source>
        <translation>Vielleicht gemeint</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>Ausgenommen</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Instructions disagree</source>
        <translation>Vorgaben widersprechen sich</translation>
    </message>
    <message>
        <source>Was coming up</source>
        <translation>Stand bevor</translation>
    </message>
    <message>
        <source>Was possibly meant</source>
        <translation>War vielleicht gemeint</translation>
    </message>
    <message>
        <source>Was not clear</source>
        <translation>War nicht klar</translation>
    </message>
    <message>
        <source>Was exempt</source>
        <translation>War ausgenommen</translation>
    </message>
    <message>
        <source>Was allowed</source>
        <translation>War erlaubt</translation>
    </message>
    <message>
        <source>Instructions disagreed</source>
        <translation>Vorgaben widersprachen sich</translation>
    </message>
    <message>
        <source>sent in error</source>
        <translation>irrtümlich verschickt</translation>
    </message>
    <message>
        <source>rescinded</source>
        <translation>aufgehoben</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>ausgesetzt</translation>
    </message>
    <message>
        <source>replaced by a rule elsewhere</source>
        <translation>anderswo durch eine Regel ersetzt</translation>
    </message>
    <message>
        <source>for another reason</source>
        <translation>aus einem anderen Grund</translation>
    </message>
    <message>
        <source>Not permitted</source>
        <translation>Nicht erlaubt</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Erforderlich</translation>
    </message>
    <message>
        <source>Update needed</source>
        <translation>Aktualisierung nötig</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nichts zu tun</translation>
    </message>
    <message>
        <source>Can’t tell yet</source>
        <translation>Noch unklar</translation>
    </message>
    <message>
        <source>Had to be done</source>
        <translation>War zu erledigen</translation>
    </message>
    <message>
        <source>There was something to do</source>
        <translation>Es war etwas zu tun</translation>
    </message>
    <message>
        <source>There was nothing to do</source>
        <translation>Es war nichts zu tun</translation>
    </message>
    <message>
        <source>It could not be told</source>
        <translation>Es ließ sich nicht sagen</translation>
    </message>
    <message>
        <source>Web app</source>
        <translation>Web-App</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Erweiterung</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Not present</source>
        <translation>Nicht vorhanden</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Apps read over USB</source>
        <translation>Über USB gelesene Apps</translation>
    </message>
    <message>
        <source>Report from the phone</source>
        <translation>Bericht vom Smartphone</translation>
    </message>
    <message>
        <source>AppImage files</source>
        <translation>AppImage-Dateien</translation>
    </message>
    <message>
        <source>Applications folder</source>
        <translation>Programme-Ordner</translation>
    </message>
    <message>
        <source>Extensions of Chrome, Edge and their relatives</source>
        <translation>Erweiterungen von Chrome, Edge und verwandten Browsern</translation>
    </message>
    <message>
        <source>Debian packages</source>
        <translation>Debian-Pakete</translation>
    </message>
    <message>
        <source>What you said</source>
        <translation>Was Sie gesagt haben</translation>
    </message>
    <message>
        <source>Programs in the start menu</source>
        <translation>Programme im Startmenü</translation>
    </message>
    <message>
        <source>Firefox add-ons</source>
        <translation>Firefox-Add-ons</translation>
    </message>
    <message>
        <source>Flatpak apps</source>
        <translation>Flatpak-Apps</translation>
    </message>
    <message>
        <source>Homebrew</source>
        <translation>Homebrew</translation>
    </message>
    <message>
        <source>Plugins of JetBrains editors</source>
        <translation>Plug-ins von JetBrains-Editoren</translation>
    </message>
    <message>
        <source>Apps from the Microsoft Store</source>
        <translation>Apps aus dem Microsoft Store</translation>
    </message>
    <message>
        <source>npm packages</source>
        <translation>npm-Pakete</translation>
    </message>
    <message>
        <source>Windows programs</source>
        <translation>Windows-Programme</translation>
    </message>
    <message>
        <source>Python packages</source>
        <translation>Python-Pakete</translation>
    </message>
    <message>
        <source>RPM packages</source>
        <translation>RPM-Pakete</translation>
    </message>
    <message>
        <source>Snap apps</source>
        <translation>Snap-Apps</translation>
    </message>
    <message>
        <source>Extensions of VS Code and its relatives</source>
        <translation>Erweiterungen von VS Code und verwandten Editoren</translation>
    </message>
    <message>
        <source>Web apps installed from a browser</source>
        <translation>Aus einem Browser installierte Web-Apps</translation>
    </message>
    <message>
        <source>Programs installed with winget</source>
        <translation>Mit winget installierte Programme</translation>
    </message>
    <message>
        <source>Android package</source>
        <translation>Android-Paket</translation>
    </message>
    <message>
        <source>App Store id</source>
        <translation>App-Store-Kennung</translation>
    </message>
    <message>
        <source>macOS bundle id</source>
        <translation>macOS-Bundle-Kennung</translation>
    </message>
    <message>
        <source>Windows package family</source>
        <translation>Windows-Paketfamilie</translation>
    </message>
    <message>
        <source>Windows uninstall entry</source>
        <translation>Windows-Deinstallationseintrag</translation>
    </message>
    <message>
        <source>winget id</source>
        <translation>winget-Kennung</translation>
    </message>
    <message>
        <source>Homebrew cask</source>
        <translation>Homebrew-Cask</translation>
    </message>
    <message>
        <source>Flatpak id</source>
        <translation>Flatpak-Kennung</translation>
    </message>
    <message>
        <source>Snap name</source>
        <translation>Snap-Name</translation>
    </message>
    <message>
        <source>Debian package</source>
        <translation>Debian-Paket</translation>
    </message>
    <message>
        <source>RPM package</source>
        <translation>RPM-Paket</translation>
    </message>
    <message>
        <source>pacman package</source>
        <translation>pacman-Paket</translation>
    </message>
    <message>
        <source>AppImage</source>
        <translation>AppImage</translation>
    </message>
    <message>
        <source>menu entry</source>
        <translation>Menüeintrag</translation>
    </message>
    <message>
        <source>web app address</source>
        <translation>Web-App-Adresse</translation>
    </message>
    <message>
        <source>Chrome extension id</source>
        <translation>Chrome-Erweiterungskennung</translation>
    </message>
    <message>
        <source>Firefox add-on id</source>
        <translation>Firefox-Add-on-Kennung</translation>
    </message>
    <message>
        <source>VS Code extension id</source>
        <translation>VS-Code-Erweiterungskennung</translation>
    </message>
    <message>
        <source>JetBrains plugin id</source>
        <translation>JetBrains-Plug-in-Kennung</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>dieser Computer</translation>
    </message>
    <message>
        <source>a computer</source>
        <translation>ein Computer</translation>
    </message>
    <message>
        <source>your phone</source>
        <translation>Ihr Smartphone</translation>
    </message>
    <message>
        <source>your tablet</source>
        <translation>Ihr Tablet</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>auf diesem Computer</translation>
    </message>
    <message>
        <source>on {device}</source>
        <translation>auf {device}</translation>
    </message>
    <message>
        <source>on a computer</source>
        <translation>auf einem Computer</translation>
    </message>
    <message>
        <source>on your phone</source>
        <translation>auf Ihrem Smartphone</translation>
    </message>
    <message>
        <source>on your tablet</source>
        <translation>auf Ihrem Tablet</translation>
    </message>
    <message>
        <source>from this computer</source>
        <translation>von diesem Computer</translation>
    </message>
    <message>
        <source>from {device}</source>
        <translation>von {device}</translation>
    </message>
    <message>
        <source>from a computer</source>
        <translation>von einem Computer</translation>
    </message>
    <message>
        <source>from your phone</source>
        <translation>von Ihrem Smartphone</translation>
    </message>
    <message>
        <source>from your tablet</source>
        <translation>von Ihrem Tablet</translation>
    </message>
    <message>
        <source>{system} tablet</source>
        <translation>{system}-Tablet</translation>
    </message>
    <message>
        <source>{system} phone</source>
        <translation>{system}-Smartphone</translation>
    </message>
    <message>
        <source>Remove {app}</source>
        <translation>{app} entfernen</translation>
    </message>
    <message>
        <source>Install {app}</source>
        <translation>{app} installieren</translation>
    </message>
    <message>
        <source>Update {app}</source>
        <translation>{app} aktualisieren</translation>
    </message>
    <message>
        <source>Name, confirmed by you</source>
        <translation>Name, von Ihnen bestätigt</translation>
    </message>
    <message>
        <source>Exact id</source>
        <translation>Genaue Kennung</translation>
    </message>
    <message>
        <source>Name only: possibly</source>
        <translation>Nur der Name: vielleicht</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>read from the device</source>
        <translation>vom Gerät gelesen</translation>
    </message>
    <message>
        <source>read from the device {when}</source>
        <translation>vom Gerät gelesen {when}</translation>
    </message>
    <message>
        <source>from the backup of {when}</source>
        <translation>aus der Sicherung: {when}</translation>
    </message>
    <message>
        <source>from the report of {when}</source>
        <translation>aus dem Bericht: {when}</translation>
    </message>
    <message>
        <source>as you told us {when}</source>
        <translation>nach Ihrer Angabe {when}</translation>
    </message>
    <message>
        <source>as you told us</source>
        <translation>nach Ihrer Angabe</translation>
    </message>
    <message>
        <source>Look in Outlook, Gmail or another mail app too: its menu names the addresses it receives.</source>
        <translation>Sehen Sie auch in Outlook, Gmail oder einer anderen E-Mail-App nach: Ihr Menü nennt die Adressen, für die sie E-Mails empfängt.</translation>
    </message>
    <message>
        <source>If your organization handed it to you, it is the organization’s.</source>
        <translation>Hat Ihre Organisation es Ihnen gegeben, gehört es der Organisation.</translation>
    </message>
    <message>
        <source>If you bought it, it is yours, also with company mail or a work profile on it.</source>
        <translation>Haben Sie es gekauft, gehört es Ihnen, auch mit Firmen-E-Mails oder einem Arbeitsprofil darauf.</translation>
    </message>
    <message>
        <source>Open Settings, then Passwords &amp; accounts (on some devices Accounts and backup).</source>
        <translation>Öffnen Sie „Einstellungen“, dann „Passwörter &amp; Konten“ (auf manchen Geräten „Konten und Sicherung“).</translation>
    </message>
    <message>
        <source>See whether your work address is there, in the part named Work too if there is one.</source>
        <translation>Sehen Sie nach, ob Ihre Arbeitsadresse dort steht, auch im Bereich „Geschäftlich“, falls es ihn gibt.</translation>
    </message>
    <message>
        <source>Open Settings, then Apps, then Mail, then Mail Accounts.</source>
        <translation>Öffnen Sie „Einstellungen“, dann „Apps“, dann „Mail“, dann „Mail-Accounts“.</translation>
    </message>
    <message>
        <source>Before iOS 18 that is Settings, then Mail, then Accounts.</source>
        <translation>Vor iOS 18 ist das „Einstellungen“, dann „Mail“, dann „Accounts“.</translation>
    </message>
    <message>
        <source>See whether your work address is there.</source>
        <translation>Sehen Sie nach, ob Ihre Arbeitsadresse dort steht.</translation>
    </message>
    <message>
        <source>Open Settings, then Network &amp; internet (on some devices Connections).</source>
        <translation>Öffnen Sie „Einstellungen“, dann „Netzwerk &amp; Internet“ (auf manchen Geräten „Verbindungen“).</translation>
    </message>
    <message>
        <source>See whether your organization’s Wi-Fi is among the saved networks, or its VPN under VPN.</source>
        <translation>Sehen Sie nach, ob das WLAN Ihrer Organisation unter den gespeicherten Netzen ist, oder ihr VPN unter „VPN“.</translation>
    </message>
    <message>
        <source>Open Settings, then Wi-Fi, and see whether your organization’s network is there.</source>
        <translation>Öffnen Sie „Einstellungen“, dann „WLAN“, und sehen Sie nach, ob das Netz Ihrer Organisation dort steht.</translation>
    </message>
    <message>
        <source>Open Settings, then General, then VPN &amp; Device Management, and see whether its VPN is.</source>
        <translation>Öffnen Sie „Einstellungen“, dann „Allgemein“, dann „VPN und Geräteverwaltung“, und sehen Sie nach, ob deren VPN dort steht.</translation>
    </message>
    <message>
        <source>Settings, then General, then About says whether an organization supervises it.</source>
        <translation>„Einstellungen“, dann „Allgemein“, dann „Info“ sagt, ob eine Organisation es betreut.</translation>
    </message>
    <message>
        <source>Open Settings, then Apps, then See all apps: the list goes by the alphabet.</source>
        <translation>Öffnen Sie „Einstellungen“, dann „Apps“, dann „Alle Apps anzeigen“: Die Liste ist alphabetisch.</translation>
    </message>
    <message>
        <source>If the device has a work profile, look in the part named Work as well.</source>
        <translation>Hat das Gerät ein Arbeitsprofil, sehen Sie auch im Bereich „Geschäftlich“ nach.</translation>
    </message>
    <message>
        <source>Swipe left past the last page of the home screen to the App Library.</source>
        <translation>Wischen Sie über die letzte Seite des Home-Bildschirms hinaus nach links zur App-Mediathek.</translation>
    </message>
    <message>
        <source>Tap its search field: all apps are listed by the alphabet.</source>
        <translation>Tippen Sie auf das Suchfeld: Alle Apps sind alphabetisch aufgelistet.</translation>
    </message>
    <message>
        <source>Look in the folder Hidden at the end of the App Library too, if there is one.</source>
        <translation>Sehen Sie auch im Ordner „Ausgeblendet“ am Ende der App-Mediathek nach, falls es ihn gibt.</translation>
    </message>
    <message>
        <source>{what}: {now}; before: {before}</source>
        <translation>{what}: {now}; zuvor: {before}</translation>
    </message>
    <message>
        <source>{what}: {text}</source>
        <translation>{what}: {text}</translation>
    </message>
    <message>
        <source>{what}.</source>
        <translation>{what}.</translation>
    </message>
    <message>
        <source>{what}: either {first}, or {second}</source>
        <translation>{what}: entweder {first} oder {second}</translation>
    </message>
    <message>
        <source>In one version only: {text}</source>
        <translation>Nur in einer Fassung: {text}</translation>
    </message>
    <message>
        <source>{what}, in one version only: {text}</source>
        <translation>{what}, nur in einer Fassung: {text}</translation>
    </message>
    <message>
        <source>No longer said</source>
        <translation>Nicht mehr enthalten</translation>
    </message>
    <message>
        <source>{what} added</source>
        <translation>{what}: hinzugekommen</translation>
    </message>
    <message>
        <source>{what} no longer named</source>
        <translation>{what}: nicht mehr genannt</translation>
    </message>
    <message>
        <source>{what} ({rule})</source>
        <translation>{what} ({rule})</translation>
    </message>
    <message>
        <source>It asks and says the same as before</source>
        <translation>Sie verlangt und sagt dasselbe wie zuvor</translation>
    </message>
    <message>
        <source>with rules</source>
        <translation>mit Regeln</translation>
    </message>
    <message>
        <source>information only</source>
        <translation>nur eine Information</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Für wen</translation>
    </message>
    <message>
        <source>Takes effect</source>
        <translation>Tritt in Kraft</translation>
    </message>
    <message>
        <source>Ends by itself</source>
        <translation>Endet von selbst</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Another message was sent</source>
        <translation>Es wurde eine weitere Nachricht verschickt</translation>
    </message>
    <message>
        <source>The messages that were sent are listed otherwise</source>
        <translation>Die verschickten Nachrichten sind anders aufgeführt</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>Was gesagt wird</translation>
    </message>
    <message>
        <source>Publishers</source>
        <translation>Herausgeber</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Ausgenommene</translation>
    </message>
    <message>
        <source>Form of the app</source>
        <translation>Form der App</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>Oldest version allowed</source>
        <translation>Älteste erlaubte Version</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Days of grace after the deadline</source>
        <translation>Tage Aufschub nach der Frist</translation>
    </message>
    <message>
        <source>What happens otherwise</source>
        <translation>Was andernfalls geschieht</translation>
    </message>
    <message>
        <source>Other steps</source>
        <translation>Andere Schritte</translation>
    </message>
    <message>
        <source>{what}: other words in another language</source>
        <translation>{what}: andere Worte in einer anderen Sprache</translation>
    </message>
    <message>
        <source>{what}: the same, in another order</source>
        <translation>{what}: dieselben, in anderer Reihenfolge</translation>
    </message>
    <message>
        <source>Fewer references to read</source>
        <translation>Weniger Verweise zum Weiterlesen</translation>
    </message>
    <message>
        <source>all other devices</source>
        <translation>allen anderen Geräten</translation>
    </message>
    <message>
        <source>on {systems}</source>
        <translation>auf {systems}</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>{people} in {regions}</source>
        <translation>{people} in {regions}</translation>
    </message>
    <message>
        <source>{app} {version} or newer</source>
        <translation>{app} {version} oder neuer</translation>
    </message>
    <message>
        <source>{effect}: {apps} on {devices}.</source>
        <translation>{effect}: {apps} ({devices}).</translation>
    </message>
    <message>
        <source>{effect}: {apps} on {devices}, by {when}.</source>
        <translation>{effect}: {apps} ({devices}), bis {when}.</translation>
    </message>
    <message>
        <source>apps of {publishers}</source>
        <translation>Apps von {publishers}</translation>
    </message>
    <message>
        <source>No app</source>
        <translation>Keine App</translation>
    </message>
    <message>
        <source>{apps} except {others}</source>
        <translation>{apps}, ausgenommen {others}</translation>
    </message>
    <message>
        <source>{apps} ({forms})</source>
        <translation>{apps} ({forms})</translation>
    </message>
    <message numerus="yes">
        <source>{n} more apps</source>
        <translation>
            <numerusform>{n} weitere App</numerusform>
            <numerusform>{n} weitere Apps</numerusform>
        </translation>
    </message>
    <message>
        <source>app</source>
        <comment>a form of an app</comment>
        <translation>App</translation>
    </message>
    <message>
        <source>web app</source>
        <translation>Web-App</translation>
    </message>
    <message>
        <source>extension</source>
        <translation>Erweiterung</translation>
    </message>
    <message>
        <source>No deadline was set.</source>
        <translation>Es wurde keine Frist gesetzt.</translation>
    </message>
    <message>
        <source>The deadline is {when}.</source>
        <translation>Die Frist ist {when}.</translation>
    </message>
    <message>
        <source>It counts as overdue from {when}.</source>
        <translation>Als überfällig gilt sie ab {when}.</translation>
    </message>
    <message>
        <source>On {system}</source>
        <translation>Auf {system}</translation>
    </message>
    <message>
        <source>On other devices that are meant</source>
        <translation>Auf anderen gemeinten Geräten</translation>
    </message>
    <message>
        <source>{place} (withdrawn)</source>
        <translation>{place} (zurückgezogen)</translation>
    </message>
    <message>
        <source>{exemption} That is over.</source>
        <translation>{exemption} Das ist vorbei.</translation>
    </message>
    <message>
        <source>{exemption} That is you.</source>
        <translation>{exemption} Das trifft auf Sie zu.</translation>
    </message>
    <message>
        <source>{exemption} That is not you.</source>
        <translation>{exemption} Das trifft auf Sie nicht zu.</translation>
    </message>
    <message>
        <source>Not for {groups}, approved by {approver}, until {when}.</source>
        <translation>Gilt nicht für {groups}, genehmigt von {approver}, bis {when}.</translation>
    </message>
    <message>
        <source>Not for {groups}, approved by {approver}.</source>
        <translation>Gilt nicht für {groups}, genehmigt von {approver}.</translation>
    </message>
    <message>
        <source>Not for {groups}, until {when}.</source>
        <translation>Gilt nicht für {groups}, bis {when}.</translation>
    </message>
    <message>
        <source>Not for {groups}.</source>
        <translation>Gilt nicht für {groups}.</translation>
    </message>
    <message numerus="yes">
        <source>the groups {names}</source>
        <translation>
            <numerusform>die Gruppe {names}</numerusform>
            <numerusform>die Gruppen {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>Information, no rule</source>
        <translation>Information, keine Regel</translation>
    </message>
    <message>
        <source>In force at that moment</source>
        <translation>Galt zu jenem Zeitpunkt</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Nicht bestätigt</translation>
    </message>
    <message>
        <source>In force when last confirmed</source>
        <translation>In Kraft, als zuletzt bestätigt wurde</translation>
    </message>
    <message>
        <source>Please ask {contact} for the installer that knows the address.</source>
        <translation>Bitte fragen Sie {contact} nach dem Installationsprogramm, das die Adresse kennt.</translation>
    </message>
    <message>
        <source>Please choose Check again once you are online.</source>
        <translation>Bitte wählen Sie „Erneut prüfen“, sobald Sie online sind.</translation>
    </message>
    <message>
        <source>Please log in to this network, then choose Check again.</source>
        <translation>Bitte melden Sie sich in diesem Netz an, und wählen Sie dann „Erneut prüfen“.</translation>
    </message>
    <message>
        <source>Please let the system set the time by itself, then choose Check again.</source>
        <translation>Bitte lassen Sie das System die Uhrzeit selbst einstellen, und wählen Sie dann „Erneut prüfen“.</translation>
    </message>
    <message>
        <source>Please tell {contact} that the published policy is out of date.</source>
        <translation>Bitte informieren Sie {contact} darüber, dass die veröffentlichte Richtlinie veraltet ist.</translation>
    </message>
    <message>
        <source>Please tell {contact} that the newest policy could not be verified.</source>
        <translation>Bitte informieren Sie {contact} darüber, dass die neueste Richtlinie nicht verifiziert werden konnte.</translation>
    </message>
    <message>
        <source>Please tell {contact} that a notice which was there before is missing.</source>
        <translation>Bitte informieren Sie {contact} darüber, dass eine Mitteilung fehlt, die vorher da war.</translation>
    </message>
    <message>
        <source>Please choose Check again.</source>
        <translation>Bitte wählen Sie „Erneut prüfen“.</translation>
    </message>
    <message>
        <source>Contradicts another notice</source>
        <translation>Widerspricht einer anderen Mitteilung</translation>
    </message>
    <message>
        <source>Part of it was taken back, and the rest of it is not in force.</source>
        <translation>Ein Teil davon wurde zurückgenommen, und der Rest gilt nicht.</translation>
    </message>
    <message>
        <source>By that moment it had been taken back.</source>
        <translation>Zu jenem Zeitpunkt war sie zurückgenommen.</translation>
    </message>
    <message>
        <source>It was taken back. It asks nothing of you any more.</source>
        <translation>Sie wurde zurückgenommen. Sie verlangt nichts mehr von Ihnen.</translation>
    </message>
    <message>
        <source>{notice} took its place. Go by that one.</source>
        <translation>{notice} ist an ihre Stelle getreten. Richten Sie sich nach dieser.</translation>
    </message>
    <message>
        <source>Wait with it, and ask {contact} which of them counts.</source>
        <translation>Warten Sie damit, und fragen Sie {contact}, welche davon gilt.</translation>
    </message>
    <message>
        <source>It takes effect {when}. It asks for nothing yet.</source>
        <translation>Sie tritt in Kraft: {when}. Bis dahin verlangt sie nichts.</translation>
    </message>
    <message>
        <source>Part of it was taken back. The rest of it held.</source>
        <translation>Ein Teil davon wurde zurückgenommen. Der Rest galt.</translation>
    </message>
    <message>
        <source>Part of it was taken back. The rest of it still holds.</source>
        <translation>Ein Teil davon wurde zurückgenommen. Der Rest gilt weiter.</translation>
    </message>
    <message>
        <source>It exists in two versions. Both carry valid signatures, and it can’t be told which one counts.</source>
        <translation>Sie liegt in zwei Fassungen vor. Beide tragen gültige Signaturen, und es lässt sich nicht sagen, welche gilt.</translation>
    </message>
    <message>
        <source>It is verified, but uses something this version of Self-Check does not know. What can be read of it is shown, and may not be all.</source>
        <translation>Sie ist geprüft, verwendet aber etwas, das diese Version von Self-Check nicht kennt. Gezeigt wird, was sich lesen lässt; das ist vielleicht nicht alles.</translation>
    </message>
    <message>
        <source>It tells you something and asks for nothing.</source>
        <translation>Sie teilt Ihnen etwas mit und verlangt nichts.</translation>
    </message>
    <message>
        <source>It held at that moment.</source>
        <translation>Zu jenem Zeitpunkt galt sie.</translation>
    </message>
    <message>
        <source>What it says applies now.</source>
        <translation>Was darin steht, gilt jetzt.</translation>
    </message>
    <message>
        <source>It ended by itself and asks for nothing any more.</source>
        <translation>Sie hat von selbst geendet und verlangt nichts mehr.</translation>
    </message>
    <message>
        <source>It ended by itself {when} and asks for nothing any more.</source>
        <translation>Sie hat von selbst geendet ({when}) und verlangt nichts mehr.</translation>
    </message>
    <message>
        <source>A newer notice</source>
        <translation>Eine neuere Mitteilung</translation>
    </message>
    <message>
        <source>another notice</source>
        <translation>eine andere Mitteilung</translation>
    </message>
    <message>
        <source>It says that it takes the place of {notices}, which says the same of it. It can’t be told which one counts.</source>
        <translation>Sie sagt, dass sie an die Stelle von {notices} tritt, und diese sagt dasselbe von ihr. Es lässt sich nicht sagen, welche gilt.</translation>
    </message>
    <message>
        <source>Will be replaced</source>
        <translation>Wird ersetzt werden</translation>
    </message>
    <message>
        <source>{notice} takes its place</source>
        <translation>{notice} tritt an ihre Stelle</translation>
    </message>
    <message>
        <source>{notice} took its place</source>
        <translation>{notice} ist an ihre Stelle getreten</translation>
    </message>
    <message>
        <source>Holds again</source>
        <translation>Gilt wieder</translation>
    </message>
    <message>
        <source>{notice}, which had its place, was withdrawn</source>
        <translation>{notice} stand an ihrer Stelle und wurde zurückgezogen</translation>
    </message>
    <message>
        <source>Took effect</source>
        <translation>Ist in Kraft getreten</translation>
    </message>
    <message>
        <source>Ended by itself</source>
        <translation>Hat von selbst geendet</translation>
    </message>
    <message>
        <source>To be issued</source>
        <translation>Wird herausgegeben</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Herausgegeben</translation>
    </message>
    <message>
        <source>It had said: {summary}</source>
        <translation>Darin stand: {summary}</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message numerus="yes">
        <source>{n} more differences.</source>
        <translation>
            <numerusform>{n} weiterer Unterschied.</numerusform>
            <numerusform>{n} weitere Unterschiede.</numerusform>
        </translation>
    </message>
    <message>
        <source>revision {number}</source>
        <translation>Fassung {number}</translation>
    </message>
    <message>
        <source>{time} after it was issued</source>
        <translation>{time} nach der Herausgabe</translation>
    </message>
    <message>
        <source>Issued {when}</source>
        <translation>Herausgegeben {when}</translation>
    </message>
    <message>
        <source>This withdrawal was ended {when}.</source>
        <translation>Diese Rücknahme wurde beendet: {when}.</translation>
    </message>
    <message>
        <source>It reaches none of your devices, so for you the notice stays as it is.</source>
        <translation>Sie betrifft keines Ihrer Geräte; für Sie bleibt die Mitteilung also, wie sie ist.</translation>
    </message>
    <message>
        <source>Withdrawn for others</source>
        <translation>Für andere zurückgezogen</translation>
    </message>
    <message numerus="yes">
        <source>{notices} held again.</source>
        <translation>
            <numerusform>{notices} galt wieder.</numerusform>
            <numerusform>{notices} galten wieder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{notices} hold again.</source>
        <translation>
            <numerusform>{notices} gilt wieder.</numerusform>
            <numerusform>{notices} gelten wieder.</numerusform>
        </translation>
    </message>
    <message>
        <source>The withdrawal no longer counts.</source>
        <translation>Die Rücknahme gilt nicht mehr.</translation>
    </message>
    <message>
        <source>The withdrawal no longer counts. Another one still does.</source>
        <translation>Die Rücknahme gilt nicht mehr. Eine andere gilt weiter.</translation>
    </message>
    <message>
        <source>The withdrawal no longer counts. The notice holds again.</source>
        <translation>Die Rücknahme gilt nicht mehr. Die Mitteilung gilt wieder.</translation>
    </message>
    <message>
        <source>Reinstated</source>
        <translation>Wieder in Kraft gesetzt</translation>
    </message>
    <message>
        <source>Withdrawn in part {time} later</source>
        <translation>Teilweise zurückgezogen, {time} später</translation>
    </message>
    <message>
        <source>Withdrawn {time} later</source>
        <translation>Zurückgezogen, {time} später</translation>
    </message>
    <message numerus="yes">
        <source>{n} more rules.</source>
        <translation>
            <numerusform>{n} weitere Regel.</numerusform>
            <numerusform>{n} weitere Regeln.</numerusform>
        </translation>
    </message>
    <message>
        <source>For {people}.</source>
        <translation>Für {people}.</translation>
    </message>
    <message>
        <source>It takes the place of {notices}.</source>
        <translation>Sie tritt an die Stelle von {notices}.</translation>
    </message>
    <message>
        <source>A notice that was never seen here ({id})</source>
        <translation>Eine Mitteilung, die hier nie zu sehen war ({id})</translation>
    </message>
    <message>
        <source>It asks nothing of you.</source>
        <translation>Sie verlangt nichts von Ihnen.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>Textnachricht</translation>
    </message>
    <message>
        <source>Intranet</source>
        <translation>Intranet</translation>
    </message>
    <message>
        <source>It can’t be compared with your apps as it is.</source>
        <translation>So, wie sie ist, kann sie nicht mit Ihren Apps verglichen werden.</translation>
    </message>
    <message>
        <source>It asks for nothing any more, so it is not compared with your apps.</source>
        <translation>Sie verlangt nichts mehr, deshalb wird sie nicht mit Ihren Apps verglichen.</translation>
    </message>
    <message>
        <source>It has no rules, so there is nothing to compare with your apps.</source>
        <translation>Sie hat keine Regeln, also gibt es nichts mit Ihren Apps zu vergleichen.</translation>
    </message>
    <message>
        <source>Nothing was found, but something about it is still open: the Overview says what.</source>
        <translation>Es wurde nichts gefunden, aber etwas dazu ist noch offen: Die Übersicht sagt, was.</translation>
    </message>
    <message>
        <source>No app that was found on your devices is meant.</source>
        <translation>Keine App, die auf Ihren Geräten gefunden wurde, ist gemeint.</translation>
    </message>
    <message>
        <source>{channel}, sent {when}</source>
        <translation>{channel}, verschickt {when}</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Fassung</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>The other version’s content</source>
        <translation>Der Inhalt der anderen Fassung</translation>
    </message>
    <message>
        <source>First seen on this computer</source>
        <translation>Zuerst auf diesem Computer gesehen</translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <translation>Rücknahme</translation>
    </message>
    <message>
        <source>Withdrawal first seen here</source>
        <translation>Rücknahme hier zuerst gesehen</translation>
    </message>
    <message>
        <source>Verified on this computer, as many as your organization’s trust root asks for.</source>
        <translation>Auf diesem Computer geprüft; es sind so viele, wie der Vertrauensanker Ihrer Organisation verlangt.</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Signaturen</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>Nicht verstanden</translation>
    </message>
    <message>
        <source>That includes you.</source>
        <translation>Das schließt Sie ein.</translation>
    </message>
    <message>
        <source>That does not include you.</source>
        <translation>Das schließt Sie nicht ein.</translation>
    </message>
    <message>
        <source>Whether that includes you is not known.</source>
        <translation>Ob Sie das einschließt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>That includes you for {devices}.</source>
        <translation>Das schließt Sie ein, und zwar für: {devices}.</translation>
    </message>
    <message>
        <source>Whether you belong to the group {name} is not known.</source>
        <translation>Ob Sie zur Gruppe {name} gehören, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>You belong to the group {name}: {how}.</source>
        <translation>Sie gehören zur Gruppe {name}: {how}.</translation>
    </message>
    <message>
        <source>You do not belong to the group {name}: {how}.</source>
        <translation>Sie gehören nicht zur Gruppe {name}: {how}.</translation>
    </message>
    <message>
        <source>Where you work is not known.</source>
        <translation>Wo Sie arbeiten, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>You work in {region}: {how}.</source>
        <translation>Sie arbeiten in {region}: {how}.</translation>
    </message>
    <message>
        <source>you said so {when}</source>
        <translation>das haben Sie {when} gesagt</translation>
    </message>
    <message>
        <source>from the settings of this computer</source>
        <translation>aus den Einstellungen dieses Computers</translation>
    </message>
    <message>
        <source>Open Self-Check to see what, and why.</source>
        <translation>Öffnen Sie Self-Check, um zu sehen, was und warum.</translation>
    </message>
    <message>
        <source>Open Self-Check to see which.</source>
        <translation>Öffnen Sie Self-Check, um zu sehen, welche.</translation>
    </message>
    <message>
        <source>Reminder: you need to act</source>
        <translation>Erinnerung: Sie müssen handeln</translation>
    </message>
    <message>
        <source>You need to act</source>
        <translation>Sie müssen handeln</translation>
    </message>
    <message numerus="yes">
        <source>{n} other notices were withdrawn.</source>
        <translation>
            <numerusform>Eine andere Mitteilung wurde zurückgezogen.</numerusform>
            <numerusform>{n} andere Mitteilungen wurden zurückgezogen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Parts of {n} notices were withdrawn</source>
        <translation>
            <numerusform>Ein Teil einer Mitteilung wurde zurückgezogen</numerusform>
            <numerusform>Teile von {n} Mitteilungen wurden zurückgezogen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} notices were withdrawn</source>
        <translation>
            <numerusform>Eine Mitteilung wurde zurückgezogen</numerusform>
            <numerusform>{n} Mitteilungen wurden zurückgezogen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{first} and {n} more</source>
        <translation>
            <numerusform>{first} und {n} weitere</numerusform>
            <numerusform>{first} und {n} weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{phones} are known here; if you don’t use them for work, remove them first</source>
        <translation>
            <numerusform>{phones} ist hier bekannt; wenn Sie es nicht für die Arbeit nutzen, entfernen Sie es zuerst</numerusform>
            <numerusform>{phones} sind hier bekannt; wenn Sie sie nicht für die Arbeit nutzen, entfernen Sie sie zuerst</numerusform>
        </translation>
    </message>
    <message>
        <source>Added {when}</source>
        <translation>Hinzugefügt {when}</translation>
    </message>
    <message>
        <source>Left out of this check</source>
        <translation>In dieser Prüfung ausgelassen</translation>
    </message>
    <message>
        <source>Not checked: no notice in force is about it</source>
        <translation>Nicht geprüft: Keine geltende Mitteilung betrifft es</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Noch nicht geprüft</translation>
    </message>
    <message>
        <source>Said too long ago to count: it ended {when}.</source>
        <translation>Zu lange her, um zu zählen: Es galt bis {when}.</translation>
    </message>
    <message>
        <source>That counts until {date}, then you are asked again.</source>
        <translation>Das zählt bis {date}, dann werden Sie wieder gefragt.</translation>
    </message>
    <message>
        <source>That counts until you say that it is gone.</source>
        <translation>Das zählt, bis Sie sagen, dass die App nicht mehr da ist.</translation>
    </message>
    <message>
        <source>You said so {when}</source>
        <translation>Das haben Sie {when} gesagt</translation>
    </message>
    <message>
        <source>Receives company mail</source>
        <translation>Empfängt Firmen-E-Mails</translation>
    </message>
    <message>
        <source>Connects to the company network</source>
        <translation>Verbindet sich mit dem Firmennetz</translation>
    </message>
    <message>
        <source>Has access to {what}</source>
        <translation>Hat Zugriff auf {what}</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Wem es gehört</translation>
    </message>
    <message>
        <source>Uses a phone or tablet for work</source>
        <translation>Nutzt ein Smartphone oder Tablet für die Arbeit</translation>
    </message>
    <message>
        <source>Group {name}</source>
        <translation>Gruppe {name}</translation>
    </message>
    <message>
        <source>There</source>
        <comment>an app on a phone</comment>
        <translation>Da</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>Nicht da</translation>
    </message>
    <message>
        <source>{answer}: {apps}. {when}. {note}</source>
        <translation>{answer}: {apps}. {when}. {note}</translation>
    </message>
    <message>
        <source>your organization</source>
        <translation>Ihre Organisation</translation>
    </message>
    <message>
        <source>You still don’t need to do anything; what was fetched just now could not be verified</source>
        <translation>Sie müssen weiterhin nichts tun; was eben abgerufen wurde, ließ sich nicht prüfen</translation>
    </message>
    <message>
        <source>No policy has been verified on this computer yet.</source>
        <translation>Auf diesem Computer wurde noch keine Richtlinie geprüft.</translation>
    </message>
    <message>
        <source>What you see rests on the last verified policy.</source>
        <translation>Was Sie sehen, beruht auf der zuletzt geprüften Richtlinie.</translation>
    </message>
    <message>
        <source>What you see rests on the policy that was confirmed {when}.</source>
        <translation>Was Sie sehen, beruht auf der Richtlinie, die zuletzt bestätigt wurde: {when}.</translation>
    </message>
    <message>
        <source>Self-Check does not know where {organization} publishes its app policy.</source>
        <translation>Self-Check weiß nicht, wo {organization} die App-Richtlinie veröffentlicht.</translation>
    </message>
    <message>
        <source>Ask {contact} for the installer that already knows the address.</source>
        <translation>Fragen Sie {contact} nach dem Installationsprogramm, das die Adresse schon kennt.</translation>
    </message>
    <message>
        <source>Check this computer’s network connection, then choose Check again.</source>
        <translation>Prüfen Sie die Netzwerkverbindung dieses Computers, und wählen Sie dann „Erneut prüfen“.</translation>
    </message>
    <message>
        <source>This network asks you to log in first</source>
        <translation>In diesem Netz müssen Sie sich zuerst anmelden</translation>
    </message>
    <message>
        <source>Open a web browser, log in to the network, then choose Check again.</source>
        <translation>Öffnen Sie einen Webbrowser, melden Sie sich im Netz an, und wählen Sie dann „Erneut prüfen“.</translation>
    </message>
    <message>
        <source>Please tell {contact}. Until this is settled, ask them before you act on a notice.</source>
        <translation>Bitte informieren Sie {contact}. Bis das geklärt ist, fragen Sie dort nach, bevor Sie auf eine Mitteilung hin handeln.</translation>
    </message>
    <message>
        <source>This computer’s clock may be wrong</source>
        <translation>Die Uhr dieses Computers geht vielleicht falsch</translation>
    </message>
    <message>
        <source>In the system’s settings, let it set the time by itself. Then choose Check again.</source>
        <translation>Lassen Sie in den Einstellungen des Systems die Uhrzeit automatisch stellen. Wählen Sie dann „Erneut prüfen“.</translation>
    </message>
    <message>
        <source>No policy is set up on this computer</source>
        <translation>Auf diesem Computer ist keine Richtlinie eingerichtet</translation>
    </message>
    <message>
        <source>The policy behind it was confirmed {when}.</source>
        <translation>Die Richtlinie dazu wurde zuletzt bestätigt: {when}.</translation>
    </message>
    <message>
        <source>Please tell {contact}, and ask them before you act. The cause is not on this computer.</source>
        <translation>Bitte informieren Sie {contact}, und fragen Sie dort nach, bevor Sie handeln. Die Ursache liegt nicht an diesem Computer.</translation>
    </message>
    <message>
        <source>Once you have logged in with a web browser, Self-Check fetches it by itself.</source>
        <translation>Sobald Sie sich mit einem Webbrowser angemeldet haben, holt Self-Check sie von selbst.</translation>
    </message>
    <message>
        <source>You can leave it at that: Self-Check tries again by itself.</source>
        <translation>Sie können es dabei belassen: Self-Check versucht es von selbst noch einmal.</translation>
    </message>
    <message>
        <source>What you see rests on the last policy that could be confirmed.</source>
        <translation>Was Sie sehen, beruht auf der letzten Richtlinie, die sich bestätigen ließ.</translation>
    </message>
    <message>
        <source>What you see rests on the policy that was confirmed {when}, and still holds.</source>
        <translation>Was Sie sehen, gilt weiter; die Richtlinie dazu wurde zuletzt bestätigt: {when}.</translation>
    </message>
    <message>
        <source>The newest policy could not be fetched</source>
        <translation>Die neueste Richtlinie konnte nicht abgerufen werden</translation>
    </message>
    <message>
        <source>Self-Check fetches it from where {organization} publishes it. Just now that did not work.</source>
        <translation>Self-Check ruft sie dort ab, wo {organization} sie veröffentlicht. Das ging eben nicht.</translation>
    </message>
    <message>
        <source>A log-in page of the network answered, and not the place where {organization} publishes its policy.</source>
        <translation>Geantwortet hat eine Anmeldeseite des Netzes, und nicht die Stelle, an der {organization} die Richtlinie veröffentlicht.</translation>
    </message>
    <message>
        <source>The published policy is out of date</source>
        <translation>Die veröffentlichte Richtlinie ist veraltet</translation>
    </message>
    <message>
        <source>What {organization} publishes was fetched, but it has not been renewed in time.</source>
        <translation>Was {organization} veröffentlicht, wurde abgerufen, ist aber nicht rechtzeitig erneuert worden.</translation>
    </message>
    <message>
        <source>Please change nothing for now, and tell {contact}. The cause is not on this computer.</source>
        <translation>Bitte ändern Sie vorerst nichts, und informieren Sie {contact}. Die Ursache liegt nicht an diesem Computer.</translation>
    </message>
    <message>
        <source>The published policy could not be verified</source>
        <translation>Die veröffentlichte Richtlinie konnte nicht geprüft werden</translation>
    </message>
    <message>
        <source>What was fetched from where {organization} publishes its policy does not carry the signatures it needs, so it was not used.</source>
        <translation>Was von dort abgerufen wurde, wo {organization} die Richtlinie veröffentlicht, trägt nicht die nötigen Signaturen und wurde deshalb nicht verwendet.</translation>
    </message>
    <message>
        <source>Its time differs from that of the server with the policy, so what is current can’t be judged.</source>
        <translation>Ihre Zeit weicht von der Zeit des Servers mit der Richtlinie ab. Deshalb lässt sich nicht beurteilen, was aktuell ist.</translation>
    </message>
    <message>
        <source>A notice that was verified before is missing from the policy</source>
        <translation>In der Richtlinie fehlt eine Mitteilung, die früher geprüft wurde</translation>
    </message>
    <message>
        <source>Notices are never deleted, so something there is not as it should be.</source>
        <translation>Mitteilungen werden nie gelöscht; dort ist also etwas nicht, wie es sein sollte.</translation>
    </message>
    <message>
        <source>Please tell {contact}, and ask them before you act on any notice.</source>
        <translation>Bitte informieren Sie {contact}, und fragen Sie dort nach, bevor Sie auf irgendeine Mitteilung hin handeln.</translation>
    </message>
    <message>
        <source>Never confirmed</source>
        <translation>Nie bestätigt</translation>
    </message>
    <message>
        <source>Confirmed {when}</source>
        <translation>Bestätigt: {when}</translation>
    </message>
    <message>
        <source>Not confirmed since {when}</source>
        <translation>Nicht bestätigt seit {when}</translation>
    </message>
    <message>
        <source>No policy yet, as of {when}, {confirmed}.</source>
        <translation>Noch keine Richtlinie, Stand {when}, {confirmed}.</translation>
    </message>
    <message>
        <source>In force now: the policy of {organization}, as of {when}, {confirmed}.</source>
        <translation>Jetzt in Kraft: die Richtlinie von {organization}, Stand {when}, {confirmed}.</translation>
    </message>
    <message>
        <source>Policy of {organization}, as of {when}, {confirmed}.</source>
        <translation>Richtlinie von {organization}, Stand {when}, {confirmed}.</translation>
    </message>
    <message>
        <source>never confirmed</source>
        <translation>nie bestätigt</translation>
    </message>
    <message>
        <source>confirmed {when}</source>
        <translation>bestätigt: {when}</translation>
    </message>
    <message>
        <source>not confirmed since {when}</source>
        <translation>nicht bestätigt seit {when}</translation>
    </message>
    <message>
        <source>I don’t know</source>
        <translation>Ich weiß es nicht</translation>
    </message>
    <message>
        <source>You said {when} that you don’t know.</source>
        <translation>Sie haben {when} gesagt, dass Sie es nicht wissen.</translation>
    </message>
    <message>
        <source>You said no {when}. That is too long ago to count.</source>
        <translation>Sie haben {when} Nein gesagt. Das ist zu lange her, um zu zählen.</translation>
    </message>
    <message numerus="yes">
        <source>Are any of these {n} apps {on_device}?</source>
        <translation>
            <numerusform>Ist diese App {on_device}?</numerusform>
            <numerusform>Ist eine dieser {n} Apps {on_device}?</numerusform>
        </translation>
    </message>
    <message>
        <source>Does {device} receive company mail?</source>
        <translation>Empfängt {device} Firmen-E-Mails?</translation>
    </message>
    <message>
        <source>Does {device} connect to the company network?</source>
        <translation>Verbindet sich {device} mit dem Firmennetz?</translation>
    </message>
    <message>
        <source>Does {device} have access to {what}?</source>
        <translation>Hat {device} Zugriff auf {what}?</translation>
    </message>
    <message>
        <source>Who owns {device}?</source>
        <translation>Wem gehört {device}?</translation>
    </message>
    <message>
        <source>Where is {device} used?</source>
        <translation>Wo wird {device} verwendet?</translation>
    </message>
    <message>
        <source>Where do you work?</source>
        <translation>Wo arbeiten Sie?</translation>
    </message>
    <message>
        <source>Do you belong to the group {name}?</source>
        <translation>Gehören Sie zur Gruppe {name}?</translation>
    </message>
    <message>
        <source>Is {app} {on_device}?</source>
        <translation>Ist {app} {on_device}?</translation>
    </message>
    <message>
        <source>Do you have a phone or tablet that you use for work, your own included?</source>
        <translation>Haben Sie ein Smartphone oder Tablet, das Sie für die Arbeit nutzen, auch ein eigenes?</translation>
    </message>
    <message>
        <source>What is {fact}?</source>
        <translation>Was ist {fact}?</translation>
    </message>
    <message>
        <source>your device</source>
        <translation>Ihr Gerät</translation>
    </message>
    <message>
        <source>on your device</source>
        <translation>auf Ihrem Gerät</translation>
    </message>
    <message>
        <source>The answer decides whether {notice} asks anything of you.</source>
        <translation>Die Antwort entscheidet, ob {notice} etwas von Ihnen verlangt.</translation>
    </message>
    <message>
        <source>The answer decides whether {notices} ask anything of you.</source>
        <translation>Die Antwort entscheidet, ob {notices} etwas von Ihnen verlangen.</translation>
    </message>
    <message numerus="yes">
        <source>The answer decides whether {first}, {second} and {n} more ask anything of you.</source>
        <translation>
            <numerusform>Die Antwort entscheidet, ob {first}, {second} und eine weitere Mitteilung etwas von Ihnen verlangen.</numerusform>
            <numerusform>Die Antwort entscheidet, ob {first}, {second} und {n} weitere Mitteilungen etwas von Ihnen verlangen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look in its mail program.</source>
        <translation>Sehen Sie in seinem E-Mail-Programm nach.</translation>
    </message>
    <message>
        <source>My organization</source>
        <translation>Meiner Organisation</translation>
    </message>
    <message>
        <source>I do</source>
        <comment>own the device</comment>
        <translation>Mir</translation>
    </message>
    <message>
        <source>Somewhere else</source>
        <translation>Woanders</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Every 15 minutes, more often while a notice with a deadline is new</source>
        <translation>Alle 15 Minuten, öfter, solange eine Mitteilung mit Frist neu ist</translation>
    </message>
    <message>
        <source>No more than these</source>
        <translation>Keine weiteren als diese</translation>
    </message>
    <message numerus="yes">
        <source>{n} hours</source>
        <translation>
            <numerusform>{n} Stunde</numerusform>
            <numerusform>{n} Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} days</source>
        <translation>
            <numerusform>{n} Tag</numerusform>
            <numerusform>{n} Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every {n} minutes</source>
        <translation>
            <numerusform>Jede Minute</numerusform>
            <numerusform>Alle {n} Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Set in {place}, but it cannot be used</source>
        <translation>In {place} gesetzt, aber nicht verwendbar</translation>
    </message>
    <message>
        <source>Set by your organization, in {place}</source>
        <translation>Von Ihrer Organisation festgelegt, in {place}</translation>
    </message>
    <message>
        <source>Set by your organization for you, in {place}</source>
        <translation>Von Ihrer Organisation für Sie festgelegt, in {place}</translation>
    </message>
    <message>
        <source>Set for this run with {place}</source>
        <translation>Für diesen Lauf gesetzt mit {place}</translation>
    </message>
    <message>
        <source>Set for this run by the environment variable {place}</source>
        <translation>Für diesen Lauf gesetzt durch die Umgebungsvariable {place}</translation>
    </message>
    <message>
        <source>Chosen by you, in {place}</source>
        <translation>Von Ihnen gewählt, in {place}</translation>
    </message>
    <message>
        <source>Suggested by your organization, in {place}</source>
        <translation>Von Ihrer Organisation vorgeschlagen, in {place}</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>{name}: no</source>
        <translation>{name}: nein</translation>
    </message>
    <message>
        <source>{name}: not known</source>
        <translation>{name}: nicht bekannt</translation>
    </message>
    <message>
        <source>Names of your devices</source>
        <translation>Namen Ihrer Geräte</translation>
    </message>
    <message>
        <source>the names of devices</source>
        <translation>die Namen von Geräten</translation>
    </message>
    <message>
        <source>Places and technical details</source>
        <translation>Orte und technische Einzelheiten</translation>
    </message>
    <message>
        <source>File paths may hold your user name.</source>
        <translation>Dateipfade können Ihren Benutzernamen enthalten.</translation>
    </message>
    <message>
        <source>places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>what was looked into</source>
        <translation>wo nachgesehen wurde</translation>
    </message>
    <message>
        <source>About yourself and your devices.</source>
        <translation>Über Sie selbst und Ihre Geräte.</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>All your apps</source>
        <translation>Alle Ihre Apps</translation>
    </message>
    <message>
        <source>Also those that no notice is about.</source>
        <translation>Auch die, um die es in keiner Mitteilung geht.</translation>
    </message>
    <message>
        <source>all other apps</source>
        <translation>alle übrigen Apps</translation>
    </message>
    <message>
        <source>The verdict with its reasons, and the notices that concern you.</source>
        <translation>Das Ergebnis mit seinen Gründen und die Mitteilungen, die Sie betreffen.</translation>
    </message>
    <message>
        <source>Your devices by name.</source>
        <translation>Ihre Geräte mit ihren Namen.</translation>
    </message>
    <message>
        <source>Your devices as “Computer 1” or “Phone 2”, without their names.</source>
        <translation>Ihre Geräte als „Computer 1“ oder „Smartphone 2“, ohne ihre Namen.</translation>
    </message>
    <message>
        <source>What was read on each device, and what could not be.</source>
        <translation>Was auf jedem Gerät gelesen wurde und was nicht gelesen werden konnte.</translation>
    </message>
    <message>
        <source>Why something failed. File paths in it may hold your user name.</source>
        <translation>Warum etwas fehlschlug. Dateipfade darin können Ihren Benutzernamen enthalten.</translation>
    </message>
    <message>
        <source>What you said about yourself and your devices.</source>
        <translation>Was Sie über sich und Ihre Geräte gesagt haben.</translation>
    </message>
    <message>
        <source>The list of all apps, which is empty: none was found.</source>
        <translation>Die Liste aller Apps, die leer ist: Es wurde keine gefunden.</translation>
    </message>
    <message numerus="yes">
        <source>All {n} apps that were found, with version and publisher.</source>
        <translation>
            <numerusform>Die eine App, die gefunden wurde, mit Version und Herausgeber.</numerusform>
            <numerusform>Alle {n} Apps, die gefunden wurden, mit Version und Herausgeber.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not in it: {parts}.</source>
        <translation>Nicht darin: {parts}.</translation>
    </message>
    <message>
        <source>anything that you wrote or received</source>
        <translation>alles, was Sie geschrieben oder erhalten haben</translation>
    </message>
    <message>
        <source>None of your apps by name: no notice is about one.</source>
        <translation>Keine Ihrer Apps wird genannt: In keiner Mitteilung geht es um eine davon.</translation>
    </message>
    <message numerus="yes">
        <source>{n} of your apps by name: those that a notice is or was about, with their places.</source>
        <translation>
            <numerusform>{n} Ihrer Apps mit Namen, nämlich die, um die es in einer Mitteilung geht oder ging, mit dem Ort.</numerusform>
            <numerusform>{n} Ihrer Apps mit Namen, nämlich die, um die es in einer Mitteilung geht oder ging, mit ihren Orten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of your apps by name: those that a notice is or was about.</source>
        <translation>
            <numerusform>{n} Ihrer Apps mit Namen, nämlich die, um die es in einer Mitteilung geht oder ging.</numerusform>
            <numerusform>{n} Ihrer Apps mit Namen, nämlich die, um die es in einer Mitteilung geht oder ging.</numerusform>
        </translation>
    </message>
    <message>
        <source>Computer {number}</source>
        <translation>Computer {number}</translation>
    </message>
    <message>
        <source>Phone {number}</source>
        <translation>Smartphone {number}</translation>
    </message>
    <message>
        <source>Tablet {number}</source>
        <translation>Tablet {number}</translation>
    </message>
    <message>
        <source>Checked {when} by Self-Check</source>
        <translation>Geprüft {when} von Self-Check</translation>
    </message>
    <message>
        <source>Demonstration ({name}): not your organization’s policy.</source>
        <translation>Vorführung ({name}): nicht die Richtlinie Ihrer Organisation.</translation>
    </message>
    <message>
        <source>Not now: this is about {when}.</source>
        <translation>Nicht jetzt: Es geht um {when}.</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Offene Fragen</translation>
    </message>
    <message>
        <source>Not readable or not known</source>
        <translation>Nicht lesbar oder nicht bekannt</translation>
    </message>
    <message>
        <source>The person left out: {parts}.</source>
        <translation>Die Person hat ausgelassen: {parts}.</translation>
    </message>
    <message>
        <source>Checked {when} by Self-Check.</source>
        <translation>Geprüft {when} von Self-Check.</translation>
    </message>
    <message>
        <source>{about}: {answer} ({when})</source>
        <translation>{about}: {answer} ({when})</translation>
    </message>
    <message>
        <source>Self-Check goes on without its window</source>
        <translation>Self-Check läuft ohne sein Fenster weiter</translation>
    </message>
    <message>
        <source>Its icon in the tray opens it again, and its menu ends it.</source>
        <translation>Das Symbol im Infobereich öffnet es wieder, und sein Menü beendet es.</translation>
    </message>
    <message>
        <source>Start it again to see its window; Ctrl+Q there ends it.</source>
        <translation>Starten Sie es noch einmal, um sein Fenster zu sehen; Strg+Q dort beendet es.</translation>
    </message>
    <message>
        <source>It tells you when there is something to do, and when a notice was withdrawn.</source>
        <translation>Es meldet sich, wenn es etwas zu tun gibt und wenn eine Mitteilung zurückgezogen wurde.</translation>
    </message>
    <message>
        <source>Under Settings you can have it end with its window instead.</source>
        <translation>Unter „Einstellungen“ können Sie stattdessen festlegen, dass es mit seinem Fenster endet.</translation>
    </message>
    <message>
        <source>Open the page of extensions or add-ons in your browser or editor.</source>
        <translation>Öffnen Sie die Seite für Erweiterungen oder Add-ons in Ihrem Browser oder Editor.</translation>
    </message>
    <message>
        <source>Find {app} and choose Remove.</source>
        <translation>Suchen Sie {app}, und wählen Sie „Entfernen“.</translation>
    </message>
    <message>
        <source>Open {app}, then the menu with three dots at the top of its window.</source>
        <translation>Öffnen Sie {app}, dann das Menü mit den drei Punkten oben im Fenster.</translation>
    </message>
    <message>
        <source>Choose Uninstall {app}.</source>
        <translation>Wählen Sie „{app} deinstallieren“.</translation>
    </message>
    <message>
        <source>Find {app} and choose Update.</source>
        <translation>Suchen Sie {app}, und wählen Sie „Aktualisieren“.</translation>
    </message>
    <message>
        <source>Hold the {app} icon and choose App info.</source>
        <translation>Halten Sie das Symbol von {app} gedrückt, und wählen Sie „App-Info“.</translation>
    </message>
    <message>
        <source>Choose Uninstall.</source>
        <translation>Wählen Sie „Deinstallieren“.</translation>
    </message>
    <message>
        <source>Hold the {app} icon and choose Remove App.</source>
        <translation>Halten Sie das Symbol von {app} gedrückt, und wählen Sie „App entfernen“.</translation>
    </message>
    <message>
        <source>Choose Delete App.</source>
        <translation>Wählen Sie „App löschen“.</translation>
    </message>
    <message>
        <source>Open Settings, then Apps, then Installed apps.</source>
        <translation>Öffnen Sie „Einstellungen“, dann „Apps“, dann „Installierte Apps“.</translation>
    </message>
    <message>
        <source>Find {app}, open its menu with three dots and choose Uninstall.</source>
        <translation>Suchen Sie {app}, öffnen Sie das Menü mit den drei Punkten, und wählen Sie „Deinstallieren“.</translation>
    </message>
    <message>
        <source>Open System Settings, then General, then Storage, then Applications.</source>
        <translation>Öffnen Sie „Systemeinstellungen“, dann „Allgemein“, dann „Speicher“, dann „Programme“.</translation>
    </message>
    <message>
        <source>Choose {app} and Delete. Or move it from the Applications folder to the Bin.</source>
        <translation>Wählen Sie {app} und „Löschen“. Oder legen Sie die App aus dem Programme-Ordner in den Papierkorb.</translation>
    </message>
    <message>
        <source>Open the software centre of your system.</source>
        <translation>Öffnen Sie die Softwareverwaltung Ihres Systems.</translation>
    </message>
    <message>
        <source>Find {app} in the launcher.</source>
        <translation>Suchen Sie {app} im Launcher.</translation>
    </message>
    <message>
        <source>Right-click it and choose Uninstall.</source>
        <translation>Klicken Sie mit der rechten Maustaste darauf, und wählen Sie „Deinstallieren“.</translation>
    </message>
    <message>
        <source>Install {app} from the Play Store.</source>
        <translation>Installieren Sie {app} aus dem Play Store.</translation>
    </message>
    <message>
        <source>Install {app} from the App Store.</source>
        <translation>Installieren Sie {app} aus dem App Store.</translation>
    </message>
    <message>
        <source>Install {app} from your organization’s software portal or the Microsoft Store.</source>
        <translation>Installieren Sie {app} aus dem Softwareportal Ihrer Organisation oder dem Microsoft Store.</translation>
    </message>
    <message>
        <source>Install {app} from your organization’s software portal or the App Store.</source>
        <translation>Installieren Sie {app} aus dem Softwareportal Ihrer Organisation oder dem App Store.</translation>
    </message>
    <message>
        <source>Install {app} from the software centre of your system.</source>
        <translation>Installieren Sie {app} aus der Softwareverwaltung Ihres Systems.</translation>
    </message>
    <message>
        <source>Install {app} from the Play Store or the Chrome Web Store.</source>
        <translation>Installieren Sie {app} aus dem Play Store oder dem Chrome Web Store.</translation>
    </message>
    <message>
        <source>Open the Play Store.</source>
        <translation>Öffnen Sie den Play Store.</translation>
    </message>
    <message>
        <source>Open the App Store.</source>
        <translation>Öffnen Sie den App Store.</translation>
    </message>
    <message>
        <source>Open your organization’s software portal or the Microsoft Store.</source>
        <translation>Öffnen Sie das Softwareportal Ihrer Organisation oder den Microsoft Store.</translation>
    </message>
    <message>
        <source>Open your organization’s software portal or the App Store.</source>
        <translation>Öffnen Sie das Softwareportal Ihrer Organisation oder den App Store.</translation>
    </message>
    <message>
        <source>Open the Play Store or the Chrome Web Store.</source>
        <translation>Öffnen Sie den Play Store oder den Chrome Web Store.</translation>
    </message>
    <message>
        <source>{freshness}.</source>
        <translation>{freshness}.</translation>
    </message>
    <message>
        <source>First ask {contact} whether this still holds.</source>
        <translation>Fragen Sie zuerst {contact}, ob das noch gilt.</translation>
    </message>
    <message>
        <source>First choose Check again: it shows whether this still holds.</source>
        <translation>Wählen Sie zuerst „Erneut prüfen“: Das zeigt, ob es noch gilt.</translation>
    </message>
    <message>
        <source>If that has not been possible by the deadline, do what is asked here, or ask {contact}.</source>
        <translation>War das bis zur Frist nicht möglich, tun Sie, was hier verlangt ist, oder fragen Sie {contact}.</translation>
    </message>
    <message>
        <source>{notice}: {reason}</source>
        <translation>{notice}: {reason}</translation>
    </message>
    <message>
        <source>Was overdue since {when}</source>
        <translation>War überfällig seit {when}</translation>
    </message>
    <message>
        <source>Overdue since {when}</source>
        <translation>Überfällig seit {when}</translation>
    </message>
    <message>
        <source>Due {when}</source>
        <translation>Fällig: {when}</translation>
    </message>
    <message>
        <source>Was due {when}</source>
        <translation>War fällig: {when}</translation>
    </message>
    <message>
        <source>The deadline was {when}.</source>
        <translation>Die Frist war {when}.</translation>
    </message>
    <message>
        <source>The deadline was {when}. It counts as overdue from {until}.</source>
        <translation>Die Frist war {when}. Als überfällig gilt sie ab {until}.</translation>
    </message>
    <message>
        <source>By {when} ({theirs}).</source>
        <translation>Bis {when} ({theirs}).</translation>
    </message>
    <message>
        <source>By {when}.</source>
        <translation>Bis {when}.</translation>
    </message>
    <message>
        <source>{app} is gone {from_device}</source>
        <translation>{app} ist {from_device} entfernt</translation>
    </message>
    <message>
        <source>from a device</source>
        <translation>von einem Gerät</translation>
    </message>
    <message>
        <source>It was gone when we looked on {when}, as {notice} asks.</source>
        <translation>Es war nicht mehr da, als wir am {when} nachsahen, wie {notice} es verlangt.</translation>
    </message>
    <message>
        <source>there</source>
        <translation>dort</translation>
    </message>
    <message>
        <source>If that does not help, ask {contact} what to do.</source>
        <translation>Hilft das nicht, fragen Sie, was zu tun ist: {contact}.</translation>
    </message>
    <message>
        <source>The notice still holds: please don’t install {app} again {on_device}.</source>
        <translation>Die Mitteilung gilt weiter: Bitte installieren Sie {app} {on_device} nicht wieder.</translation>
    </message>
    <message>
        <source>As far as is known, the notice still holds: please don’t install {app} again {on_device}.</source>
        <translation>Soweit bekannt, gilt die Mitteilung weiter: Bitte installieren Sie {app} {on_device} nicht wieder.</translation>
    </message>
    <message>
        <source>Stop: {task} was withdrawn</source>
        <translation>Halt: {task} wurde zurückgenommen</translation>
    </message>
    <message>
        <source>{task} is no longer asked for</source>
        <translation>{task} wird nicht mehr verlangt</translation>
    </message>
    <message>
        <source>We looked again just now, at the policy and at your devices: nothing is left to do here, so nothing was opened.</source>
        <translation>Wir haben eben noch einmal nachgesehen, in der Richtlinie und auf Ihren Geräten: Hier ist nichts mehr zu tun, deshalb wurde nichts geöffnet.</translation>
    </message>
    <message>
        <source>We looked again just now, at the policy and at your devices: nothing is left to do here.</source>
        <translation>Wir haben eben noch einmal nachgesehen, in der Richtlinie und auf Ihren Geräten: Hier ist nichts mehr zu tun.</translation>
    </message>
    <message>
        <source>We looked again just now, at the policy: {notice} was withdrawn {when}. This is no longer asked of you, so nothing was opened.</source>
        <translation>Wir haben eben noch einmal in der Richtlinie nachgesehen. {notice} wurde zurückgezogen: {when}. Das wird nicht mehr von Ihnen verlangt, deshalb wurde nichts geöffnet.</translation>
    </message>
    <message>
        <source>We looked again just now, at the policy: {notice} was withdrawn {when}. This is no longer asked of you.</source>
        <translation>Wir haben eben noch einmal in der Richtlinie nachgesehen. {notice} wurde zurückgezogen: {when}. Das wird nicht mehr von Ihnen verlangt.</translation>
    </message>
    <message>
        <source>{label}: {notice}.</source>
        <translation>{label}: {notice}.</translation>
    </message>
    <message>
        <source>We can’t tell yet: {doubt}</source>
        <translation>Noch unklar: {doubt}</translation>
    </message>
    <message>
        <source>You needed to act: {what}</source>
        <translation>Sie mussten handeln: {what}</translation>
    </message>
    <message>
        <source>You will need to act: {what}</source>
        <translation>Sie werden handeln müssen: {what}</translation>
    </message>
    <message>
        <source>You didn’t need to do anything</source>
        <translation>Sie mussten nichts tun</translation>
    </message>
    <message>
        <source>You won’t need to do anything</source>
        <translation>Sie werden nichts tun müssen</translation>
    </message>
    <message>
        <source>You don’t need to do anything</source>
        <translation>Sie müssen nichts tun</translation>
    </message>
    <message numerus="yes">
        <source>{n} things, overdue since {when}</source>
        <translation>
            <numerusform>{n} Aufgabe, überfällig seit {when}</numerusform>
            <numerusform>{n} Aufgaben, überfällig seit {when}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} things</source>
        <translation>
            <numerusform>{n} Aufgabe</numerusform>
            <numerusform>{n} Aufgaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} things, the first by {when}</source>
        <translation>
            <numerusform>{n} Aufgabe, bis {when}</numerusform>
            <numerusform>{n} Aufgaben, die erste bis {when}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} things, by {when}</source>
        <translation>
            <numerusform>{n} Aufgabe, bis {when}</numerusform>
            <numerusform>{n} Aufgaben, bis {when}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} things, due since {when}</source>
        <translation>
            <numerusform>{n} Aufgabe, fällig seit {when}</numerusform>
            <numerusform>{n} Aufgaben, fällig seit {when}</numerusform>
        </translation>
    </message>
    <message>
        <source>no policy has been confirmed yet</source>
        <translation>es wurde noch keine Richtlinie bestätigt</translation>
    </message>
    <message>
        <source>no policy is set up here</source>
        <translation>hier ist keine Richtlinie eingerichtet</translation>
    </message>
    <message>
        <source>a notice is missing from the policy</source>
        <translation>in der Richtlinie fehlt eine Mitteilung</translation>
    </message>
    <message>
        <source>this computer’s clock may be wrong</source>
        <translation>die Uhr dieses Computers geht vielleicht falsch</translation>
    </message>
    <message>
        <source>the policy was not confirmed recently</source>
        <translation>die Richtlinie wurde länger nicht bestätigt</translation>
    </message>
    <message>
        <source>two instructions disagree</source>
        <translation>zwei Vorgaben widersprechen sich</translation>
    </message>
    <message>
        <source>a notice exists in two versions</source>
        <translation>eine Mitteilung liegt in zwei Fassungen vor</translation>
    </message>
    <message>
        <source>a notice needs a newer Self-Check</source>
        <translation>für eine Mitteilung braucht es ein neueres Self-Check</translation>
    </message>
    <message numerus="yes">
        <source>{n} things could not be read</source>
        <translation>
            <numerusform>{n} Sache konnte nicht gelesen werden</numerusform>
            <numerusform>{n} Sachen konnten nicht gelesen werden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} apps are possibly meant</source>
        <translation>
            <numerusform>{n} App ist vielleicht gemeint</numerusform>
            <numerusform>{n} Apps sind vielleicht gemeint</numerusform>
        </translation>
    </message>
    <message>
        <source>something is still open</source>
        <translation>etwas ist noch offen</translation>
    </message>
    <message>
        <source>Your apps need nothing.</source>
        <translation>An Ihren Apps ist nichts zu tun.</translation>
    </message>
    <message numerus="yes">
        <source>{n} devices</source>
        <translation>
            <numerusform>{n} Gerät</numerusform>
            <numerusform>{n} Geräte</numerusform>
        </translation>
    </message>
    <message>
        <source>Checked {devices} and {apps} against the policy of {organization}.</source>
        <translation>Geprüft: {devices} und {apps}, anhand der Richtlinie von {organization}.</translation>
    </message>
    <message>
        <source>Checked {devices} against the policy of {organization}. No app was read.</source>
        <translation>Geprüft: {devices}, anhand der Richtlinie von {organization}. Es wurde keine App gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>{n} apps found, with nothing to compare them to.</source>
        <translation>
            <numerusform>{n} App gefunden, aber nichts, womit sie zu vergleichen wäre.</numerusform>
            <numerusform>{n} Apps gefunden, aber nichts, womit sie zu vergleichen wären.</numerusform>
        </translation>
    </message>
    <message>
        <source>Phones and tablets were left out.</source>
        <translation>Smartphones und Tablets wurden ausgelassen.</translation>
    </message>
    <message>
        <source>Asked then: {tasks}.</source>
        <translation>Damals verlangt: {tasks}.</translation>
    </message>
    <message>
        <source>Will be asked: {tasks}.</source>
        <translation>Wird verlangt werden: {tasks}.</translation>
    </message>
    <message>
        <source>If it still holds: {tasks}.</source>
        <translation>Falls es noch gilt: {tasks}.</translation>
    </message>
    <message numerus="yes">
        <source>{task} and {n} more</source>
        <translation>
            <numerusform>{task} und {n} weitere</numerusform>
            <numerusform>{task} und {n} weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{devices} needed nothing.</source>
        <translation>
            <numerusform>{devices}: Hier war nichts zu tun.</numerusform>
            <numerusform>{devices}: Hier war nichts zu tun.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{devices} will need nothing.</source>
        <translation>
            <numerusform>{devices}: Hier wird nichts zu tun sein.</numerusform>
            <numerusform>{devices}: Hier wird nichts zu tun sein.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{devices} need nothing.</source>
        <translation>
            <numerusform>{devices}: Hier ist nichts zu tun.</numerusform>
            <numerusform>{devices}: Hier ist nichts zu tun.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove {app} {from_device}</source>
        <translation>{app} {from_device} entfernen</translation>
    </message>
    <message>
        <source>Install {app} {on_device}</source>
        <translation>{app} {on_device} installieren</translation>
    </message>
    <message>
        <source>Update {app} {on_device}</source>
        <translation>{app} {on_device} aktualisieren</translation>
    </message>
    <message>
        <source>The organization wrote this in {languages} only.</source>
        <translation>Die Organisation hat das nur in dieser Sprache geschrieben: {languages}.</translation>
    </message>
    <message>
        <source>{date}, {time} {zone}</source>
        <translation>{date}, {time} {zone}</translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation>{date}, {time}</translation>
    </message>
    <message>
        <source>{weekday} {time}</source>
        <translation>{weekday}, {time}</translation>
    </message>
    <message>
        <source>on {date}, {time}</source>
        <translation>am {date}, {time}</translation>
    </message>
    <message>
        <source>on {weekday} {time}</source>
        <translation>am {weekday}, {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>gestern, {time}</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>heute, {time}</translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation>morgen, {time}</translation>
    </message>
    <message>
        <source>{when} where the organization is</source>
        <translation>{when} am Ort der Organisation</translation>
    </message>
    <message>
        <source>{when} {zone}</source>
        <translation>{when} {zone}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} Min.</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} Std.</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} Std. {minutes} Min.</translation>
    </message>
    <message>
        <source>{before}, {then}</source>
        <translation>{before}, {then}</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Hindi</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Koreanisch</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polnisch</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <source>your help desk</source>
        <translation>Ihren Helpdesk</translation>
    </message>
    <message>
        <source>your help desk ({names})</source>
        <translation>Ihren Helpdesk ({names})</translation>
    </message>
    <message>
        <source>the help desk of {organization}</source>
        <translation>den Helpdesk von {organization}</translation>
    </message>
    <message>
        <source>your organization’s help desk</source>
        <translation>den Helpdesk Ihrer Organisation</translation>
    </message>
    <message numerus="yes">
        <source>{n} of its rules</source>
        <translation>
            <numerusform>{n} ihrer Regeln</numerusform>
            <numerusform>{n} ihrer Regeln</numerusform>
        </translation>
    </message>
    <message>
        <source>for {devices}</source>
        <translation>für {devices}</translation>
    </message>
    <message>
        <source>for the groups {groups}</source>
        <translation>für die Gruppen {groups}</translation>
    </message>
    <message>
        <source>in {regions}</source>
        <translation>in {regions}</translation>
    </message>
    <message>
        <source>Withdrawn in part: {parts}.</source>
        <translation>Teilweise zurückgezogen: {parts}.</translation>
    </message>
    <message>
        <source>devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>{systems} {devices}</source>
        <translation>{devices} mit {systems}</translation>
    </message>
    <message>
        <source>{devices} that {access}</source>
        <translation>{devices}, die {access}</translation>
    </message>
    <message>
        <source>{devices} in {regions}</source>
        <translation>{devices} in {regions}</translation>
    </message>
    <message>
        <source>{devices} of the groups {groups}</source>
        <translation>{devices} der Gruppen {groups}</translation>
    </message>
    <message>
        <source>computers</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>phones</source>
        <translation>Smartphones</translation>
    </message>
    <message>
        <source>tablets</source>
        <translation>Tablets</translation>
    </message>
    <message>
        <source>company or personal {devices}</source>
        <translation>firmeneigene oder private {devices}</translation>
    </message>
    <message>
        <source>company {devices}</source>
        <translation>firmeneigene {devices}</translation>
    </message>
    <message>
        <source>personal {devices}</source>
        <translation>private {devices}</translation>
    </message>
    <message>
        <source>receive company mail</source>
        <translation>Firmen-E-Mails empfangen</translation>
    </message>
    <message>
        <source>connect to the company network</source>
        <translation>sich mit dem Firmennetz verbinden</translation>
    </message>
    <message>
        <source>have access to {name}</source>
        <translation>Zugriff auf {name} haben</translation>
    </message>
    <message>
        <source>Only this notice was withdrawn. {still}</source>
        <translation>Nur diese Mitteilung wurde zurückgezogen. {still}</translation>
    </message>
    <message>
        <source>Part of this notice was withdrawn, and the rest of it is not in force.</source>
        <translation>Ein Teil dieser Mitteilung wurde zurückgezogen, und der Rest gilt nicht.</translation>
    </message>
    <message>
        <source>Part of this notice was withdrawn. The rest of it still holds.</source>
        <translation>Ein Teil dieser Mitteilung wurde zurückgezogen. Der Rest gilt weiter.</translation>
    </message>
    <message>
        <source>This notice was withdrawn. We can’t tell yet whether another one asks anything about its apps.</source>
        <translation>Diese Mitteilung wurde zurückgezogen. Noch ist unklar, ob eine andere etwas zu ihren Apps verlangt.</translation>
    </message>
    <message>
        <source>Still to do: {tasks}.</source>
        <translation>Weiterhin zu tun: {tasks}.</translation>
    </message>
    <message numerus="yes">
        <source>{n} more notices</source>
        <translation>
            <numerusform>{n} weitere Mitteilung</numerusform>
            <numerusform>{n} weitere Mitteilungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{notices} held.</source>
        <translation>
            <numerusform>{notices} galt.</numerusform>
            <numerusform>{notices} galten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{notices} still hold.</source>
        <translation>
            <numerusform>{notices} gilt weiter.</numerusform>
            <numerusform>{notices} gelten weiter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>If you already removed {apps}, you can install them again.</source>
        <translation>
            <numerusform>Falls Sie {apps} schon entfernt haben, können Sie die App wieder installieren.</numerusform>
            <numerusform>Falls Sie {apps} schon entfernt haben, können Sie diese Apps wieder installieren.</numerusform>
        </translation>
    </message>
    <message>
        <source>on {date}</source>
        <translation>am {date}</translation>
    </message>
    <message>
        <source>between {first} and {last}</source>
        <translation>zwischen {first} und {last}</translation>
    </message>
    <message>
        <source>You removed {app} {when}, after this notice.</source>
        <translation>Sie haben {app} entfernt ({when}), nach dieser Mitteilung.</translation>
    </message>
    <message>
        <source>You removed {app} {from_device} {when}, after this notice.</source>
        <translation>Sie haben {app} {from_device} entfernt ({when}), nach dieser Mitteilung.</translation>
    </message>
    <message>
        <source>{told} You can install it again.</source>
        <translation>{told} Sie können die App wieder installieren.</translation>
    </message>
    <message>
        <source>Fetch the newest policy and read this computer again (F5)</source>
        <translation>Die neueste Richtlinie abrufen und diesen Computer neu lesen (F5)</translation>
    </message>
    <message>
        <source>For the help desk</source>
        <translation>Für den Helpdesk</translation>
    </message>
    <message>
        <source>Whether it concerns {devices} is not known yet.</source>
        <translation>Ob sie für {devices} gilt, ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>It concerned none of your devices, as far as is known.</source>
        <translation>Sie galt für keines Ihrer Geräte, soweit bekannt.</translation>
    </message>
    <message>
        <source>Of your devices it concerned: {devices}.</source>
        <translation>Von Ihren Geräten betraf sie: {devices}.</translation>
    </message>
    <message>
        <source>It will concern none of your devices, as far as is known.</source>
        <translation>Sie wird für keines Ihrer Geräte gelten, soweit bekannt.</translation>
    </message>
    <message>
        <source>Of your devices it will concern: {devices}.</source>
        <translation>Von Ihren Geräten wird sie betreffen: {devices}.</translation>
    </message>
    <message>
        <source>It concerns none of your devices, as far as is known.</source>
        <translation>Sie gilt für keines Ihrer Geräte, soweit bekannt.</translation>
    </message>
    <message>
        <source>Of your devices it concerns: {devices}.</source>
        <translation>Von Ihren Geräten betrifft sie: {devices}.</translation>
    </message>
    <message>
        <source>Answer the questions</source>
        <translation>Fragen beantworten</translation>
    </message>
    <message>
        <source>At that moment the rest of it held.</source>
        <translation>Zu jenem Zeitpunkt galt der Rest.</translation>
    </message>
    <message>
        <source>The rest of it still holds.</source>
        <translation>Der Rest gilt weiter.</translation>
    </message>
    <message>
        <source>At that moment it held for {devices}.</source>
        <translation>Zu jenem Zeitpunkt galt sie für {devices}.</translation>
    </message>
    <message>
        <source>It still holds for {devices}.</source>
        <translation>Sie gilt weiter für {devices}.</translation>
    </message>
    <message>
        <source>It comes back {when}, as you chose.</source>
        <translation>Das erscheint {when} wieder, wie Sie gewählt haben.</translation>
    </message>
</context>
</TS>
