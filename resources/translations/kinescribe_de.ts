<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
 <context>
  <name>Kinescribe</name>
  <message>
   <location filename="app/actions" />
   <source>Faster</source>
   <translation>Schneller</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Go to a frame or time ...</source>
   <translation>Zu einem Bild oder einer Zeit gehen ...</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Loop</source>
   <translation>Schleife</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Louder</source>
   <translation>Lauter</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Next doubtful pose</source>
   <translation>Nächste zweifelhafte Pose</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Next event</source>
   <translation>Nächstes Ereignis</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Next repetition</source>
   <translation>Nächste Wiederholung</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Next segment</source>
   <translation>Nächster Abschnitt</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Next segment of the same label</source>
   <translation>Nächster Abschnitt mit demselben Label</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Next unlabelled stretch</source>
   <translation>Nächste unbenannte Strecke</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>No sound</source>
   <translation>Kein Ton</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>One frame back</source>
   <translation>Ein Bild zurück</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>One frame on</source>
   <translation>Ein Bild weiter</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>One percent back</source>
   <translation>Ein Prozent zurück</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>One percent on</source>
   <translation>Ein Prozent weiter</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>One second back</source>
   <translation>Eine Sekunde zurück</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>One second on</source>
   <translation>Eine Sekunde weiter</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Play backwards, faster each time</source>
   <translation>Rückwärts abspielen, jedes Mal schneller</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Play backwards; again doubles the speed. With K held: one frame</source>
   <translation>Rückwärts abspielen; noch einmal verdoppelt das Tempo. Mit gehaltenem K: ein Bild</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Play inside the segment</source>
   <translation>Im Abschnitt abspielen</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Play on, faster each time</source>
   <translation>Abspielen, jedes Mal schneller</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Play on; again doubles the speed. With K held: one frame</source>
   <translation>Abspielen; noch einmal verdoppelt das Tempo. Mit gehaltenem K: ein Bild</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Play or stop</source>
   <translation>Abspielen oder anhalten</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Play over and over: what is selected, between the marks, or all</source>
   <translation>Immer wieder abspielen: das Gewählte, zwischen den Marken oder alles</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Previous doubtful pose</source>
   <translation>Vorige zweifelhafte Pose</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Previous event</source>
   <translation>Voriges Ereignis</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Previous repetition</source>
   <translation>Vorige Wiederholung</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Previous segment</source>
   <translation>Voriger Abschnitt</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Previous segment of the same label</source>
   <translation>Voriger Abschnitt mit demselben Label</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Previous unlabelled stretch</source>
   <translation>Vorige unbenannte Strecke</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Slower</source>
   <translation>Langsamer</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Softer</source>
   <translation>Leiser</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Stay within what is selected or between the marks, over and over, until switched off</source>
   <translation>Im Gewählten oder zwischen den Marken bleiben, immer wieder, bis es ausgeschaltet wird</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Ten frames back</source>
   <translation>Zehn Bilder zurück</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Ten frames on</source>
   <translation>Zehn Bilder weiter</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>To the end</source>
   <translation>Zum Ende</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>To the start</source>
   <translation>Zum Anfang</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Usual speed</source>
   <translation>Normales Tempo</translation>
  </message>
  <message>
   <location filename="app/actions/__init__.py" />
   <source>3D</source>
   <translation>3D</translation>
  </message>
  <message>
   <location filename="app/actions/__init__.py" />
   <source>Analyse</source>
   <translation>Analysieren</translation>
  </message>
  <message>
   <location filename="app/actions/__init__.py" />
   <source>Edit</source>
   <translation>Bearbeiten</translation>
  </message>
  <message>
   <location filename="app/actions/__init__.py" />
   <source>File</source>
   <translation>Datei</translation>
  </message>
  <message>
   <location filename="app/actions/__init__.py" />
   <source>Help</source>
   <translation>Hilfe</translation>
  </message>
  <message>
   <location filename="app/actions/__init__.py" />
   <source>Label</source>
   <translation>Label</translation>
  </message>
  <message>
   <location filename="app/actions/__init__.py" />
   <source>People</source>
   <translation>Personen</translation>
  </message>
  <message>
   <location filename="app/actions/__init__.py" />
   <source>Playback</source>
   <translation>Wiedergabe</translation>
  </message>
  <message>
   <location filename="app/actions/__init__.py" />
   <source>Review</source>
   <translation>Prüfen</translation>
  </message>
  <message>
   <location filename="app/actions/__init__.py" />
   <source>View</source>
   <translation>Ansicht</translation>
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Analyse a part ...</source>
   <translation>Einen Teil analysieren ...</translation>
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Analyse all videos not analysed yet</source>
   <translation>Alle noch nicht analysierten Videos analysieren</translation>
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Analyse the chosen videos</source>
   <translation>Gewählte Videos analysieren</translation>
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Choose the recogniser ...</source>
   <translation>Erkenner wählen ...</translation>
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Click the athlete, draw a region, choose a span, then analyse only that</source>
   <translation>Die Person anklicken, einen Bereich ziehen, eine Spanne wählen und nur das analysieren</translation>
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Count repetitions</source>
   <translation>Wiederholungen zählen</translation>
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Find poses</source>
   <translation>Posen finden</translation>
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Find poses, propose segments, count repetitions and label actions</source>
   <translation>Posen finden, Abschnitte vorschlagen, Wiederholungen zählen und Bewegungen benennen</translation>
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Go on with the videos that were waiting when the program was closed</source>
   <translation>Mit den Videos weitermachen, die beim Schließen des Programms warteten</translation>
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Go on with what waits</source>
   <translation>Weiter mit dem, was wartet</translation>
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Label actions</source>
   <translation>Bewegungen benennen</translation>
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Label the selection again ...</source>
   <translation>Auswahl neu benennen ...</translation>
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Let a model of your choice name the selected segment; its answer comes as a proposal</source>
   <translation>Den gewählten Abschnitt von einem Modell Ihrer Wahl benennen lassen; die Antwort kommt als Vorschlag</translation>
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Put every video that was not analysed into the queue, to run over night</source>
   <translation>Alle nicht analysierten Videos einreihen, etwa für die Nacht</translation>
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Put the chosen videos into the queue: they are analysed one after the other</source>
   <translation>Die gewählten Videos einreihen: sie werden nacheinander analysiert</translation>
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Show the jobs</source>
   <translation>Aufgaben zeigen</translation>
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Stop all jobs</source>
   <translation>Alle Aufgaben anhalten</translation>
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Stop the job that runs and forget what waits</source>
   <translation>Die laufende Aufgabe anhalten und vergessen, was wartet</translation>
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Stop the job that runs; what waits goes on</source>
   <translation>Die laufende Aufgabe anhalten; was wartet, kommt dran</translation>
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Stop the running job</source>
   <translation>Laufende Aufgabe anhalten</translation>
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Try failed videos again</source>
   <translation>Gescheiterte Videos noch einmal versuchen</translation>
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>What runs and what waits; each job can be stopped there</source>
   <translation>Was läuft und was wartet; jede Aufgabe lässt sich dort anhalten</translation>
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Which model names movements: what it knows, how well, and its licence</source>
   <translation>Welches Modell Bewegungen benennt: was es kennt, wie gut, und seine Lizenz</translation>
  </message>
  <message>
   <location filename="app/actions/edit.py" />
   <source>Give what is selected another label, or the person another name</source>
   <translation>Dem Gewählten ein anderes Label geben oder der Person einen anderen Namen</translation>
  </message>
  <message>
   <location filename="app/actions/edit.py" />
   <source>Redo</source>
   <translation>Wiederherstellen</translation>
  </message>
  <message>
   <location filename="app/actions/edit.py" />
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <location filename="app/actions/edit.py" />
   <source>Remove the selected segments and events; what a model proposed is rejected</source>
   <translation>Die gewählten Abschnitte und Ereignisse entfernen; was ein Modell vorschlug, wird abgelehnt</translation>
  </message>
  <message>
   <location filename="app/actions/edit.py" />
   <source>Rename ...</source>
   <translation>Umbenennen ...</translation>
  </message>
  <message>
   <location filename="app/actions/edit.py" />
   <source>Select nothing</source>
   <translation>Nichts auswählen</translation>
  </message>
  <message>
   <location filename="app/actions/edit.py" />
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>A minute of made-up exercises to try everything on</source>
   <translation>Eine Minute erfundener Übungen, um alles auszuprobieren</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Add a folder of videos ...</source>
   <translation>Einen Ordner mit Videos hinzufügen ...</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Add every video in a folder and the folders in it</source>
   <translation>Alle Videos eines Ordners und der Ordner darin hinzufügen</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Add more videos to this session</source>
   <translation>Dieser Sitzung weitere Videos hinzufügen</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Add videos ...</source>
   <translation>Videos hinzufügen ...</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>After the program ended unexpectedly: the same session, video and frame</source>
   <translation>Nach einem unerwarteten Ende: dieselbe Sitzung, dasselbe Video und Bild</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Choose all that are not analysed</source>
   <translation>Alle nicht analysierten wählen</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Choose all videos</source>
   <translation>Alle Videos wählen</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Close the session</source>
   <translation>Sitzung schließen</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Done with the video</source>
   <translation>Video ist fertig</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Everything is saved at once; a checkpoint gives this state a name</source>
   <translation>Alles wird sofort gespeichert; ein Sicherungspunkt gibt diesem Stand einen Namen</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Find the video ...</source>
   <translation>Video suchen ...</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Go on where you were</source>
   <translation>Weiter, wo Sie waren</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Look for videos in a folder ...</source>
   <translation>Videos in einem Ordner suchen ...</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Note on the video ...</source>
   <translation>Notiz zum Video ...</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Note who works on the chosen videos</source>
   <translation>Notieren, wer an den gewählten Videos arbeitet</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Open a video ...</source>
   <translation>Video öffnen ...</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Open a video, several videos or a session (you can also drop them on the window)</source>
   <translation>Ein Video, mehrere Videos oder eine Sitzung öffnen (man kann sie auch auf das Fenster ziehen)</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Open recent</source>
   <translation>Zuletzt geöffnet</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Open the sample</source>
   <translation>Beispiel öffnen</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Quit</source>
   <translation>Beenden</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Remove from the session</source>
   <translation>Aus der Sitzung entfernen</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Save a checkpoint ...</source>
   <translation>Sicherungspunkt anlegen ...</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Save a copy ...</source>
   <translation>Kopie speichern ...</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Search a folder for all videos of this session that are not where they were</source>
   <translation>Einen Ordner nach allen Videos dieser Sitzung durchsuchen, die nicht mehr dort sind, wo sie waren</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Show where the file of the chosen video is now</source>
   <translation>Zeigen, wo die Datei des gewählten Videos jetzt liegt</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Take the chosen videos out of the session with their labels (can be undone; the files stay)</source>
   <translation>Die gewählten Videos mit ihren Labels aus der Sitzung nehmen (lässt sich rückgängig machen; die Dateien bleiben)</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>The sessions opened last</source>
   <translation>Die zuletzt geöffneten Sitzungen</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Tick the chosen videos off: nothing is left to do</source>
   <translation>Die gewählten Videos abhaken: es bleibt nichts zu tun</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Who works on it ...</source>
   <translation>Wer daran arbeitet ...</translation>
  </message>
  <message>
   <location filename="app/actions/help.py" />
   <source>About Kinescribe</source>
   <translation>Über Kinescribe</translation>
  </message>
  <message>
   <location filename="app/actions/help.py" />
   <source>Change keys ...</source>
   <translation>Tasten ändern ...</translation>
  </message>
  <message>
   <location filename="app/actions/help.py" />
   <source>Find an action by its name or key, and give it other keys</source>
   <translation>Eine Aktion nach Namen oder Taste finden und ihr andere Tasten geben</translation>
  </message>
  <message>
   <location filename="app/actions/help.py" />
   <source>Five small steps through the window</source>
   <translation>Fünf kleine Schritte durch das Fenster</translation>
  </message>
  <message>
   <location filename="app/actions/help.py" />
   <source>Keys</source>
   <translation>Tasten</translation>
  </message>
  <message>
   <location filename="app/actions/help.py" />
   <source>Look, language, size of text, motion, device</source>
   <translation>Aussehen, Sprache, Schriftgröße, Bewegung, Gerät</translation>
  </message>
  <message>
   <location filename="app/actions/help.py" />
   <source>Search all actions ...</source>
   <translation>Alle Aktionen durchsuchen ...</translation>
  </message>
  <message>
   <location filename="app/actions/help.py" />
   <source>Settings ...</source>
   <translation>Einstellungen ...</translation>
  </message>
  <message>
   <location filename="app/actions/help.py" />
   <source>Short tour</source>
   <translation>Kurzer Rundgang</translation>
  </message>
  <message>
   <location filename="app/actions/help.py" />
   <source>Show crash reports</source>
   <translation>Absturzberichte zeigen</translation>
  </message>
  <message>
   <location filename="app/actions/help.py" />
   <source>Type a few letters of what you want to do</source>
   <translation>Ein paar Buchstaben von dem tippen, was man tun will</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>A segment shall begin on this frame</source>
   <translation>Ein Abschnitt soll mit diesem Bild anfangen</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>A segment shall end with this frame</source>
   <translation>Ein Abschnitt soll mit diesem Bild aufhören</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>A vocabulary from a file: TOML, JSON, CSV, or text with a label a line</source>
   <translation>Ein Vokabular aus einer Datei: TOML, JSON, CSV oder Text mit einem Label je Zeile</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>A vocabulary of all labels that segments and events of this session have</source>
   <translation>Ein Vokabular aus allen Labels, die Abschnitte und Ereignisse dieser Sitzung haben</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>A vocabulary of the actions that are recognised by themselves</source>
   <translation>Ein Vokabular der Bewegungen, die von selbst erkannt werden</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Accept onto the tier</source>
   <translation>Auf die Spur annehmen</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Add a label with its key and colour</source>
   <translation>Ein Label mit Taste und Farbe hinzufügen</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Ambiguous</source>
   <translation>Mehrdeutig</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Choose the label ...</source>
   <translation>Label wählen ...</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Clear the marks</source>
   <translation>Marken löschen</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Copy the selected proposal, accepted, onto the tier new segments go to</source>
   <translation>Den gewählten Vorschlag angenommen auf die Spur kopieren, auf die neue Abschnitte kommen</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Copy the selected segments to another person</source>
   <translation>Die gewählten Abschnitte zu einer anderen Person kopieren</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Copy to a person ...</source>
   <translation>Zu einer Person kopieren ...</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Cut the segment in two at the play head</source>
   <translation>Den Abschnitt am Abspielkopf in zwei teilen</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Duplicate at the play head</source>
   <translation>Am Abspielkopf verdoppeln</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>End at the play head</source>
   <translation>Ende am Abspielkopf</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Export labels ...</source>
   <translation>Labels exportieren ...</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>From known actions</source>
   <translation>Bekannte Bewegungen</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>From the labels in use</source>
   <translation>Verwendete Labels</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Go to</source>
   <translation>Gehe zu</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Import labels ...</source>
   <translation>Labels importieren ...</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Join the selected segments, or the selected one with the next</source>
   <translation>Die gewählten Abschnitte verbinden oder den gewählten mit dem nächsten</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Labels</source>
   <translation>Labels</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Make the segment</source>
   <translation>Abschnitt machen</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Make the segment between the marks, with the label in use</source>
   <translation>Den Abschnitt zwischen den Marken machen, mit dem aktuellen Label</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Mark the end</source>
   <translation>Ende setzen</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Mark the start</source>
   <translation>Anfang setzen</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Merge with the next</source>
   <translation>Mit dem nächsten verbinden</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Merge with the previous</source>
   <translation>Mit dem vorigen verbinden</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Move</source>
   <translation>Verschieben</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Move the edge that is nearer to the play head one frame back</source>
   <translation>Die Kante, die näher am Abspielkopf liegt, ein Bild zurück</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Move the edge that is nearer to the play head one frame on</source>
   <translation>Die Kante, die näher am Abspielkopf liegt, ein Bild weiter</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Nearer edge back</source>
   <translation>Nähere Kante zurück</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Nearer edge on</source>
   <translation>Nähere Kante weiter</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Nearer edge to the play head</source>
   <translation>Nähere Kante zum Abspielkopf</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>New label ...</source>
   <translation>Neues Label ...</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>New segments trim others</source>
   <translation>Neue Abschnitte kürzen andere</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>New vocabulary ...</source>
   <translation>Neues Vokabular ...</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Note ...</source>
   <translation>Notiz ...</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>One could argue about the selected segment; it is drawn with a dotted edge</source>
   <translation>Über den gewählten Abschnitt lässt sich streiten; er wird mit punktierter Kante gezeichnet</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Only these on the tier</source>
   <translation>Nur diese auf der Spur</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Other edge back</source>
   <translation>Andere Kante zurück</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Other edge on</source>
   <translation>Andere Kante weiter</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Remove the vocabulary</source>
   <translation>Vokabular entfernen</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Rename the vocabulary ...</source>
   <translation>Vokabular umbenennen ...</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Segments keep their labels</source>
   <translation>Abschnitte behalten ihre Labels</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Split</source>
   <translation>Teilen</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Start at the play head</source>
   <translation>Anfang am Abspielkopf</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>The label that new segments get</source>
   <translation>Das Label, das neue Abschnitte bekommen</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>The tier that is worked on takes only labels of the vocabulary shown</source>
   <translation>Die Spur, an der gearbeitet wird, nimmt nur Labels des gezeigten Vokabulars</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Tier above</source>
   <translation>Spur darüber</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Tier below</source>
   <translation>Spur darunter</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>What is in the way of a segment is cut back; otherwise it is refused</source>
   <translation>Was einem Abschnitt im Weg ist, wird gekürzt; sonst wird er abgelehnt</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Whole segment back</source>
   <translation>Ganzen Abschnitt zurück</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Whole segment on</source>
   <translation>Ganzen Abschnitt weiter</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Work on the tier above</source>
   <translation>Auf der Spur darüber arbeiten</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Work on the tier below</source>
   <translation>Auf der Spur darunter arbeiten</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Write a note on the selected segment or event</source>
   <translation>Eine Notiz zum gewählten Abschnitt oder Ereignis schreiben</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Add the next person</source>
   <translation>Nächste Person dazunehmen</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Choose a keypoint ...</source>
   <translation>Gelenkpunkt wählen ...</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Choose a keypoint by its name</source>
   <translation>Einen Gelenkpunkt nach seinem Namen wählen</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Colour ...</source>
   <translation>Farbe ...</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Correct keypoints</source>
   <translation>Gelenkpunkte korrigieren</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Draw the selected people on the picture, or do not</source>
   <translation>Die gewählten Personen ins Bild zeichnen oder nicht</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Exchange two people between the marks I and O</source>
   <translation>Zwei Personen zwischen den Marken I und O vertauschen</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Exchange two people from this frame on: who was taken for whom</source>
   <translation>Zwei Personen ab diesem Bild vertauschen: wer für wen gehalten wurde</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Exchange two people from this frame to the next cut of the video</source>
   <translation>Zwei Personen von diesem Bild bis zum nächsten Schnitt des Videos vertauschen</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Fill between corrections</source>
   <translation>Zwischen Korrekturen auffüllen</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Fill in the frames between the corrections before and after this frame</source>
   <translation>Die Bilder zwischen der Korrektur davor und danach auffüllen</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>From this frame on it is somebody else: make a new person</source>
   <translation>Ab diesem Bild ist es jemand anderes: eine neue Person anlegen</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Give the selected person another colour</source>
   <translation>Der gewählten Person eine andere Farbe geben</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Hide or show</source>
   <translation>Verbergen oder zeigen</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Keypoint is hidden</source>
   <translation>Gelenkpunkt ist verdeckt</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Mark the keypoint as hidden on this frame, or as seen again</source>
   <translation>Den Gelenkpunkt in diesem Bild als verdeckt oder wieder als sichtbar kennzeichnen</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Merge</source>
   <translation>Zusammenführen</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Next person</source>
   <translation>Nächste Person</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Previous person</source>
   <translation>Vorige Person</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Reset between the marks</source>
   <translation>Zwischen den Marken zurücksetzen</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Reset on this frame</source>
   <translation>In diesem Bild zurücksetzen</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Reset the whole keypoint</source>
   <translation>Ganzen Gelenkpunkt zurücksetzen</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Select the next person in the picture</source>
   <translation>Die nächste Person im Bild wählen</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Select the next person in the picture as well (or Ctrl+click)</source>
   <translation>Die nächste Person im Bild auch wählen (oder Strg+Klick)</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Select the previous person in the picture</source>
   <translation>Die vorige Person im Bild wählen</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Show again what was predicted for the keypoint between the marks I and O</source>
   <translation>Wieder zeigen, was für den Gelenkpunkt zwischen den Marken I und O vorhergesagt war</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Show again what was predicted for the keypoint in the whole video</source>
   <translation>Wieder zeigen, was für den Gelenkpunkt im ganzen Video vorhergesagt war</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Show again what was predicted for the keypoint on this frame</source>
   <translation>Wieder zeigen, was für den Gelenkpunkt in diesem Bild vorhergesagt war</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Split from here on</source>
   <translation>Ab hier teilen</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Swap between the marks</source>
   <translation>Zwischen den Marken vertauschen</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Swap from here on</source>
   <translation>Ab hier vertauschen</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Swap until the next cut</source>
   <translation>Bis zum nächsten Schnitt vertauschen</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Tab chooses a keypoint, arrows move it, comma and full stop change the frame, Esc ends</source>
   <translation>Tab wählt einen Gelenkpunkt, Pfeile bewegen ihn, Komma und Punkt wechseln das Bild, Esc beendet</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Take the selected people out of the session; their tracks stay</source>
   <translation>Die gewählten Personen aus der Sitzung nehmen; ihre Verfolgung bleibt</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>The selected people are one: Ctrl+click to select several</source>
   <translation>Die gewählten Personen sind eine: mit Strg+Klick mehrere wählen</translation>
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>Add camera ...</source>
   <translation>Kamera hinzufügen ...</translation>
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>All cameras</source>
   <translation>Alle Kameras</translation>
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>Another video of this session becomes a further camera of the recording shown</source>
   <translation>Ein anderes Video dieser Sitzung wird weitere Kamera der gezeigten Aufnahme</translation>
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>Brightness, contrast and gamma of the picture</source>
   <translation>Helligkeit, Kontrast und Gamma des Bildes</translation>
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>De-interlace</source>
   <translation>Zeilensprung entfernen</translation>
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>Find the same moment in every camera and say so with one click</source>
   <translation>In jeder Kamera denselben Moment finden und ihn mit einem Klick bestätigen</translation>
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>Light ...</source>
   <translation>Licht ...</translation>
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>Nothing but the picture and its controls; Esc brings the panels back</source>
   <translation>Nichts als das Bild und seine Bedienung; Esc bringt die Bereiche zurück</translation>
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>One picture</source>
   <translation>Ein Bild</translation>
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>One pixel of the video on one pixel of the screen</source>
   <translation>Ein Pixel des Videos auf einem Pixel des Bildschirms</translation>
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>Picture closer</source>
   <translation>Bild näher</translation>
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>Picture in its own size</source>
   <translation>Bild in Originalgröße</translation>
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>Picture only</source>
   <translation>Nur das Bild</translation>
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>Picture wider</source>
   <translation>Bild weiter weg</translation>
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>Remove camera ...</source>
   <translation>Kamera entfernen ...</translation>
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>See the picture larger (Ctrl and wheel over the picture)</source>
   <translation>Das Bild größer sehen (Strg und Mausrad über dem Bild)</translation>
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>See the picture smaller (Ctrl and wheel over the picture)</source>
   <translation>Das Bild kleiner sehen (Strg und Mausrad über dem Bild)</translation>
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>Show the first camera only</source>
   <translation>Nur die erste Kamera zeigen</translation>
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>Synchronise cameras</source>
   <translation>Kameras abgleichen</translation>
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>Take the combs out of a picture filmed in two halves</source>
   <translation>Die Kämme aus einem in zwei Halbbildern gefilmten Bild nehmen</translation>
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>Two cameras side by side</source>
   <translation>Zwei Kameras nebeneinander</translation>
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>Up to four cameras, two by two</source>
   <translation>Bis zu vier Kameras, zwei mal zwei</translation>
  </message>
  <message>
   <location filename="app/actions/repetitions.py" />
   <source>A partial repetition is not counted</source>
   <translation>Eine unvollständige Wiederholung wird nicht gezählt</translation>
  </message>
  <message>
   <location filename="app/actions/repetitions.py" />
   <source>Add repetition</source>
   <translation>Wiederholung hinzufügen</translation>
  </message>
  <message>
   <location filename="app/actions/repetitions.py" />
   <source>Add the repetition between the marks I and O, or one at the play head</source>
   <translation>Die Wiederholung zwischen den Marken I und O hinzufügen, oder eine am Abspielkopf</translation>
  </message>
  <message>
   <location filename="app/actions/repetitions.py" />
   <source>Every repetition of a set with its times, its range, their median and spread</source>
   <translation>Jede Wiederholung eines Satzes mit Zeiten, Umfang, Median und Streuung</translation>
  </message>
  <message>
   <location filename="app/actions/repetitions.py" />
   <source>Join sets of repetitions</source>
   <translation>Sätze von Wiederholungen verbinden</translation>
  </message>
  <message>
   <location filename="app/actions/repetitions.py" />
   <source>Join the selected sets, or the selected one with the next</source>
   <translation>Die gewählten Sätze verbinden oder den gewählten mit dem nächsten</translation>
  </message>
  <message>
   <location filename="app/actions/repetitions.py" />
   <source>Left, right, or no side</source>
   <translation>Links, rechts oder keine Seite</translation>
  </message>
  <message>
   <location filename="app/actions/repetitions.py" />
   <source>Let the repetition stop with the frame at the play head</source>
   <translation>Die Wiederholung mit dem Bild am Abspielkopf enden lassen</translation>
  </message>
  <message>
   <location filename="app/actions/repetitions.py" />
   <source>Make a set of repetitions with one between the marks I and O</source>
   <translation>Einen Satz von Wiederholungen mit einer zwischen den Marken I und O machen</translation>
  </message>
  <message>
   <location filename="app/actions/repetitions.py" />
   <source>New set of repetitions</source>
   <translation>Neuer Satz von Wiederholungen</translation>
  </message>
  <message>
   <location filename="app/actions/repetitions.py" />
   <source>Partial repetition</source>
   <translation>Unvollständige Wiederholung</translation>
  </message>
  <message>
   <location filename="app/actions/repetitions.py" />
   <source>Put the start of the repetition at the play head</source>
   <translation>Den Anfang der Wiederholung an den Abspielkopf setzen</translation>
  </message>
  <message>
   <location filename="app/actions/repetitions.py" />
   <source>Put the turning point of the repetition at the play head</source>
   <translation>Den Umkehrpunkt der Wiederholung an den Abspielkopf setzen</translation>
  </message>
  <message>
   <location filename="app/actions/repetitions.py" />
   <source>Remove repetition</source>
   <translation>Wiederholung entfernen</translation>
  </message>
  <message>
   <location filename="app/actions/repetitions.py" />
   <source>Repetition starts here</source>
   <translation>Wiederholung beginnt hier</translation>
  </message>
  <message>
   <location filename="app/actions/repetitions.py" />
   <source>Repetition stops here</source>
   <translation>Wiederholung endet hier</translation>
  </message>
  <message>
   <location filename="app/actions/repetitions.py" />
   <source>Repetition turns here</source>
   <translation>Wiederholung kehrt hier um</translation>
  </message>
  <message>
   <location filename="app/actions/repetitions.py" />
   <source>Side of the repetition</source>
   <translation>Seite der Wiederholung</translation>
  </message>
  <message>
   <location filename="app/actions/repetitions.py" />
   <source>Table of repetitions</source>
   <translation>Tabelle der Wiederholungen</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Accept</source>
   <translation>Annehmen</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Accept all above the threshold</source>
   <translation>Alle über der Schwelle annehmen</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Accept every proposal that is at least as confident as the number beside it, as one step</source>
   <translation>Alle Vorschläge annehmen, die mindestens so sicher sind wie die Zahl daneben, als ein Schritt</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Accept the selected proposal</source>
   <translation>Den gewählten Vorschlag annehmen</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Accept the selected proposal with another label</source>
   <translation>Den gewählten Vorschlag mit einem anderen Label annehmen</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Accept the selected proposal, cut to the marks</source>
   <translation>Den gewählten Vorschlag auf die Marken gekürzt annehmen</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Ask for this proposal last</source>
   <translation>Nach diesem Vorschlag zuletzt fragen</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Explain the label</source>
   <translation>Label erklären</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Go through the proposals, the most doubtful first</source>
   <translation>Die Vorschläge durchgehen, die zweifelhaftesten zuerst</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Likely labels</source>
   <translation>Wahrscheinliche Labels</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Look at it later</source>
   <translation>Später ansehen</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Next proposal</source>
   <translation>Nächster Vorschlag</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Play what comes next</source>
   <translation>Das Nächste abspielen</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Previous proposal</source>
   <translation>Voriger Vorschlag</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Reject</source>
   <translation>Ablehnen</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Reject the selected proposal</source>
   <translation>Den gewählten Vorschlag ablehnen</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Relabel and accept ...</source>
   <translation>Anders benennen und annehmen ...</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Review proposals</source>
   <translation>Vorschläge prüfen</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Show why the selected segment has its label: what the model looked at</source>
   <translation>Zeigen, warum der gewählte Abschnitt sein Label hat: worauf das Modell geachtet hat</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Take the likeliest label</source>
   <translation>Wahrscheinlichstes Label nehmen</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Take the second label</source>
   <translation>Zweites Label nehmen</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Take the third label</source>
   <translation>Drittes Label nehmen</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>The label the model thought likeliest</source>
   <translation>Das Label, das das Modell für das wahrscheinlichste hielt</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>The label the model thought second likeliest</source>
   <translation>Das Label, das das Modell für das zweitwahrscheinlichste hielt</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>The label the model thought third likeliest</source>
   <translation>Das Label, das das Modell für das drittwahrscheinlichste hielt</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Trim to the marks and accept</source>
   <translation>Auf die Marken kürzen und annehmen</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>What comes next in the review queue plays by itself</source>
   <translation>Was in der Prüfliste als Nächstes kommt, spielt von selbst</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>3D farther</source>
   <translation>3D weiter weg</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>3D from above</source>
   <translation>3D von oben</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>3D from behind</source>
   <translation>3D von hinten</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>3D from the front</source>
   <translation>3D von vorn</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>3D from the left side</source>
   <translation>3D von links</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>3D from the right side</source>
   <translation>3D von rechts</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>3D nearer</source>
   <translation>3D näher</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>3D oblique</source>
   <translation>3D von schräg</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>A grid of 25 cm on the floor</source>
   <translation>Ein Gitter von 25 cm auf dem Boden</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Advanced</source>
   <translation>Erweitert</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Compare with a reference ...</source>
   <translation>Mit einer Referenz vergleichen ...</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Compare with the selection</source>
   <translation>Mit der Auswahl vergleichen</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Compose two segments</source>
   <translation>Zwei Abschnitte kombinieren</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Every repetition is laid beside the selected one, moment by moment</source>
   <translation>Jede Wiederholung wird Moment für Moment neben die gewählte gelegt</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Fast and slow repetitions are laid together by what the body does (dynamic time warping)</source>
   <translation>Schnelle und langsame Wiederholungen werden nach dem übereinandergelegt, was der Körper tut (dynamische Zeitanpassung)</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Follow the person</source>
   <translation>Der Person folgen</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Ghost beside the person</source>
   <translation>Vergleichsfigur neben der Person</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Ghost of another person</source>
   <translation>Vergleichsfigur einer anderen Person</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Ghost of this moment</source>
   <translation>Vergleichsfigur dieses Moments</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Keep as a reference ...</source>
   <translation>Als Referenz behalten ...</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Keep the selected movement to compare with in any session</source>
   <translation>Die gewählte Bewegung behalten, um in jeder Sitzung damit zu vergleichen</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Lines where hands and feet have just been</source>
   <translation>Linien dort, wo Hände und Füße gerade waren</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Moment by moment</source>
   <translation>Moment für Moment</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Move the 3D view down</source>
   <translation>3D-Ansicht nach unten schieben</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Move the 3D view left</source>
   <translation>3D-Ansicht nach links schieben</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Move the 3D view right</source>
   <translation>3D-Ansicht nach rechts schieben</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Move the 3D view up</source>
   <translation>3D-Ansicht nach oben schieben</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>No ghost</source>
   <translation>Keine Vergleichsfigur</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>One body that does what two segments show; it can be kept to train with</source>
   <translation>Ein Körper, der tut, was zwei Abschnitte zeigen; man kann es behalten, um damit zu trainieren</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>See what training sees</source>
   <translation>Sehen, was das Training sieht</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Show the floor</source>
   <translation>Boden zeigen</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Show trails</source>
   <translation>Spuren der Bewegung zeigen</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Side by side instead of one over the other</source>
   <translation>Nebeneinander statt übereinander</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>The 3D view stays with the selected person</source>
   <translation>Die 3D-Ansicht bleibt bei der gewählten Person</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>The body as it is now stays in view to compare with</source>
   <translation>Der Körper, wie er jetzt ist, bleibt zum Vergleich stehen</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>The next other person, laid over the selected one</source>
   <translation>Die nächste andere Person, über die gewählte gelegt</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>The selected movement turned, cut, slowed or mixed as training does it, as a ghost</source>
   <translation>Die gewählte Bewegung als Vergleichsfigur, gedreht, geschnitten, verlangsamt oder gemischt wie im Training</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Turn the 3D view down</source>
   <translation>3D-Ansicht nach unten drehen</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Turn the 3D view left</source>
   <translation>3D-Ansicht nach links drehen</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Turn the 3D view right</source>
   <translation>3D-Ansicht nach rechts drehen</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Turn the 3D view up</source>
   <translation>3D-Ansicht nach oben drehen</translation>
  </message>
  <message>
   <location filename="app/actions/segmenting.py" />
   <source>A map on which alike moments lie together; a click goes there</source>
   <translation>Eine Karte, auf der ähnliche Momente beieinander liegen; ein Klick geht dorthin</translation>
  </message>
  <message>
   <location filename="app/actions/segmenting.py" />
   <source>Alarms</source>
   <translation>Alarme</translation>
  </message>
  <message>
   <location filename="app/actions/segmenting.py" />
   <source>As events on a tier of their own; earlier ones for this label are hidden</source>
   <translation>Als Ereignisse auf einer eigenen Spur; frühere für dieses Label werden verborgen</translation>
  </message>
  <message>
   <location filename="app/actions/segmenting.py" />
   <source>Choose the segmenter ...</source>
   <translation>Segmentierer wählen ...</translation>
  </message>
  <message>
   <location filename="app/actions/segmenting.py" />
   <source>Cut the shown video into segments; they come as proposals for the review queue</source>
   <translation>Das gezeigte Video in Abschnitte teilen; sie kommen als Vorschläge in die Prüfliste</translation>
  </message>
  <message>
   <location filename="app/actions/segmenting.py" />
   <source>Draw the map of moments</source>
   <translation>Karte der Momente zeichnen</translation>
  </message>
  <message>
   <location filename="app/actions/segmenting.py" />
   <source>In every video with poses, one after the other</source>
   <translation>In jedem Video mit Posen, eines nach dem anderen</translation>
  </message>
  <message>
   <location filename="app/actions/segmenting.py" />
   <source>Lay the moments of everybody in all videos on one map, with the poses as they are now</source>
   <translation>Die Momente aller Personen in allen Videos auf eine Karte legen, mit den Posen, wie sie jetzt sind</translation>
  </message>
  <message>
   <location filename="app/actions/segmenting.py" />
   <source>Map of moments</source>
   <translation>Karte der Momente</translation>
  </message>
  <message>
   <location filename="app/actions/segmenting.py" />
   <source>Mark the alarms</source>
   <translation>Alarme setzen</translation>
  </message>
  <message>
   <location filename="app/actions/segmenting.py" />
   <source>Only within the selected segment, or between the marks</source>
   <translation>Nur im gewählten Abschnitt oder zwischen den Marken</translation>
  </message>
  <message>
   <location filename="app/actions/segmenting.py" />
   <source>Propose segments</source>
   <translation>Abschnitte vorschlagen</translation>
  </message>
  <message>
   <location filename="app/actions/segmenting.py" />
   <source>Propose segments in all videos</source>
   <translation>Abschnitte in allen Videos vorschlagen</translation>
  </message>
  <message>
   <location filename="app/actions/segmenting.py" />
   <source>Propose segments in the selection</source>
   <translation>Abschnitte in der Auswahl vorschlagen</translation>
  </message>
  <message>
   <location filename="app/actions/segmenting.py" />
   <source>Segment like this one</source>
   <translation>Abschnitte wie dieser</translation>
  </message>
  <message>
   <location filename="app/actions/segmenting.py" />
   <source>Segment like this one in all videos</source>
   <translation>Abschnitte wie dieser in allen Videos</translation>
  </message>
  <message>
   <location filename="app/actions/segmenting.py" />
   <source>Select one to five segments of one label: the same movement is proposed all over this video</source>
   <translation>Einen bis fünf Abschnitte eines Labels wählen: dieselbe Bewegung wird im ganzen Video vorgeschlagen</translation>
  </message>
  <message>
   <location filename="app/actions/segmenting.py" />
   <source>The movement of the selected segments, in every video with poses</source>
   <translation>Die Bewegung der gewählten Abschnitte, in jedem Video mit Posen</translation>
  </message>
  <message>
   <location filename="app/actions/segmenting.py" />
   <source>Where something that lasts would ring an alarm; no medical device</source>
   <translation>Wo etwas, das andauert, einen Alarm auslösen würde; kein Medizinprodukt</translation>
  </message>
  <message>
   <location filename="app/actions/segmenting.py" />
   <source>Which model proposes segments, and with which settings</source>
   <translation>Welches Modell Abschnitte vorschlägt und mit welchen Einstellungen</translation>
  </message>
  <message>
   <location filename="app/actions/spec.py" />
   <source>A job is running</source>
   <translation>Eine Aufgabe läuft</translation>
  </message>
  <message>
   <location filename="app/actions/spec.py" />
   <source>Choose a video first</source>
   <translation>Zuerst ein Video wählen</translation>
  </message>
  <message>
   <location filename="app/actions/spec.py" />
   <source>Find poses first</source>
   <translation>Zuerst Posen finden</translation>
  </message>
  <message>
   <location filename="app/actions/spec.py" />
   <source>Not possible now</source>
   <translation>Jetzt nicht möglich</translation>
  </message>
  <message>
   <location filename="app/actions/spec.py" />
   <source>Nothing was done yet</source>
   <translation>Noch wurde nichts getan</translation>
  </message>
  <message>
   <location filename="app/actions/spec.py" />
   <source>Nothing was taken back</source>
   <translation>Nichts wurde rückgängig gemacht</translation>
  </message>
  <message>
   <location filename="app/actions/spec.py" />
   <source>Open a video first</source>
   <translation>Zuerst ein Video öffnen</translation>
  </message>
  <message>
   <location filename="app/actions/spec.py" />
   <source>Select a proposal first</source>
   <translation>Zuerst einen Vorschlag wählen</translation>
  </message>
  <message>
   <location filename="app/actions/spec.py" />
   <source>Select a segment first</source>
   <translation>Zuerst einen Abschnitt wählen</translation>
  </message>
  <message>
   <location filename="app/actions/spec.py" />
   <source>Select a segment or a person first</source>
   <translation>Zuerst einen Abschnitt oder eine Person wählen</translation>
  </message>
  <message>
   <location filename="app/actions/spec.py" />
   <source>Select a segment whose model told how likely other labels are</source>
   <translation>Einen Abschnitt wählen, dessen Modell sagte, wie wahrscheinlich andere Labels sind</translation>
  </message>
  <message>
   <location filename="app/actions/spec.py" />
   <source>There are no proposals</source>
   <translation>Es gibt keine Vorschläge</translation>
  </message>
  <message>
   <location filename="app/actions/spec.py" />
   <source>This session is read-only</source>
   <translation>Diese Sitzung ist schreibgeschützt</translation>
  </message>
  <message>
   <location filename="app/actions/table.py" />
   <source>Accept chosen rows</source>
   <translation>Gewählte Zeilen annehmen</translation>
  </message>
  <message>
   <location filename="app/actions/table.py" />
   <source>Copy rows as a table</source>
   <translation>Zeilen als Tabelle kopieren</translation>
  </message>
  <message>
   <location filename="app/actions/table.py" />
   <source>Copy the chosen rows, or all that are shown, for a spreadsheet</source>
   <translation>Die gewählten Zeilen oder alle gezeigten kopieren, für eine Tabellenkalkulation</translation>
  </message>
  <message>
   <location filename="app/actions/table.py" />
   <source>Find a label, a note or a name in the table</source>
   <translation>Ein Label, eine Notiz oder einen Namen in der Tabelle suchen</translation>
  </message>
  <message>
   <location filename="app/actions/table.py" />
   <source>Find in the table</source>
   <translation>In der Tabelle suchen</translation>
  </message>
  <message>
   <location filename="app/actions/table.py" />
   <source>Label chosen rows ...</source>
   <translation>Gewählte Zeilen benennen ...</translation>
  </message>
  <message>
   <location filename="app/actions/table.py" />
   <source>Mark chosen rows ambiguous</source>
   <translation>Gewählte Zeilen als mehrdeutig kennzeichnen</translation>
  </message>
  <message>
   <location filename="app/actions/table.py" />
   <source>Move chosen rows to a tier ...</source>
   <translation>Gewählte Zeilen auf eine Spur verschieben ...</translation>
  </message>
  <message>
   <location filename="app/actions/table.py" />
   <source>Move the chosen rows to another tier or person</source>
   <translation>Die gewählten Zeilen auf eine andere Spur oder zu einer anderen Person verschieben</translation>
  </message>
  <message>
   <location filename="app/actions/table.py" />
   <source>Note on chosen rows ...</source>
   <translation>Notiz zu gewählten Zeilen ...</translation>
  </message>
  <message>
   <location filename="app/actions/table.py" />
   <source>Reject chosen rows</source>
   <translation>Gewählte Zeilen ablehnen</translation>
  </message>
  <message>
   <location filename="app/actions/table.py" />
   <source>Remove chosen rows</source>
   <translation>Gewählte Zeilen entfernen</translation>
  </message>
  <message>
   <location filename="app/actions/table.py" />
   <source>Show all rows</source>
   <translation>Alle Zeilen zeigen</translation>
  </message>
  <message>
   <location filename="app/actions/table.py" />
   <source>Show every row of the table again</source>
   <translation>Wieder jede Zeile der Tabelle zeigen</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>A point in time on the current tier, with the current label</source>
   <translation>Ein Zeitpunkt auf der aktuellen Spur mit dem aktuellen Label</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>All is labelled on this tier: what has no segment is background</source>
   <translation>Auf dieser Spur ist alles benannt: was keinen Abschnitt hat, ist Hintergrund</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>All is labelled there: what has no segment is background</source>
   <translation>Dort ist alles benannt: was keinen Abschnitt hat, ist Hintergrund</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Another row for segments and events</source>
   <translation>Eine weitere Zeile für Abschnitte und Ereignisse</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Change tier ...</source>
   <translation>Spur ändern ...</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Choose which angles and speeds are shown under whom</source>
   <translation>Wählen, welche Winkel und Geschwindigkeiten unter wem gezeigt werden</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Curves ...</source>
   <translation>Kurven ...</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Edges stick to the play head, marks, cuts, repetitions and other edges (not with Ctrl held)</source>
   <translation>Kanten haften an Abspielkopf, Marken, Schnitten, Wiederholungen und anderen Kanten (nicht mit gehaltener Strg-Taste)</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Finished as far as in view</source>
   <translation>Fertig, soweit zu sehen</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Finished between the marks</source>
   <translation>Fertig zwischen den Marken</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Fold all people</source>
   <translation>Alle Personen falten</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Fold the label probabilities</source>
   <translation>Label-Wahrscheinlichkeiten falten</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Fold the person</source>
   <translation>Person falten</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Fold tier</source>
   <translation>Spur falten</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Follow the play head</source>
   <translation>Dem Abspielkopf folgen</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Give the current tier another name, person, vocabulary or colour</source>
   <translation>Der aktuellen Spur einen anderen Namen, eine andere Person, ein anderes Vokabular oder eine andere Farbe geben</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Hide tier</source>
   <translation>Spur verbergen</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Higher rows</source>
   <translation>Höhere Zeilen</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>How likely the model thought each label, all along</source>
   <translation>Für wie wahrscheinlich das Modell jedes Label hielt, über die ganze Zeit</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Keep everything on the current tier as it is</source>
   <translation>Alles auf der aktuellen Spur lassen, wie es ist</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Keep the play head in view on the timeline</source>
   <translation>Den Abspielkopf auf der Zeitleiste im Blick behalten</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Label probabilities on the timeline</source>
   <translation>Label-Wahrscheinlichkeiten auf der Zeitleiste</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Lock tier</source>
   <translation>Spur sperren</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Lower rows</source>
   <translation>Niedrigere Zeilen</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Mark an event here</source>
   <translation>Hier ein Ereignis setzen</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>New tier ...</source>
   <translation>Neue Spur ...</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Only the likeliest label of each moment, in one lane</source>
   <translation>Nur das wahrscheinlichste Label jedes Moments, in einer einzigen Zeile</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Pictures on the timeline</source>
   <translation>Bilder auf der Zeitleiste</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Remove the current tier with all that is on it</source>
   <translation>Die aktuelle Spur mit allem darauf entfernen</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Remove tier</source>
   <translation>Spur entfernen</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Show hidden tiers</source>
   <translation>Verborgene Spuren zeigen</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Show only the name of the selected person on the timeline</source>
   <translation>Von der gewählten Person auf der Zeitleiste nur den Namen zeigen</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Show only the names of all people on the timeline, or everything again</source>
   <translation>Von allen Personen auf der Zeitleiste nur die Namen zeigen, oder wieder alles</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Show the current tier as a thin stripe</source>
   <translation>Die aktuelle Spur als schmalen Streifen zeigen</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Show what is selected, or what lies between the marks, as large as it fits</source>
   <translation>Zeigen, was gewählt ist oder zwischen den Marken liegt, so groß es geht</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Snapping</source>
   <translation>Einrasten</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Sound on the timeline</source>
   <translation>Ton auf der Zeitleiste</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Tier</source>
   <translation>Spur</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Tier down</source>
   <translation>Spur nach unten</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Tier is finished</source>
   <translation>Spur ist fertig</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Tier is not finished</source>
   <translation>Spur ist nicht fertig</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Tier up</source>
   <translation>Spur nach oben</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Timeline</source>
   <translation>Zeitleiste</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Timeline to single frames</source>
   <translation>Zeitleiste auf einzelne Bilder</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Timeline to the selection</source>
   <translation>Zeitleiste auf die Auswahl</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Bring this panel to the front and go into it</source>
   <translation>Diesen Bereich nach vorn holen und hineingehen</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Change between the dark and the light look</source>
   <translation>Zwischen dunklem und hellem Aussehen wechseln</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Close the panel that has the focus</source>
   <translation>Den Bereich mit dem Fokus schließen</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Close this panel</source>
   <translation>Diesen Bereich schließen</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Every panel back in its first place</source>
   <translation>Jeder Bereich wieder an seinem ersten Platz</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Fit the picture</source>
   <translation>Bild einpassen</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Full screen</source>
   <translation>Vollbild</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Go to panel</source>
   <translation>Zum Bereich</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Keep how the panels lie now under a name</source>
   <translation>Unter einem Namen behalten, wie die Bereiche jetzt liegen</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Larger text</source>
   <translation>Größere Schrift</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Layout</source>
   <translation>Anordnung</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Light or dark</source>
   <translation>Hell oder dunkel</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Mirror the picture</source>
   <translation>Bild spiegeln</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Move, take out or close the panel that has the focus</source>
   <translation>Den Bereich mit dem Fokus verschieben, herausnehmen oder schließen</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Next panel</source>
   <translation>Nächster Bereich</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Open or close this panel</source>
   <translation>Diesen Bereich öffnen oder schließen</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Panels</source>
   <translation>Bereiche</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Previous panel</source>
   <translation>Voriger Bereich</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Reset the layout</source>
   <translation>Anordnung zurücksetzen</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Save this layout ...</source>
   <translation>Diese Anordnung speichern ...</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>See less time, larger (wheel over the timeline)</source>
   <translation>Weniger Zeit, größer (Mausrad über der Zeitleiste)</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>See more time, smaller (wheel over the timeline)</source>
   <translation>Mehr Zeit, kleiner (Mausrad über der Zeitleiste)</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Show names</source>
   <translation>Namen zeigen</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Show the skeleton</source>
   <translation>Skelett zeigen</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Show the whole picture (Ctrl and wheel over the picture zooms)</source>
   <translation>Das ganze Bild zeigen (Strg und Mausrad über dem Bild vergrößert)</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Smaller text</source>
   <translation>Kleinere Schrift</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Timeline closer</source>
   <translation>Zeitleiste näher</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Timeline wider</source>
   <translation>Zeitleiste weiter</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>What can be done with this panel</source>
   <translation>Was mit diesem Bereich möglich ist</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Whole timeline</source>
   <translation>Ganze Zeitleiste</translation>
  </message>
  <message>
   <location filename="app/alike.py" />
   <source>1 alarm is marked.</source>
   <translation>1 Alarm ist gesetzt.</translation>
  </message>
  <message>
   <location filename="app/alike.py" />
   <source>1 more segment is like {label}. It waits in the review queue.</source>
   <translation>1 weiterer Abschnitt ist wie {label}. Er wartet in der Prüfliste.</translation>
  </message>
  <message>
   <location filename="app/alike.py" />
   <source>A segment of this tier belongs to nobody, so there is no body to look at.</source>
   <translation>Ein Abschnitt dieser Spur gehört zu niemandem, darum gibt es keinen Körper anzusehen.</translation>
  </message>
  <message>
   <location filename="app/alike.py" />
   <source>Give the tier a person (Change tier), or select a segment of somebody.</source>
   <translation>Geben Sie der Spur eine Person (Spur ändern) oder wählen Sie einen Abschnitt von jemandem.</translation>
  </message>
  <message>
   <location filename="app/alike.py" />
   <source>Hold Ctrl and click them on the timeline; {count} are selected, with {labels} labels.</source>
   <translation>Klicken Sie sie auf der Zeitleiste mit gehaltener Strg-Taste an; {count} sind gewählt, mit {labels} Labels.</translation>
  </message>
  <message>
   <location filename="app/alike.py" />
   <source>Nothing else is like {label}. More examples may help.</source>
   <translation>Nichts sonst ist wie {label}. Mehr Beispiele helfen vielleicht.</translation>
  </message>
  <message>
   <location filename="app/alike.py" />
   <source>Select one to {most} segments with the same label.</source>
   <translation>Wählen Sie einen bis {most} Abschnitte mit demselben Label.</translation>
  </message>
  <message>
   <location filename="app/alike.py" />
   <source>the selected ones</source>
   <translation>die gewählten</translation>
  </message>
  <message>
   <location filename="app/alike.py" />
   <source>{n} alarms are marked.</source>
   <translation>{n} Alarme sind gesetzt.</translation>
  </message>
  <message>
   <location filename="app/alike.py" />
   <source>{n} moments are on the map.</source>
   <translation>{n} Momente sind auf der Karte.</translation>
  </message>
  <message>
   <location filename="app/alike.py" />
   <source>{n} more segments are like {label}. They wait in the review queue.</source>
   <translation>{n} weitere Abschnitte sind wie {label}. Sie warten in der Prüfliste.</translation>
  </message>
  <message>
   <location filename="app/analysis.py" />
   <source>The result could not be saved.</source>
   <translation>Das Ergebnis konnte nicht gespeichert werden.</translation>
  </message>
  <message>
   <location filename="app/application.py" />
   <source>This session lies on a network place: each step is written there at once.</source>
   <translation>Diese Sitzung liegt auf einem Netzlaufwerk: jeder Schritt wird dort sofort geschrieben.</translation>
  </message>
  <message>
   <location filename="app/application.py" />
   <source>read only</source>
   <translation>schreibgeschützt</translation>
  </message>
  <message>
   <location filename="app/application.py" />
   <source>saved</source>
   <translation>gespeichert</translation>
  </message>
  <message>
   <location filename="app/asking.py" />
   <source>This video is no longer in the session.</source>
   <translation>Dieses Video ist nicht mehr in der Sitzung.</translation>
  </message>
  <message>
   <location filename="app/augmenting.py" />
   <source>Arms or legs of another movement</source>
   <translation>Arme oder Beine einer anderen Bewegung</translation>
  </message>
  <message>
   <location filename="app/augmenting.py" />
   <source>At a changing tempo</source>
   <translation>In wechselndem Tempo</translation>
  </message>
  <message>
   <location filename="app/augmenting.py" />
   <source>Blended with another movement</source>
   <translation>Mit einer anderen Bewegung vermischt</translation>
  </message>
  <message>
   <location filename="app/augmenting.py" />
   <source>Camera held aslant</source>
   <translation>Kamera schräg gehalten</translation>
  </message>
  <message>
   <location filename="app/augmenting.py" />
   <source>Find poses first: then the body can be changed as training changes it.</source>
   <translation>Zuerst Posen finden: dann lässt sich der Körper verändern, wie das Training ihn verändert.</translation>
  </message>
  <message>
   <location filename="app/augmenting.py" />
   <source>Flat along one axis</source>
   <translation>Entlang einer Achse flach</translation>
  </message>
  <message>
   <location filename="app/augmenting.py" />
   <source>Keypoints not seen</source>
   <translation>Ungesehene Gelenkpunkte</translation>
  </message>
  <message>
   <location filename="app/augmenting.py" />
   <source>Left and right exchanged</source>
   <translation>Links und rechts vertauscht</translation>
  </message>
  <message>
   <location filename="app/augmenting.py" />
   <source>Longer or shorter</source>
   <translation>Länger oder kürzer</translation>
  </message>
  <message>
   <location filename="app/augmenting.py" />
   <source>Measured badly</source>
   <translation>Schlecht gemessen</translation>
  </message>
  <message>
   <location filename="app/augmenting.py" />
   <source>Only a part of the time</source>
   <translation>Nur ein Teil der Zeit</translation>
  </message>
  <message>
   <location filename="app/augmenting.py" />
   <source>People change places</source>
   <translation>Personen getauscht</translation>
  </message>
  <message>
   <location filename="app/augmenting.py" />
   <source>Seen from another side</source>
   <translation>Von anderer Seite gesehen</translation>
  </message>
  <message>
   <location filename="app/augmenting.py" />
   <source>Slanted</source>
   <translation>Verzogen</translation>
  </message>
  <message>
   <location filename="app/augmenting.py" />
   <source>The body of somebody else</source>
   <translation>Der Körper von jemand anderem</translation>
  </message>
  <message>
   <location filename="app/augmenting.py" />
   <source>This one needs a second movement: another person, segment or reference.</source>
   <translation>Dies braucht eine zweite Bewegung: eine andere Person, einen anderen Abschnitt oder eine Referenz.</translation>
  </message>
  <message>
   <location filename="app/augmenting.py" />
   <source>Too little of the body is seen here. Choose another segment or moment.</source>
   <translation>Hier ist zu wenig vom Körper zu sehen. Wählen Sie einen anderen Abschnitt oder Moment.</translation>
  </message>
  <message>
   <location filename="app/augmenting.py" />
   <source>in {value} % of the clips</source>
   <translation>in {value} % der Clips</translation>
  </message>
  <message>
   <location filename="app/augmenting.py" />
   <source>up to {value} %</source>
   <translation>bis {value} %</translation>
  </message>
  <message>
   <location filename="app/augmenting.py" />
   <source>up to {value} % of the torso</source>
   <translation>bis {value} % des Rumpfs</translation>
  </message>
  <message>
   <location filename="app/augmenting.py" />
   <source>up to {value}°</source>
   <translation>bis {value}°</translation>
  </message>
  <message>
   <location filename="app/augmenting.py" />
   <source>{name}, {start} to {stop}, draw {number}</source>
   <translation>{name}, {start} bis {stop}, Ziehung {number}</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>1 video is still waiting in “{name}”.</source>
   <translation>1 Video wartet noch in „{name}“.</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>1 video is still waiting.</source>
   <translation>1 Video wartet noch.</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>A report was saved.</source>
   <translation>Ein Bericht wurde gespeichert.</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>Another window works on this session now.</source>
   <translation>Ein anderes Fenster arbeitet jetzt an dieser Sitzung.</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>Edit here</source>
   <translation>Hier bearbeiten</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>Go on</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>Here you can look at everything. What you did is saved.</source>
   <translation>Hier können Sie alles ansehen. Was Sie getan haben, ist gespeichert.</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>It happened {n} times.</source>
   <translation>Es ist {n}-mal passiert.</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>Kinescribe ended unexpectedly last time.</source>
   <translation>Kinescribe wurde letztes Mal unerwartet beendet.</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>No report could be saved.</source>
   <translation>Es konnte kein Bericht gespeichert werden.</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>Nothing is lost: all your work is saved. {report}</source>
   <translation>Nichts ist verloren: Ihre ganze Arbeit ist gespeichert. {report}</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>Nothing is lost: everything you did is saved.</source>
   <translation>Nichts ist verloren: alles, was Sie getan haben, ist gespeichert.</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>Restart here</source>
   <translation>Hier neu starten</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>Show reports</source>
   <translation>Berichte zeigen</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>Something went wrong in the program ({kind}).</source>
   <translation>Im Programm ist etwas schiefgegangen ({kind}).</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>Start again</source>
   <translation>Neu beginnen</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>The analysis stopped unexpectedly.</source>
   <translation>Die Analyse hat unerwartet aufgehört.</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>The other window has closed this session.</source>
   <translation>Das andere Fenster hat diese Sitzung geschlossen.</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>The program ended as it should last time.</source>
   <translation>Das Programm wurde letztes Mal ordentlich beendet.</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>The program was closed before its turn came.</source>
   <translation>Das Programm wurde geschlossen, bevor es an der Reihe war.</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>What was found so far is kept; it goes on from there.</source>
   <translation>Was bisher gefunden wurde, bleibt; von dort geht es weiter.</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>You can go on working on it here.</source>
   <translation>Sie können hier daran weiterarbeiten.</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>read only: open in another window</source>
   <translation>schreibgeschützt: in einem anderen Fenster geöffnet</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>{n} videos are still waiting in “{name}”.</source>
   <translation>{n} Videos warten noch in „{name}“.</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>{n} videos are still waiting.</source>
   <translation>{n} Videos warten noch.</translation>
  </message>
  <message>
   <location filename="app/choosing.py" />
   <source>Choose people on a frame between the marks, or analyse the whole video.</source>
   <translation>Personen in einem Bild zwischen den Marken wählen oder das ganze Video analysieren.</translation>
  </message>
  <message>
   <location filename="app/choosing.py" />
   <source>Draw the region larger, or choose only people in it.</source>
   <translation>Zeichnen Sie den Bereich größer oder wählen Sie nur Personen darin.</translation>
  </message>
  <message>
   <location filename="app/choosing.py" />
   <source>Somebody was chosen on frame {frame}, outside of the marks.</source>
   <translation>In Bild {frame}, außerhalb der Marken, wurde jemand gewählt.</translation>
  </message>
  <message>
   <location filename="app/choosing.py" />
   <source>Somebody was chosen outside of the region (on frame {frame}).</source>
   <translation>Außerhalb des Bereichs wurde jemand gewählt (in Bild {frame}).</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>An attribute needs a name and a value.</source>
   <translation>Ein Merkmal braucht einen Namen und einen Wert.</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>Attributes</source>
   <translation>Merkmale</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>Change label</source>
   <translation>Label ändern</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>Copy to</source>
   <translation>Kopieren zu</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>Deutsch</source>
   <translation>Deutsch</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>English</source>
   <translation>English</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>Español</source>
   <translation>Español</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>Mark as ambiguous</source>
   <translation>Als mehrdeutig kennzeichnen</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>Mark as certain</source>
   <translation>Als eindeutig kennzeichnen</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>Merge segments</source>
   <translation>Abschnitte verbinden</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>Move edge</source>
   <translation>Kante verschieben</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>Move event</source>
   <translation>Ereignis verschieben</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>Note</source>
   <translation>Notiz</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>Split segment</source>
   <translation>Abschnitt teilen</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>There is no segment after this one.</source>
   <translation>Nach diesem kommt kein Abschnitt.</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>There is nobody else in this session.</source>
   <translation>In dieser Sitzung ist sonst niemand.</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>There is none before it.</source>
   <translation>Davor ist keiner.</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>Write it like side=left.</source>
   <translation>Schreiben Sie es wie side=left.</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>among the first five</source>
   <translation>unter den ersten fünf</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>calibration error</source>
   <translation>Kalibrierungsfehler</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>head</source>
   <translation>head</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>hip</source>
   <translation>hip</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>hips</source>
   <translation>hips</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>lowerneck</source>
   <translation>lowerneck</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>macro F1</source>
   <translation>Makro-F1</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>mean over the classes</source>
   <translation>Mittel über die Klassen</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>neck</source>
   <translation>neck</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>neck01</source>
   <translation>neck01</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>neck1</source>
   <translation>neck1</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>pelvis</source>
   <translation>pelvis</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>reference</source>
   <translation>reference</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>right (top-1)</source>
   <translation>richtig (Top-1)</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>root</source>
   <translation>root</translation>
  </message>
  <message>
   <location filename="app/commands/edit.py" />
   <source>Done again: {what}</source>
   <translation>Wiederhergestellt: {what}</translation>
  </message>
  <message>
   <location filename="app/commands/edit.py" />
   <source>Going back in the history takes back only what you did yourself.</source>
   <translation>Zurückgehen im Verlauf nimmt nur zurück, was Sie selbst getan haben.</translation>
  </message>
  <message>
   <location filename="app/commands/edit.py" />
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <location filename="app/commands/edit.py" />
   <source>Rename person</source>
   <translation>Person umbenennen</translation>
  </message>
  <message>
   <location filename="app/commands/edit.py" />
   <source>Undone: {what}</source>
   <translation>Rückgängig: {what}</translation>
  </message>
  <message>
   <location filename="app/commands/edit.py" />
   <source>What models found since has stayed: {what}</source>
   <translation>Was Modelle seitdem gefunden haben, ist geblieben: {what}</translation>
  </message>
  <message>
   <location filename="app/commands/edit.py" />
   <source>{count} steps taken back or done again</source>
   <translation>{count} Schritte zurückgenommen oder wiederhergestellt</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Add a folder of videos</source>
   <translation>Einen Ordner mit Videos hinzufügen</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Add videos</source>
   <translation>Videos hinzufügen</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>All files</source>
   <translation>Alle Dateien</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Checkpoint</source>
   <translation>Sicherungspunkt</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Checkpoint “{name}” saved</source>
   <translation>Sicherungspunkt „{name}“ angelegt</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Copy saved</source>
   <translation>Kopie gespeichert</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Every video is where it should be.</source>
   <translation>Jedes Video ist, wo es sein soll.</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Find it ...</source>
   <translation>Suchen ...</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Find the right one ...</source>
   <translation>Das richtige suchen ...</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>In which folder are the videos?</source>
   <translation>In welchem Ordner sind die Videos?</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Its size or content has changed. The labels are kept whatever you choose.</source>
   <translation>Größe oder Inhalt haben sich geändert. Die Labels bleiben, was immer Sie wählen.</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Labels and results are safe. Show where it is now; the rest is looked for there too.</source>
   <translation>Labels und Ergebnisse sind sicher. Zeigen Sie, wo es jetzt ist; der Rest wird dort auch gesucht.</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Labels belong to frames, so it is used only when you say so.</source>
   <translation>Labels gehören zu Bildern, darum wird es nur verwendet, wenn Sie es sagen.</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Look in a folder ...</source>
   <translation>In einem Ordner suchen ...</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Look in another folder ...</source>
   <translation>In einem anderen Ordner suchen ...</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Looking for videos</source>
   <translation>Videos werden gesucht</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Name of this state</source>
   <translation>Name dieses Stands</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>No session was opened yet</source>
   <translation>Noch wurde keine Sitzung geöffnet</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Open videos or a session</source>
   <translation>Videos oder eine Sitzung öffnen</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Save a copy</source>
   <translation>Kopie speichern</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Sessions</source>
   <translation>Sitzungen</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>The new place is saved in the session.</source>
   <translation>Der neue Ort ist in der Sitzung gespeichert.</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>The video {name} is not where it was.</source>
   <translation>Das Video {name} ist nicht dort, wo es war.</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>There is no video in this folder.</source>
   <translation>In diesem Ordner ist kein Video.</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Use it anyway</source>
   <translation>Trotzdem verwenden</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Videos</source>
   <translation>Videos</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Videos and sessions</source>
   <translation>Videos und Sitzungen</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Where is {name}?</source>
   <translation>Wo ist {name}?</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>{chosen} is not {name}: its content is another.</source>
   <translation>{chosen} ist nicht {name}: der Inhalt ist ein anderer.</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>{name} is not the file it was.</source>
   <translation>{name} ist nicht mehr die Datei, die es war.</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>{name} was found again.</source>
   <translation>{name} wurde wiedergefunden.</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>{n} videos are not in this folder.</source>
   <translation>{n} Videos sind nicht in diesem Ordner.</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>{n} videos are not where they were.</source>
   <translation>{n} Videos sind nicht dort, wo sie waren.</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>{n} videos were found again.</source>
   <translation>{n} Videos wurden wiedergefunden.</translation>
  </message>
  <message>
   <location filename="app/commands/finding.py" />
   <source>Looking for doubtful poses ...</source>
   <translation>Zweifelhafte Posen werden gesucht ...</translation>
  </message>
  <message>
   <location filename="app/commands/finding.py" />
   <source>Nothing more that way</source>
   <translation>In dieser Richtung kommt nichts mehr</translation>
  </message>
  <message>
   <location filename="app/commands/finding.py" />
   <source>Poses are doubtful for {frames} frames</source>
   <translation>Posen sind {frames} Bilder lang zweifelhaft</translation>
  </message>
  <message>
   <location filename="app/commands/finding.py" />
   <source>There are no tiers yet: the first segment makes one.</source>
   <translation>Noch gibt es keine Spuren: der erste Abschnitt macht eine.</translation>
  </message>
  <message>
   <location filename="app/commands/finding.py" />
   <source>Tier: {name}</source>
   <translation>Spur: {name}</translation>
  </message>
  <message>
   <location filename="app/commands/jobs.py" />
   <source>1 video was added.</source>
   <translation>1 Video wurde hinzugefügt.</translation>
  </message>
  <message>
   <location filename="app/commands/jobs.py" />
   <source>All videos are analysed.</source>
   <translation>Alle Videos sind analysiert.</translation>
  </message>
  <message>
   <location filename="app/commands/jobs.py" />
   <source>Nothing has failed.</source>
   <translation>Nichts ist gescheitert.</translation>
  </message>
  <message>
   <location filename="app/commands/jobs.py" />
   <source>Nothing waits.</source>
   <translation>Nichts wartet.</translation>
  </message>
  <message>
   <location filename="app/commands/jobs.py" />
   <source>Show</source>
   <translation>Zeigen</translation>
  </message>
  <message>
   <location filename="app/commands/jobs.py" />
   <source>The others were not held up by it.</source>
   <translation>Die anderen wurden davon nicht aufgehalten.</translation>
  </message>
  <message>
   <location filename="app/commands/jobs.py" />
   <source>Try again</source>
   <translation>Noch einmal</translation>
  </message>
  <message>
   <location filename="app/commands/jobs.py" />
   <source>What could not be read</source>
   <translation>Was nicht gelesen werden konnte</translation>
  </message>
  <message>
   <location filename="app/commands/jobs.py" />
   <source>What failed</source>
   <translation>Was gescheitert ist</translation>
  </message>
  <message>
   <location filename="app/commands/jobs.py" />
   <source>Which model shall name movements?</source>
   <translation>Welches Modell soll Bewegungen benennen?</translation>
  </message>
  <message>
   <location filename="app/commands/jobs.py" />
   <source>Which model shall name the selected segment?</source>
   <translation>Welches Modell soll den gewählten Abschnitt benennen?</translation>
  </message>
  <message>
   <location filename="app/commands/jobs.py" />
   <source>{added} {n} could not be read.</source>
   <translation>{added} {n} konnten nicht gelesen werden.</translation>
  </message>
  <message>
   <location filename="app/commands/jobs.py" />
   <source>{done} done, {failed} failed.</source>
   <translation>{done} fertig, {failed} gescheitert.</translation>
  </message>
  <message>
   <location filename="app/commands/jobs.py" />
   <source>{n} videos are analysed.</source>
   <translation>{n} Videos sind analysiert.</translation>
  </message>
  <message>
   <location filename="app/commands/jobs.py" />
   <source>{n} videos are in the queue</source>
   <translation>{n} Videos sind eingereiht</translation>
  </message>
  <message>
   <location filename="app/commands/jobs.py" />
   <source>{n} videos were added.</source>
   <translation>{n} Videos wurden hinzugefügt.</translation>
  </message>
  <message>
   <location filename="app/commands/labelling.py" />
   <source>Copy to a person</source>
   <translation>Zu einer Person kopieren</translation>
  </message>
  <message>
   <location filename="app/commands/labelling.py" />
   <source>Dropped</source>
   <translation>Verworfen</translation>
  </message>
  <message>
   <location filename="app/commands/labelling.py" />
   <source>Duplicate</source>
   <translation>Verdoppeln</translation>
  </message>
  <message>
   <location filename="app/commands/labelling.py" />
   <source>New segments trim what is in their way</source>
   <translation>Neue Abschnitte kürzen, was im Weg ist</translation>
  </message>
  <message>
   <location filename="app/commands/labelling.py" />
   <source>Nothing is marked yet.</source>
   <translation>Noch ist nichts markiert.</translation>
  </message>
  <message>
   <location filename="app/commands/labelling.py" />
   <source>Press I where it begins and O where it ends, or hold the key of a label while playing.</source>
   <translation>Drücken Sie I, wo es anfängt, und O, wo es aufhört, oder halten Sie beim Abspielen die Taste eines Labels.</translation>
  </message>
  <message>
   <location filename="app/commands/labelling.py" />
   <source>Segments may not overlap</source>
   <translation>Abschnitte dürfen sich nicht überlappen</translation>
  </message>
  <message>
   <location filename="app/commands/labelling.py" />
   <source>Which label?</source>
   <translation>Welches Label?</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Blue</source>
   <translation>Blau</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Change colour</source>
   <translation>Farbe ändern</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Choose a keypoint</source>
   <translation>Gelenkpunkt wählen</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Click one and Ctrl+click the other, in the picture or the list.</source>
   <translation>Eine anklicken und die andere mit Strg+Klick, im Bild oder in der Liste.</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Colour</source>
   <translation>Farbe</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Go to a frame on which somebody is.</source>
   <translation>Gehen Sie zu einem Bild, in dem jemand ist.</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Green</source>
   <translation>Grün</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Hide keypoint</source>
   <translation>Gelenkpunkt verbergen</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Hide person</source>
   <translation>Person verbergen</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Keypoint</source>
   <translation>Gelenkpunkt</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Merge people</source>
   <translation>Personen zusammenführen</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Nobody is seen on this frame.</source>
   <translation>In diesem Bild ist niemand zu sehen.</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Orange</source>
   <translation>Orange</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Pink</source>
   <translation>Rosa</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Remove person</source>
   <translation>Person entfernen</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Reset keypoint</source>
   <translation>Gelenkpunkt zurücksetzen</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Select two people to swap.</source>
   <translation>Wählen Sie zwei Personen zum Vertauschen.</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Show person</source>
   <translation>Person zeigen</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Show them first.</source>
   <translation>Zeigen Sie sie zuerst.</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Sky blue</source>
   <translation>Himmelblau</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Split person</source>
   <translation>Person teilen</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Swap people</source>
   <translation>Personen vertauschen</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Swap {name} with</source>
   <translation>{name} vertauschen mit</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>There is no keypoint “{name}”.</source>
   <translation>Es gibt keinen Gelenkpunkt „{name}“.</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Try: left wrist.</source>
   <translation>Zum Beispiel: linkes Handgelenk (left wrist).</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Vermilion</source>
   <translation>Zinnoberrot</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Yellow</source>
   <translation>Gelb</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>{name} is not drawn on the picture.</source>
   <translation>{name} ist nicht ins Bild gezeichnet.</translation>
  </message>
  <message>
   <location filename="app/commands/picture.py" />
   <source>Add camera</source>
   <translation>Kamera hinzufügen</translation>
  </message>
  <message>
   <location filename="app/commands/picture.py" />
   <source>Add the video of another camera to this recording first.</source>
   <translation>Fügen Sie dieser Aufnahme zuerst das Video einer anderen Kamera hinzu.</translation>
  </message>
  <message>
   <location filename="app/commands/picture.py" />
   <source>Add the video of the other camera to the session first.</source>
   <translation>Fügen Sie zuerst das Video der anderen Kamera zur Sitzung hinzu.</translation>
  </message>
  <message>
   <location filename="app/commands/picture.py" />
   <source>Remove camera</source>
   <translation>Kamera entfernen</translation>
  </message>
  <message>
   <location filename="app/commands/picture.py" />
   <source>There is no other video in this session.</source>
   <translation>In dieser Sitzung ist kein anderes Video.</translation>
  </message>
  <message>
   <location filename="app/commands/picture.py" />
   <source>There is only one camera.</source>
   <translation>Es gibt nur eine Kamera.</translation>
  </message>
  <message>
   <location filename="app/commands/picture.py" />
   <source>This video is being analysed already.</source>
   <translation>Dieses Video wird schon analysiert.</translation>
  </message>
  <message>
   <location filename="app/commands/picture.py" />
   <source>Wait for it, or stop it first.</source>
   <translation>Warten Sie darauf oder halten Sie es zuerst an.</translation>
  </message>
  <message>
   <location filename="app/commands/picture.py" />
   <source>Which camera goes out of this recording?</source>
   <translation>Welche Kamera verlässt diese Aufnahme?</translation>
  </message>
  <message>
   <location filename="app/commands/picture.py" />
   <source>Which video is another camera?</source>
   <translation>Welches Video ist eine weitere Kamera?</translation>
  </message>
  <message>
   <location filename="app/commands/playback.py" />
   <source>Playing {speed}×</source>
   <translation>Wiedergabe {speed}×</translation>
  </message>
  <message>
   <location filename="app/commands/playback.py" />
   <source>Volume {percent} %</source>
   <translation>Lautstärke {percent} %</translation>
  </message>
  <message>
   <location filename="app/commands/repetitions.py" />
   <source>Choose a repetition first.</source>
   <translation>Wählen Sie zuerst eine Wiederholung.</translation>
  </message>
  <message>
   <location filename="app/commands/repetitions.py" />
   <source>Move repetition</source>
   <translation>Wiederholung verschieben</translation>
  </message>
  <message>
   <location filename="app/commands/repetitions.py" />
   <source>Set the marks first: I where it starts, O where it stops.</source>
   <translation>Setzen Sie zuerst die Marken: I, wo es anfängt, O, wo es aufhört.</translation>
  </message>
  <message>
   <location filename="app/commands/repetitions.py" />
   <source>Side of repetition</source>
   <translation>Seite der Wiederholung</translation>
  </message>
  <message>
   <location filename="app/commands/review.py" />
   <source>Accept all above a threshold</source>
   <translation>Alle über einer Schwelle annehmen</translation>
  </message>
  <message>
   <location filename="app/commands/review.py" />
   <source>Relabel</source>
   <translation>Anders benennen</translation>
  </message>
  <message>
   <location filename="app/commands/review.py" />
   <source>Trim</source>
   <translation>Kürzen</translation>
  </message>
  <message>
   <location filename="app/commands/scene.py" />
   <source>Choose one in which the body is seen.</source>
   <translation>Wählen Sie eine, in der der Körper zu sehen ist.</translation>
  </message>
  <message>
   <location filename="app/commands/scene.py" />
   <source>Compare with</source>
   <translation>Vergleichen mit</translation>
  </message>
  <message>
   <location filename="app/commands/scene.py" />
   <source>Keep a training sample</source>
   <translation>Ein Trainingsbeispiel behalten</translation>
  </message>
  <message>
   <location filename="app/commands/scene.py" />
   <source>Name of this movement</source>
   <translation>Name dieser Bewegung</translation>
  </message>
  <message>
   <location filename="app/commands/scene.py" />
   <source>No reference was kept yet.</source>
   <translation>Noch wurde keine Referenz behalten.</translation>
  </message>
  <message>
   <location filename="app/commands/scene.py" />
   <source>Reference</source>
   <translation>Referenz</translation>
  </message>
  <message>
   <location filename="app/commands/scene.py" />
   <source>Select a repetition and choose “Keep as a reference”.</source>
   <translation>Wählen Sie eine Wiederholung und dann „Als Referenz behalten“.</translation>
  </message>
  <message>
   <location filename="app/commands/scene.py" />
   <source>Select a repetition or a segment, or set the marks with I and O.</source>
   <translation>Wählen Sie eine Wiederholung oder einen Abschnitt, oder setzen Sie die Marken mit I und O.</translation>
  </message>
  <message>
   <location filename="app/commands/scene.py" />
   <source>There is nothing to compare with.</source>
   <translation>Es gibt nichts zum Vergleichen.</translation>
  </message>
  <message>
   <location filename="app/commands/scene.py" />
   <source>Too little is known of this movement.</source>
   <translation>Über diese Bewegung ist zu wenig bekannt.</translation>
  </message>
  <message>
   <location filename="app/commands/scene.py" />
   <source>{name}, repetition {number}</source>
   <translation>{name}, Wiederholung {number}</translation>
  </message>
  <message>
   <location filename="app/commands/scene.py" />
   <source>“{name}” is kept as a reference</source>
   <translation>„{name}“ ist als Referenz behalten</translation>
  </message>
  <message>
   <location filename="app/commands/segmenting.py" />
   <source>This is being looked for already.</source>
   <translation>Danach wird schon gesucht.</translation>
  </message>
  <message>
   <location filename="app/commands/segmenting.py" />
   <source>Which model shall propose segments?</source>
   <translation>Welches Modell soll Abschnitte vorschlagen?</translation>
  </message>
  <message>
   <location filename="app/commands/segmenting.py" />
   <source>{n} videos are in the queue; {left} have no poses yet</source>
   <translation>{n} Videos sind eingereiht; {left} haben noch keine Posen</translation>
  </message>
  <message>
   <location filename="app/commands/table.py" />
   <source>Accept rows</source>
   <translation>Zeilen annehmen</translation>
  </message>
  <message>
   <location filename="app/commands/table.py" />
   <source>Choose rows of the table first.</source>
   <translation>Wählen Sie zuerst Zeilen der Tabelle.</translation>
  </message>
  <message>
   <location filename="app/commands/table.py" />
   <source>Label rows</source>
   <translation>Zeilen benennen</translation>
  </message>
  <message>
   <location filename="app/commands/table.py" />
   <source>Label the chosen rows</source>
   <translation>Die gewählten Zeilen benennen</translation>
  </message>
  <message>
   <location filename="app/commands/table.py" />
   <source>Mark rows ambiguous</source>
   <translation>Zeilen als mehrdeutig kennzeichnen</translation>
  </message>
  <message>
   <location filename="app/commands/table.py" />
   <source>Move rows</source>
   <translation>Zeilen verschieben</translation>
  </message>
  <message>
   <location filename="app/commands/table.py" />
   <source>Move the chosen rows</source>
   <translation>Die gewählten Zeilen verschieben</translation>
  </message>
  <message>
   <location filename="app/commands/table.py" />
   <source>Nobody</source>
   <translation>Niemand</translation>
  </message>
  <message>
   <location filename="app/commands/table.py" />
   <source>Note on rows</source>
   <translation>Notiz zu Zeilen</translation>
  </message>
  <message>
   <location filename="app/commands/table.py" />
   <source>Note on the chosen rows</source>
   <translation>Notiz zu den gewählten Zeilen</translation>
  </message>
  <message>
   <location filename="app/commands/table.py" />
   <source>Reject rows</source>
   <translation>Zeilen ablehnen</translation>
  </message>
  <message>
   <location filename="app/commands/table.py" />
   <source>Remove rows</source>
   <translation>Zeilen entfernen</translation>
  </message>
  <message>
   <location filename="app/commands/table.py" />
   <source>To tier</source>
   <translation>Auf die Spur</translation>
  </message>
  <message>
   <location filename="app/commands/table.py" />
   <source>{count} rows copied</source>
   <translation>{count} Zeilen kopiert</translation>
  </message>
  <message>
   <location filename="app/commands/tiers.py" />
   <source>Actions</source>
   <translation>Bewegungen</translation>
  </message>
  <message>
   <location filename="app/commands/tiers.py" />
   <source>Change tier</source>
   <translation>Spur ändern</translation>
  </message>
  <message>
   <location filename="app/commands/tiers.py" />
   <source>Mark as finished</source>
   <translation>Als fertig kennzeichnen</translation>
  </message>
  <message>
   <location filename="app/commands/tiers.py" />
   <source>Mark as unfinished</source>
   <translation>Als nicht fertig kennzeichnen</translation>
  </message>
  <message>
   <location filename="app/commands/tiers.py" />
   <source>Mark event</source>
   <translation>Ereignis setzen</translation>
  </message>
  <message>
   <location filename="app/commands/tiers.py" />
   <source>Move tier</source>
   <translation>Spur verschieben</translation>
  </message>
  <message>
   <location filename="app/commands/tiers.py" />
   <source>New tier</source>
   <translation>Neue Spur</translation>
  </message>
  <message>
   <location filename="app/commands/videos.py" />
   <source>Note on the video</source>
   <translation>Notiz zum Video</translation>
  </message>
  <message>
   <location filename="app/commands/videos.py" />
   <source>Remove videos</source>
   <translation>Videos entfernen</translation>
  </message>
  <message>
   <location filename="app/commands/videos.py" />
   <source>Set who works on it</source>
   <translation>Eintragen, wer daran arbeitet</translation>
  </message>
  <message>
   <location filename="app/commands/videos.py" />
   <source>The files stay where they are.</source>
   <translation>Die Dateien bleiben, wo sie sind.</translation>
  </message>
  <message>
   <location filename="app/commands/videos.py" />
   <source>The video was taken out of the session.</source>
   <translation>Das Video wurde aus der Sitzung genommen.</translation>
  </message>
  <message>
   <location filename="app/commands/videos.py" />
   <source>Tick videos off</source>
   <translation>Videos abhaken</translation>
  </message>
  <message>
   <location filename="app/commands/videos.py" />
   <source>Who works on it</source>
   <translation>Wer daran arbeitet</translation>
  </message>
  <message>
   <location filename="app/commands/videos.py" />
   <source>{n} videos were taken out of the session.</source>
   <translation>{n} Videos wurden aus der Sitzung genommen.</translation>
  </message>
  <message>
   <location filename="app/commands/view.py" />
   <source>Forget a layout</source>
   <translation>Eine Anordnung vergessen</translation>
  </message>
  <message>
   <location filename="app/commands/view.py" />
   <source>Save this layout</source>
   <translation>Diese Anordnung speichern</translation>
  </message>
  <message>
   <location filename="app/commands/view.py" />
   <source>Text size {percent} %</source>
   <translation>Schriftgröße {percent} %</translation>
  </message>
  <message>
   <location filename="app/commands/vocabulary.py" />
   <source>All segments and events with “{names}” get the label</source>
   <translation>Alle Abschnitte und Ereignisse mit „{names}“ bekommen das Label</translation>
  </message>
  <message>
   <location filename="app/commands/vocabulary.py" />
   <source>Export labels</source>
   <translation>Labels exportieren</translation>
  </message>
  <message>
   <location filename="app/commands/vocabulary.py" />
   <source>Import labels</source>
   <translation>Labels importieren</translation>
  </message>
  <message>
   <location filename="app/commands/vocabulary.py" />
   <source>Labels ({endings})</source>
   <translation>Labels ({endings})</translation>
  </message>
  <message>
   <location filename="app/commands/vocabulary.py" />
   <source>Labels exported</source>
   <translation>Labels exportiert</translation>
  </message>
  <message>
   <location filename="app/commands/vocabulary.py" />
   <source>Labels in use</source>
   <translation>Verwendete Labels</translation>
  </message>
  <message>
   <location filename="app/commands/vocabulary.py" />
   <source>Merge labels</source>
   <translation>Labels zusammenführen</translation>
  </message>
  <message>
   <location filename="app/commands/vocabulary.py" />
   <source>New label</source>
   <translation>Neues Label</translation>
  </message>
  <message>
   <location filename="app/commands/vocabulary.py" />
   <source>New vocabulary</source>
   <translation>Neues Vokabular</translation>
  </message>
  <message>
   <location filename="app/commands/vocabulary.py" />
   <source>No segment has a label yet.</source>
   <translation>Noch hat kein Abschnitt ein Label.</translation>
  </message>
  <message>
   <location filename="app/commands/vocabulary.py" />
   <source>Order labels</source>
   <translation>Labels ordnen</translation>
  </message>
  <message>
   <location filename="app/commands/vocabulary.py" />
   <source>Remove label</source>
   <translation>Label entfernen</translation>
  </message>
  <message>
   <location filename="app/commands/vocabulary.py" />
   <source>Remove vocabulary</source>
   <translation>Vokabular entfernen</translation>
  </message>
  <message>
   <location filename="app/commands/vocabulary.py" />
   <source>Rename the vocabulary</source>
   <translation>Vokabular umbenennen</translation>
  </message>
  <message>
   <location filename="app/commands/vocabulary.py" />
   <source>Rename vocabulary</source>
   <translation>Vokabular umbenennen</translation>
  </message>
  <message>
   <location filename="app/commands/vocabulary.py" />
   <source>Text</source>
   <translation>Text</translation>
  </message>
  <message>
   <location filename="app/commands/vocabulary.py" />
   <source>Vocabulary of the tier</source>
   <translation>Vokabular der Spur</translation>
  </message>
  <message>
   <location filename="app/composing.py" />
   <source>Label another segment: two movements are needed.</source>
   <translation>Benennen Sie einen weiteren Abschnitt: zwei Bewegungen sind nötig.</translation>
  </message>
  <message>
   <location filename="app/composing.py" />
   <source>Nothing could be composed.</source>
   <translation>Es ließ sich nichts kombinieren.</translation>
  </message>
  <message>
   <location filename="app/composing.py" />
   <source>Select a segment of somebody: its body and movement come first.</source>
   <translation>Wählen Sie einen Abschnitt von jemandem: sein Körper und seine Bewegung kommen zuerst.</translation>
  </message>
  <message>
   <location filename="app/composing.py" />
   <source>The body of {first}, moving like both.</source>
   <translation>Der Körper von {first}, bewegt wie beide.</translation>
  </message>
  <message>
   <location filename="app/composing.py" />
   <source>Try it once more.</source>
   <translation>Versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <location filename="app/composing.py" />
   <source>Two movements in one</source>
   <translation>Zwei Bewegungen in einer</translation>
  </message>
  <message>
   <location filename="app/dialogs/curves.py" />
   <source>Curves</source>
   <translation>Kurven</translation>
  </message>
  <message>
   <location filename="app/dialogs/curves.py" />
   <source>Curves by person</source>
   <translation>Kurven je Person</translation>
  </message>
  <message>
   <location filename="app/dialogs/curves.py" />
   <source>Shown on the timeline under each person:</source>
   <translation>Auf der Zeitleiste unter jeder Person gezeigt:</translation>
  </message>
  <message>
   <location filename="app/dialogs/go_to.py" />
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="app/dialogs/go_to.py" />
   <source>Frame (123) or time (0:12.4 or 12.4s)</source>
   <translation>Bild (123) oder Zeit (0:12.4 oder 12.4s)</translation>
  </message>
  <message>
   <location filename="app/dialogs/go_to.py" />
   <source>Frame {frame} at {time}</source>
   <translation>Bild {frame} bei {time}</translation>
  </message>
  <message>
   <location filename="app/dialogs/go_to.py" />
   <source>Go</source>
   <translation>Los</translation>
  </message>
  <message>
   <location filename="app/dialogs/go_to.py" />
   <source>It ends at {end}.</source>
   <translation>Es endet bei {end}.</translation>
  </message>
  <message>
   <location filename="app/dialogs/go_to.py" />
   <source>That is neither a frame nor a time.</source>
   <translation>Das ist weder ein Bild noch eine Zeit.</translation>
  </message>
  <message>
   <location filename="app/dialogs/go_to.py" />
   <source>The last one is {last}.</source>
   <translation>Das letzte ist {last}.</translation>
  </message>
  <message>
   <location filename="app/dialogs/go_to.py" />
   <source>The video ends before that.</source>
   <translation>Das Video endet davor.</translation>
  </message>
  <message>
   <location filename="app/dialogs/go_to.py" />
   <source>There is no frame {number}.</source>
   <translation>Es gibt kein Bild {number}.</translation>
  </message>
  <message>
   <location filename="app/dialogs/go_to.py" />
   <source>Write a frame like 123, or a time like 0:12.4 or 12.4s.</source>
   <translation>Schreiben Sie ein Bild wie 123 oder eine Zeit wie 0:12.4 oder 12.4s.</translation>
  </message>
  <message>
   <location filename="app/dialogs/help.py" />
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <location filename="app/dialogs/help.py" />
   <source>Forward</source>
   <translation>Vor</translation>
  </message>
  <message>
   <location filename="app/dialogs/help.py" />
   <source>Help page</source>
   <translation>Hilfeseite</translation>
  </message>
  <message>
   <location filename="app/dialogs/help.py" />
   <source>Help pages</source>
   <translation>Hilfeseiten</translation>
  </message>
  <message>
   <location filename="app/dialogs/help.py" />
   <source>Kinescribe help</source>
   <translation>Hilfe zu Kinescribe</translation>
  </message>
  <message>
   <location filename="app/dialogs/help.py" />
   <source>Nothing found</source>
   <translation>Nichts gefunden</translation>
  </message>
  <message>
   <location filename="app/dialogs/help.py" />
   <source>Search the help</source>
   <translation>Hilfe durchsuchen</translation>
  </message>
  <message>
   <location filename="app/dialogs/help.py" />
   <source>What it does</source>
   <translation>Was es tut</translation>
  </message>
  <message>
   <location filename="app/dialogs/help.py" />
   <source>help-folder: en</source>
   <translation>help-folder: de</translation>
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Actions and their keys</source>
   <translation>Aktionen und ihre Tasten</translation>
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>All keys</source>
   <translation>Alle Tasten</translation>
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Done</source>
   <translation>Fertig</translation>
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Export ...</source>
   <translation>Exportieren ...</translation>
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Export keys</source>
   <translation>Tasten exportieren</translation>
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Import ...</source>
   <translation>Importieren ...</translation>
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Import keys</source>
   <translation>Tasten importieren</translation>
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Keys (*.json)</source>
   <translation>Tasten (*.json)</translation>
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Keys as in</source>
   <translation>Tasten wie in</translation>
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Leave it there</source>
   <translation>Dort lassen</translation>
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Press a new key for it here</source>
   <translation>Hier eine neue Taste dafür drücken</translation>
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Reset all</source>
   <translation>Alle zurücksetzen</translation>
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Reset this one</source>
   <translation>Diese zurücksetzen</translation>
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Search by name</source>
   <translation>Nach Namen suchen</translation>
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Search by pressing a key</source>
   <translation>Durch Drücken einer Taste suchen</translation>
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Take it</source>
   <translation>Übernehmen</translation>
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Take its last key away</source>
   <translation>Letzte Taste wegnehmen</translation>
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Two actions have one key.</source>
   <translation>Zwei Aktionen haben dieselbe Taste.</translation>
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>{key} is the key of “{other}”. Take it for “{chosen}”?</source>
   <translation>{key} ist die Taste von „{other}“. Für „{chosen}“ übernehmen?</translation>
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>{key}: {actions}</source>
   <translation>{key}: {actions}</translation>
  </message>
  <message>
   <location filename="app/dialogs/labelling.py" />
   <source>Ctrl+Return saves it.</source>
   <translation>Strg+Eingabe speichert sie.</translation>
  </message>
  <message>
   <location filename="app/dialogs/labelling.py" />
   <source>Press a number, or choose and press Return.</source>
   <translation>Drücken Sie eine Nummer, oder wählen Sie und drücken Sie Eingabe.</translation>
  </message>
  <message>
   <location filename="app/dialogs/labels.py" />
   <source>Description</source>
   <translation>Beschreibung</translation>
  </message>
  <message>
   <location filename="app/dialogs/labels.py" />
   <source>Group</source>
   <translation>Gruppe</translation>
  </message>
  <message>
   <location filename="app/dialogs/labels.py" />
   <source>Its own</source>
   <translation>Eigene</translation>
  </message>
  <message>
   <location filename="app/dialogs/labels.py" />
   <source>Key</source>
   <translation>Taste</translation>
  </message>
  <message>
   <location filename="app/dialogs/labels.py" />
   <source>Marks a point in time instead of a stretch</source>
   <translation>Kennzeichnet einen Zeitpunkt statt einer Strecke</translation>
  </message>
  <message>
   <location filename="app/dialogs/labels.py" />
   <source>Takes the key of “{action}” while these labels are in use.</source>
   <translation>Nimmt die Taste von „{action}“, solange diese Labels verwendet werden.</translation>
  </message>
  <message>
   <location filename="app/dialogs/labels.py" />
   <source>There is a label of this name already.</source>
   <translation>Es gibt schon ein Label dieses Namens.</translation>
  </message>
  <message>
   <location filename="app/dialogs/labels.py" />
   <source>a letter or digit</source>
   <translation>ein Buchstabe oder eine Ziffer</translation>
  </message>
  <message>
   <location filename="app/dialogs/labels.py" />
   <source>“{label}” has this key already.</source>
   <translation>„{label}“ hat diese Taste schon.</translation>
  </message>
  <message>
   <location filename="app/dialogs/listing.py" />
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <location filename="app/dialogs/listing.py" />
   <source>Copy the list</source>
   <translation>Liste kopieren</translation>
  </message>
  <message>
   <location filename="app/dialogs/palette.py" />
   <source>Actions that fit</source>
   <translation>Passende Aktionen</translation>
  </message>
  <message>
   <location filename="app/dialogs/palette.py" />
   <source>Command palette</source>
   <translation>Befehlspalette</translation>
  </message>
  <message>
   <location filename="app/dialogs/palette.py" />
   <source>Search all actions</source>
   <translation>Alle Aktionen durchsuchen</translation>
  </message>
  <message>
   <location filename="app/dialogs/palette.py" />
   <source>What do you want to do? A few letters are enough</source>
   <translation>Was möchten Sie tun? Ein paar Buchstaben genügen</translation>
  </message>
  <message>
   <location filename="app/dialogs/recogniser.py" />
   <source>About this model</source>
   <translation>Über dieses Modell</translation>
  </message>
  <message>
   <location filename="app/dialogs/recogniser.py" />
   <source>As usual</source>
   <translation>Wie üblich</translation>
  </message>
  <message>
   <location filename="app/dialogs/recogniser.py" />
   <source>Every setting as it is at first</source>
   <translation>Jede Einstellung, wie sie anfangs ist</translation>
  </message>
  <message>
   <location filename="app/dialogs/recogniser.py" />
   <source>From</source>
   <translation>Von</translation>
  </message>
  <message>
   <location filename="app/dialogs/recogniser.py" />
   <source>Knows</source>
   <translation>Kennt</translation>
  </message>
  <message>
   <location filename="app/dialogs/recogniser.py" />
   <source>Learned from</source>
   <translation>Gelernt aus</translation>
  </message>
  <message>
   <location filename="app/dialogs/recogniser.py" />
   <source>Licence</source>
   <translation>Lizenz</translation>
  </message>
  <message>
   <location filename="app/dialogs/recogniser.py" />
   <source>Recogniser</source>
   <translation>Erkenner</translation>
  </message>
  <message>
   <location filename="app/dialogs/recogniser.py" />
   <source>Right in its own test</source>
   <translation>Richtig im eigenen Test</translation>
  </message>
  <message>
   <location filename="app/dialogs/recogniser.py" />
   <source>Segmenter</source>
   <translation>Segmentierer</translation>
  </message>
  <message>
   <location filename="app/dialogs/recogniser.py" />
   <source>The one that comes with the program</source>
   <translation>Der mit dem Programm mitgelieferte</translation>
  </message>
  <message>
   <location filename="app/dialogs/recogniser.py" />
   <source>code {code}, weights {weights}</source>
   <translation>Code {code}, Gewichte {weights}</translation>
  </message>
  <message>
   <location filename="app/dialogs/recogniser.py" />
   <source>{count} movements: {names}</source>
   <translation>{count} Bewegungen: {names}</translation>
  </message>
  <message>
   <location filename="app/dialogs/recogniser.py" />
   <source>{name} (research only)</source>
   <translation>{name} (nur für Forschung)</translation>
  </message>
  <message>
   <location filename="app/dialogs/settings.py" />
   <source>A segment over others</source>
   <translation>Ein Abschnitt über anderen</translation>
  </message>
  <message>
   <location filename="app/dialogs/settings.py" />
   <source>As the system</source>
   <translation>Wie das System</translation>
  </message>
  <message>
   <location filename="app/dialogs/settings.py" />
   <source>Dark</source>
   <translation>Dunkel</translation>
  </message>
  <message>
   <location filename="app/dialogs/settings.py" />
   <source>Height of timeline rows</source>
   <translation>Höhe der Zeilen der Zeitleiste</translation>
  </message>
  <message>
   <location filename="app/dialogs/settings.py" />
   <source>Holds from the next start.</source>
   <translation>Gilt ab dem nächsten Start.</translation>
  </message>
  <message>
   <location filename="app/dialogs/settings.py" />
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <location filename="app/dialogs/settings.py" />
   <source>Light</source>
   <translation>Hell</translation>
  </message>
  <message>
   <location filename="app/dialogs/settings.py" />
   <source>Look</source>
   <translation>Aussehen</translation>
  </message>
  <message>
   <location filename="app/dialogs/settings.py" />
   <source>Models run on</source>
   <translation>Modelle laufen auf</translation>
  </message>
  <message>
   <location filename="app/dialogs/settings.py" />
   <source>No fades</source>
   <translation>Keine Überblendungen</translation>
  </message>
  <message>
   <location filename="app/dialogs/settings.py" />
   <source>Processor</source>
   <translation>Prozessor</translation>
  </message>
  <message>
   <location filename="app/dialogs/settings.py" />
   <source>Settings</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <location filename="app/dialogs/settings.py" />
   <source>Size of text</source>
   <translation>Schriftgröße</translation>
  </message>
  <message>
   <location filename="app/dialogs/settings.py" />
   <source>Sound</source>
   <translation>Ton</translation>
  </message>
  <message>
   <location filename="app/dialogs/settings.py" />
   <source>The fastest there is</source>
   <translation>Das schnellste, das es gibt</translation>
  </message>
  <message>
   <location filename="app/dialogs/settings.py" />
   <source>is refused</source>
   <translation>wird abgelehnt</translation>
  </message>
  <message>
   <location filename="app/dialogs/settings.py" />
   <source>shortens those in its way</source>
   <translation>verkürzt die im Weg</translation>
  </message>
  <message>
   <location filename="app/dialogs/settings.py" />
   <source>{px} px</source>
   <translation>{px} px</translation>
  </message>
  <message>
   <location filename="app/dialogs/tier.py" />
   <source>Any label</source>
   <translation>Jedes Label</translation>
  </message>
  <message>
   <location filename="app/dialogs/tier.py" />
   <source>Colour {number}</source>
   <translation>Farbe {number}</translation>
  </message>
  <message>
   <location filename="app/dialogs/tier.py" />
   <source>Labels from</source>
   <translation>Labels aus</translation>
  </message>
  <message>
   <location filename="app/dialogs/tier.py" />
   <source>Nobody in particular</source>
   <translation>Niemand Bestimmtes</translation>
  </message>
  <message>
   <location filename="app/dialogs/tier.py" />
   <source>None</source>
   <translation>Keine</translation>
  </message>
  <message>
   <location filename="app/dialogs/tier.py" />
   <source>Person</source>
   <translation>Person</translation>
  </message>
  <message>
   <location filename="app/explaining.py" />
   <source>No model that can explain is installed. Train one on your labels, or add a package.</source>
   <translation>Es ist kein Modell installiert, das erklären kann. Trainieren Sie eines mit Ihren Labels oder fügen Sie ein Paket hinzu.</translation>
  </message>
  <message>
   <location filename="app/explaining.py" />
   <source>Not named: {why}.</source>
   <translation>Nicht benannt: {why}.</translation>
  </message>
  <message>
   <location filename="app/explaining.py" />
   <source>Nothing could be explained.</source>
   <translation>Es ließ sich nichts erklären.</translation>
  </message>
  <message>
   <location filename="app/explaining.py" />
   <source>Select a segment to see why it has its label.</source>
   <translation>Wählen Sie einen Abschnitt, um zu sehen, warum er sein Label hat.</translation>
  </message>
  <message>
   <location filename="app/explaining.py" />
   <source>This model gives no reasons: it has no output that shows why.</source>
   <translation>Dieses Modell nennt keine Gründe: es hat keine Ausgabe, die zeigt, warum.</translation>
  </message>
  <message>
   <location filename="app/explaining.py" />
   <source>This tier belongs to nobody, so there is no body to look at.</source>
   <translation>Diese Spur gehört zu niemandem, darum gibt es keinen Körper anzusehen.</translation>
  </message>
  <message>
   <location filename="app/header.py" />
   <source>How the panels lie: for labelling, for coaching, for the clinic</source>
   <translation>Wie die Bereiche liegen: zum Benennen, zum Trainieren, für die Klinik</translation>
  </message>
  <message>
   <location filename="app/header.py" />
   <source>Layout: {name}</source>
   <translation>Anordnung: {name}</translation>
  </message>
  <message>
   <location filename="app/header.py" />
   <source>Menus</source>
   <translation>Menüs</translation>
  </message>
  <message>
   <location filename="app/item_models/cycles.py" />
   <source>Duration</source>
   <translation>Dauer</translation>
  </message>
  <message>
   <location filename="app/item_models/cycles.py" />
   <source>How far the {angle} goes</source>
   <translation>Wie weit sich ändert: {angle}</translation>
  </message>
  <message>
   <location filename="app/item_models/cycles.py" />
   <source>Median</source>
   <translation>Median</translation>
  </message>
  <message>
   <location filename="app/item_models/cycles.py" />
   <source>Number</source>
   <translation>Nummer</translation>
  </message>
  <message>
   <location filename="app/item_models/cycles.py" />
   <source>Partial</source>
   <translation>Unvollständig</translation>
  </message>
  <message>
   <location filename="app/item_models/cycles.py" />
   <source>Range</source>
   <translation>Umfang</translation>
  </message>
  <message>
   <location filename="app/item_models/cycles.py" />
   <source>Side</source>
   <translation>Seite</translation>
  </message>
  <message>
   <location filename="app/item_models/cycles.py" />
   <source>Spread</source>
   <translation>Streuung</translation>
  </message>
  <message>
   <location filename="app/item_models/cycles.py" />
   <source>Start</source>
   <translation>Anfang</translation>
  </message>
  <message>
   <location filename="app/item_models/cycles.py" />
   <source>Stop</source>
   <translation>Ende</translation>
  </message>
  <message>
   <location filename="app/item_models/cycles.py" />
   <source>To the turn</source>
   <translation>Bis zur Umkehr</translation>
  </message>
  <message>
   <location filename="app/item_models/cycles.py" />
   <source>Turning point</source>
   <translation>Umkehrpunkt</translation>
  </message>
  <message>
   <location filename="app/item_models/cycles.py" />
   <source>empty</source>
   <translation>leer</translation>
  </message>
  <message>
   <location filename="app/item_models/cycles.py" />
   <source>left</source>
   <translation>links</translation>
  </message>
  <message>
   <location filename="app/item_models/cycles.py" />
   <source>partial</source>
   <translation>unvollständig</translation>
  </message>
  <message>
   <location filename="app/item_models/cycles.py" />
   <source>right</source>
   <translation>rechts</translation>
  </message>
  <message>
   <location filename="app/item_models/queue.py" />
   <source>another counter counts {count} ({name})</source>
   <translation>ein anderer Zähler zählt {count} ({name})</translation>
  </message>
  <message>
   <location filename="app/item_models/queue.py" />
   <source>another model sees nothing here</source>
   <translation>ein anderes Modell sieht hier nichts</translation>
  </message>
  <message>
   <location filename="app/item_models/queue.py" />
   <source>confidence {value}</source>
   <translation>Sicherheit {value}</translation>
  </message>
  <message>
   <location filename="app/item_models/queue.py" />
   <source>in or out of sight at frame {frame}</source>
   <translation>kommt oder geht bei Bild {frame}</translation>
  </message>
  <message>
   <location filename="app/item_models/queue.py" />
   <source>models differ by {frames} frames on its edges</source>
   <translation>Modelle liegen an den Kanten {frames} Bilder auseinander</translation>
  </message>
  <message>
   <location filename="app/item_models/queue.py" />
   <source>movement changes {frames} frames after frame {frame}</source>
   <translation>Bewegung ändert sich {frames} Bilder nach Bild {frame}</translation>
  </message>
  <message>
   <location filename="app/item_models/queue.py" />
   <source>movement changes {frames} frames before frame {frame}</source>
   <translation>Bewegung ändert sich {frames} Bilder vor Bild {frame}</translation>
  </message>
  <message>
   <location filename="app/item_models/queue.py" />
   <source>no confidence given</source>
   <translation>keine Sicherheit angegeben</translation>
  </message>
  <message>
   <location filename="app/item_models/queue.py" />
   <source>several labels are likely</source>
   <translation>mehrere Labels sind wahrscheinlich</translation>
  </message>
  <message>
   <location filename="app/item_models/queue.py" />
   <source>the models of the ensemble disagree</source>
   <translation>die Modelle des Ensembles sind uneins</translation>
  </message>
  <message>
   <location filename="app/item_models/queue.py" />
   <source>track jumps at frame {frame}</source>
   <translation>Verfolgung springt bei Bild {frame}</translation>
  </message>
  <message>
   <location filename="app/item_models/queue.py" />
   <source>two models disagree ({label})</source>
   <translation>zwei Modelle sind uneins ({label})</translation>
  </message>
  <message>
   <location filename="app/item_models/queue.py" />
   <source>{label}, {person}, from {start} to {stop}, doubt {doubt}</source>
   <translation>{label}, {person}, von {start} bis {stop}, Zweifel {doubt}</translation>
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>Confidence</source>
   <translation>Sicherheit</translation>
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>End frame</source>
   <translation>Endbild</translation>
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>Event</source>
   <translation>Ereignis</translation>
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>First frame</source>
   <translation>Erstes Bild</translation>
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>Found by</source>
   <translation>Gefunden von</translation>
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>Kind</source>
   <translation>Art</translation>
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>Length</source>
   <translation>Länge</translation>
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>Repetition {number}</source>
   <translation>Wiederholung {number}</translation>
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>Segment</source>
   <translation>Abschnitt</translation>
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>State</source>
   <translation>Zustand</translation>
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>To</source>
   <translation>Bis</translation>
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>a person</source>
   <translation>einem Menschen</translation>
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>accepted</source>
   <translation>angenommen</translation>
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>ambiguous</source>
   <translation>mehrdeutig</translation>
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>from {start}</source>
   <translation>von {start}</translation>
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>proposed</source>
   <translation>vorgeschlagen</translation>
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>rejected</source>
   <translation>abgelehnt</translation>
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>to {stop}, {length}</source>
   <translation>bis {stop}, {length}</translation>
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>Analysed</source>
   <translation>Analysiert</translation>
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>Being analysed</source>
   <translation>Wird analysiert</translation>
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>Counts</source>
   <translation>Zählungen</translation>
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>Failed: {reason}</source>
   <translation>Gescheitert: {reason}</translation>
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>Labelled</source>
   <translation>Benannt</translation>
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>Not analysed</source>
   <translation>Nicht analysiert</translation>
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>Partly analysed</source>
   <translation>Teilweise analysiert</translation>
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>Poses</source>
   <translation>Posen</translation>
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>Segments</source>
   <translation>Abschnitte</translation>
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>The file is not there</source>
   <translation>Die Datei ist nicht da</translation>
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>Video</source>
   <translation>Video</translation>
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>Waiting</source>
   <translation>Wartet</translation>
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>Who</source>
   <translation>Wer</translation>
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>done</source>
   <translation>fertig</translation>
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>no</source>
   <translation>nein</translation>
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>not done</source>
   <translation>nicht fertig</translation>
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>yes</source>
   <translation>ja</translation>
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>{share} labelled</source>
   <translation>{share} benannt</translation>
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>{step}: done</source>
   <translation>{step}: fertig</translation>
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>{step}: not done</source>
   <translation>{step}: nicht fertig</translation>
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>{width} × {height}, {time}, {frames} frames, {codec}</source>
   <translation>{width} × {height}, {time}, {frames} Bilder, {codec}</translation>
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>Analysing</source>
   <translation>Analyse läuft</translation>
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>Counting repetitions</source>
   <translation>Wiederholungen werden gezählt</translation>
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>Drawing the map of moments</source>
   <translation>Die Karte der Momente wird gezeichnet</translation>
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>Finding alarms</source>
   <translation>Alarme werden gesucht</translation>
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>Finding poses</source>
   <translation>Posen werden gefunden</translation>
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>Labelling actions</source>
   <translation>Bewegungen werden benannt</translation>
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>Laying moments out</source>
   <translation>Momente werden angeordnet</translation>
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>Loading the models</source>
   <translation>Die Modelle werden geladen</translation>
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>Looking at hands</source>
   <translation>Die Hände werden angesehen</translation>
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>Looking at movements</source>
   <translation>Die Bewegungen werden angesehen</translation>
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>Looking for the same</source>
   <translation>Dasselbe wird gesucht</translation>
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>Proposing segments</source>
   <translation>Abschnitte werden vorgeschlagen</translation>
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>Reading</source>
   <translation>Wird gelesen</translation>
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>Reading the video</source>
   <translation>Das Video wird gelesen</translation>
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>Saving</source>
   <translation>Wird gespeichert</translation>
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>Starting</source>
   <translation>Beginnt</translation>
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>Stopping</source>
   <translation>Wird angehalten</translation>
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>{rate} f/s</source>
   <translation>{rate} B/s</translation>
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>{time} left</source>
   <translation>noch {time}</translation>
  </message>
  <message>
   <location filename="app/keymap.py" />
   <source>Choose a file that was exported from the list of keys.</source>
   <translation>Wählen Sie eine Datei, die aus der Liste der Tasten exportiert wurde.</translation>
  </message>
  <message>
   <location filename="app/keymap.py" />
   <source>Choose a folder you may write to.</source>
   <translation>Wählen Sie einen Ordner, in den Sie schreiben dürfen.</translation>
  </message>
  <message>
   <location filename="app/keymap.py" />
   <source>The keys could not be written.</source>
   <translation>Die Tasten konnten nicht geschrieben werden.</translation>
  </message>
  <message>
   <location filename="app/keymap.py" />
   <source>This file holds no keys.</source>
   <translation>Diese Datei enthält keine Tasten.</translation>
  </message>
  <message>
   <location filename="app/layouts.py" />
   <source>3D view</source>
   <translation>3D-Ansicht</translation>
  </message>
  <message>
   <location filename="app/layouts.py" />
   <source>A large picture, the person in 3D beside it and what was counted</source>
   <translation>Ein großes Bild, die Person in 3D daneben und was gezählt wurde</translation>
  </message>
  <message>
   <location filename="app/layouts.py" />
   <source>Annotate</source>
   <translation>Benennen</translation>
  </message>
  <message>
   <location filename="app/layouts.py" />
   <source>Clinic</source>
   <translation>Klinik</translation>
  </message>
  <message>
   <location filename="app/layouts.py" />
   <source>Coach</source>
   <translation>Training</translation>
  </message>
  <message>
   <location filename="app/layouts.py" />
   <source>Compose</source>
   <translation>Kombinieren</translation>
  </message>
  <message>
   <location filename="app/layouts.py" />
   <source>Everything for labelling: people, labels, inspector, queue, timeline and table</source>
   <translation>Alles zum Benennen: Personen, Labels, Inspektor, Prüfliste, Zeitleiste und Tabelle</translation>
  </message>
  <message>
   <location filename="app/layouts.py" />
   <source>Explanation</source>
   <translation>Erklärung</translation>
  </message>
  <message>
   <location filename="app/layouts.py" />
   <source>Figures beside the picture: the table next to the timeline</source>
   <translation>Zahlen neben dem Bild: die Tabelle neben der Zeitleiste</translation>
  </message>
  <message>
   <location filename="app/layouts.py" />
   <source>History</source>
   <translation>Verlauf</translation>
  </message>
  <message>
   <location filename="app/layouts.py" />
   <source>Inspector</source>
   <translation>Inspektor</translation>
  </message>
  <message>
   <location filename="app/layouts.py" />
   <source>Map</source>
   <translation>Karte</translation>
  </message>
  <message>
   <location filename="app/layouts.py" />
   <source>Review queue</source>
   <translation>Prüfliste</translation>
  </message>
  <message>
   <location filename="app/layouts.py" />
   <source>Table</source>
   <translation>Tabelle</translation>
  </message>
  <message>
   <location filename="app/layouts.py" />
   <source>What training sees</source>
   <translation>Was das Training sieht</translation>
  </message>
  <message>
   <location filename="app/notifications.py" />
   <source>1 more notice</source>
   <translation>1 weitere Meldung</translation>
  </message>
  <message>
   <location filename="app/notifications.py" />
   <source>Dismiss</source>
   <translation>Ausblenden</translation>
  </message>
  <message>
   <location filename="app/notifications.py" />
   <source>{n} more notices</source>
   <translation>{n} weitere Meldungen</translation>
  </message>
  <message>
   <location filename="app/outcome_words.py" />
   <source>1 person</source>
   <translation>1 Person</translation>
  </message>
  <message>
   <location filename="app/outcome_words.py" />
   <source>1 repetition</source>
   <translation>1 Wiederholung</translation>
  </message>
  <message>
   <location filename="app/outcome_words.py" />
   <source>1 segment</source>
   <translation>1 Abschnitt</translation>
  </message>
  <message>
   <location filename="app/outcome_words.py" />
   <source>Done.</source>
   <translation>Fertig.</translation>
  </message>
  <message>
   <location filename="app/outcome_words.py" />
   <source>Found {what}.</source>
   <translation>Gefunden: {what}.</translation>
  </message>
  <message>
   <location filename="app/outcome_words.py" />
   <source>Nobody was found in this video.</source>
   <translation>In diesem Video wurde niemand gefunden.</translation>
  </message>
  <message>
   <location filename="app/outcome_words.py" />
   <source>{n} people</source>
   <translation>{n} Personen</translation>
  </message>
  <message>
   <location filename="app/outcome_words.py" />
   <source>{n} repetitions</source>
   <translation>{n} Wiederholungen</translation>
  </message>
  <message>
   <location filename="app/outcome_words.py" />
   <source>{n} segments</source>
   <translation>{n} Abschnitte</translation>
  </message>
  <message>
   <location filename="app/palette.py" />
   <source>Next segment with this label</source>
   <translation>Nächster Abschnitt mit diesem Label</translation>
  </message>
  <message>
   <location filename="app/panels/alarms.py" />
   <source>1 alarm</source>
   <translation>1 Alarm</translation>
  </message>
  <message>
   <location filename="app/panels/alarms.py" />
   <source>1 false alarm in {minutes} quiet minutes.</source>
   <translation>1 Fehlalarm in {minutes} ruhigen Minuten.</translation>
  </message>
  <message>
   <location filename="app/panels/alarms.py" />
   <source>Accept segments of this label and mark the stretch as finished first</source>
   <translation>Nehmen Sie zuerst Abschnitte mit diesem Label an und kennzeichnen Sie die Strecke als fertig</translation>
  </message>
  <message>
   <location filename="app/panels/alarms.py" />
   <source>Alarms come late, are missed and are false; nobody's safety or treatment may depend on them.</source>
   <translation>Alarme kommen spät, bleiben aus und sind falsch; niemandes Sicherheit oder Behandlung darf davon abhängen.</translation>
  </message>
  <message>
   <location filename="app/panels/alarms.py" />
   <source>Alarms need to know how likely each label is. A model that names movements says so.</source>
   <translation>Alarme müssen wissen, wie wahrscheinlich jedes Label ist. Ein Modell, das Bewegungen benennt, sagt es.</translation>
  </message>
  <message>
   <location filename="app/panels/alarms.py" />
   <source>Choose the levels</source>
   <translation>Schwellen wählen</translation>
  </message>
  <message>
   <location filename="app/panels/alarms.py" />
   <source>False alarms an hour, at most</source>
   <translation>Fehlalarme pro Stunde, höchstens</translation>
  </message>
  <message>
   <location filename="app/panels/alarms.py" />
   <source>Label that alarms</source>
   <translation>Label, das Alarm auslöst</translation>
  </message>
  <message>
   <location filename="app/panels/alarms.py" />
   <source>Mark a stretch as finished (all of it labelled), and what the alarms miss and what is false is counted there.</source>
   <translation>Kennzeichnen Sie eine Strecke als fertig (alles darin benannt), dann wird dort gezählt, was die Alarme verpassen und was falsch ist.</translation>
  </message>
  <message>
   <location filename="app/panels/alarms.py" />
   <source>That is {rate} an hour.</source>
   <translation>Das sind {rate} pro Stunde.</translation>
  </message>
  <message>
   <location filename="app/panels/alarms.py" />
   <source>They rang {s} s after the beginning (median).</source>
   <translation>Sie kamen {s} s nach dem Beginn (Median).</translation>
  </message>
  <message>
   <location filename="app/panels/alarms.py" />
   <source>This is no medical device.</source>
   <translation>Dies ist kein Medizinprodukt.</translation>
  </message>
  <message>
   <location filename="app/panels/alarms.py" />
   <source>Those that meet most of the accepted segments with so few false alarms</source>
   <translation>Die Schwellen, die bei so wenigen Fehlalarmen die meisten angenommenen Abschnitte treffen</translation>
  </message>
  <message>
   <location filename="app/panels/alarms.py" />
   <source>{met} of {events} accepted segments were met.</source>
   <translation>{met} von {events} angenommenen Abschnitten wurden getroffen.</translation>
  </message>
  <message>
   <location filename="app/panels/alarms.py" />
   <source>{n} alarms</source>
   <translation>{n} Alarme</translation>
  </message>
  <message>
   <location filename="app/panels/alarms.py" />
   <source>{n} false alarms in {minutes} quiet minutes.</source>
   <translation>{n} Fehlalarme in {minutes} ruhigen Minuten.</translation>
  </message>
  <message>
   <location filename="app/panels/alarms_plot.py" />
   <source>Alarms over the whole video</source>
   <translation>Alarme über das ganze Video</translation>
  </message>
  <message>
   <location filename="app/panels/alarms_plot.py" />
   <source>The area is how likely the label is; dashed, the level from which that counts. The red line is what has added up: where it reaches the top, there is an alarm. Click to go there.</source>
   <translation>Die Fläche zeigt, wie wahrscheinlich das Label ist; gestrichelt die Schwelle, ab der das zählt. Die rote Linie zeigt, was sich summiert hat: wo sie oben ankommt, gibt es einen Alarm. Klicken Sie, um dorthin zu gehen.</translation>
  </message>
  <message>
   <location filename="app/panels/augment.py" />
   <source>Draw again</source>
   <translation>Neu ziehen</translation>
  </message>
  <message>
   <location filename="app/panels/augment.py" />
   <source>Movement that is mixed in</source>
   <translation>Bewegung, die beigemischt wird</translation>
  </message>
  <message>
   <location filename="app/panels/augment.py" />
   <source>Strength</source>
   <translation>Stärke</translation>
  </message>
  <message>
   <location filename="app/panels/augment.py" />
   <source>Strength: {words}</source>
   <translation>Stärke: {words}</translation>
  </message>
  <message>
   <location filename="app/panels/augment.py" />
   <source>The ghost in the 3D view is this movement as a model meets it in training.</source>
   <translation>Die Vergleichsfigur in der 3D-Ansicht ist diese Bewegung, wie ein Modell ihr im Training begegnet.</translation>
  </message>
  <message>
   <location filename="app/panels/augment.py" />
   <source>This draw changes nothing, as it does in a part of the clips.</source>
   <translation>Diese Ziehung ändert nichts, wie bei einem Teil der Clips.</translation>
  </message>
  <message>
   <location filename="app/panels/augment.py" />
   <source>Training draws by chance: show another draw</source>
   <translation>Das Training zieht zufällig: eine andere Ziehung zeigen</translation>
  </message>
  <message>
   <location filename="app/panels/augment.py" />
   <source>What training does to a movement</source>
   <translation>Was das Training mit einer Bewegung macht</translation>
  </message>
  <message>
   <location filename="app/panels/augment.py" />
   <source>with {movement}</source>
   <translation>mit {movement}</translation>
  </message>
  <message>
   <location filename="app/panels/compose.py" />
   <source>Composing ...</source>
   <translation>Wird kombiniert ...</translation>
  </message>
  <message>
   <location filename="app/panels/compose.py" />
   <source>Exchange</source>
   <translation>Vertauschen</translation>
  </message>
  <message>
   <location filename="app/panels/compose.py" />
   <source>First, the selected segment: {label}</source>
   <translation>Als Erstes der gewählte Abschnitt: {label}</translation>
  </message>
  <message>
   <location filename="app/panels/compose.py" />
   <source>Keep as a training sample</source>
   <translation>Als Trainingsbeispiel behalten</translation>
  </message>
  <message>
   <location filename="app/panels/compose.py" />
   <source>Kept from this session: {names}</source>
   <translation>Aus dieser Sitzung behalten: {names}</translation>
  </message>
  <message>
   <location filename="app/panels/compose.py" />
   <source>Let the other one give the body</source>
   <translation>Den Körper vom anderen nehmen</translation>
  </message>
  <message>
   <location filename="app/panels/compose.py" />
   <source>Second segment</source>
   <translation>Zweiter Abschnitt</translation>
  </message>
  <message>
   <location filename="app/panels/compose.py" />
   <source>Share of the second movement</source>
   <translation>Anteil der zweiten Bewegung</translation>
  </message>
  <message>
   <location filename="app/panels/compose.py" />
   <source>The ghost in the 3D view does what both segments show, with the body of the first.</source>
   <translation>Die Vergleichsfigur in der 3D-Ansicht tut, was beide Abschnitte zeigen, mit dem Körper des ersten.</translation>
  </message>
  <message>
   <location filename="app/panels/compose.py" />
   <source>With both labels, in your own data set of composed movements</source>
   <translation>Mit beiden Labels, in Ihrem eigenen Datensatz kombinierter Bewegungen</translation>
  </message>
  <message>
   <location filename="app/panels/compose.py" />
   <source>nothing is selected</source>
   <translation>nichts ist gewählt</translation>
  </message>
  <message>
   <location filename="app/panels/compose.py" />
   <source>{first} % of the first, {second} % of the second</source>
   <translation>{first} % der ersten, {second} % der zweiten</translation>
  </message>
  <message>
   <location filename="app/panels/compose.py" />
   <source>“{name}” is kept among your training samples, in the folder {folder}</source>
   <translation>„{name}“ liegt jetzt bei Ihren Trainingsbeispielen, im Ordner {folder}</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Arms and hands</source>
   <translation>Arme und Hände</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Asking the model ...</source>
   <translation>Das Modell wird gefragt ...</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Click a part to see it on the body.</source>
   <translation>Klicken Sie auf einen Teil, um ihn am Körper zu sehen.</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Each keypoint led to itself: there is no curve to draw.</source>
   <translation>Jeder Gelenkpunkt führte zu sich selbst: es gibt keine Kurve zu zeichnen.</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Go there</source>
   <translation>Dorthin</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Head</source>
   <translation>Kopf</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Keypoints</source>
   <translation>Gelenkpunkte</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Left arm</source>
   <translation>Linker Arm</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Left leg</source>
   <translation>Linkes Bein</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Legs</source>
   <translation>Beine</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Lit on the picture and in the 3D view: the larger and brighter, the more they counted.</source>
   <translation>Im Bild und in der 3D-Ansicht beleuchtet: je größer und heller, desto mehr zählten sie.</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Members</source>
   <translation>Mitglieder</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Model that is asked</source>
   <translation>Gefragtes Modell</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Moments</source>
   <translation>Momente</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Networks</source>
   <translation>Netze</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Parts of the body</source>
   <translation>Körperteile</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Plain</source>
   <translation>Schlicht</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Pose atlas</source>
   <translation>Posenatlas</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Poses in space</source>
   <translation>Posen im Raum</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Poses in the picture</source>
   <translation>Posen im Bild</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Right arm</source>
   <translation>Rechter Arm</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Right leg</source>
   <translation>Rechtes Bein</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Show this part on the body</source>
   <translation>Diesen Teil am Körper zeigen</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Since then its label, its edges, the poses or the repetitions have changed.</source>
   <translation>Seitdem haben sich das Label, die Kanten, die Posen oder die Wiederholungen geändert.</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>That was not said by the model that is asked here.</source>
   <translation>Das hat nicht das Modell gesagt, das hier gefragt wird.</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>The curve also stands on the segment's timeline.</source>
   <translation>Die Kurve steht auch auf der Zeitleiste des Abschnitts.</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>The figure is of the whole segment; below is {start} to {stop}, which speaks most for it.</source>
   <translation>Die Zahl gilt für den ganzen Abschnitt; unten steht {start} bis {stop}, was am meisten dafür spricht.</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>The part around its way, of {columns} by {rows}.</source>
   <translation>Der Teil um seinen Weg, von {columns} mal {rows} Feldern.</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>The postures the model knows, and the segment's way over them.</source>
   <translation>Die Haltungen, die das Modell kennt, und der Weg des Abschnitts über sie.</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>The segment is labelled {label} ({percent}).</source>
   <translation>Der Abschnitt hat das Label {label} ({percent}).</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>The segment is labelled {label}.</source>
   <translation>Der Abschnitt hat das Label {label}.</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>The segment was given {percent} when it was labelled.</source>
   <translation>Beim Benennen bekam der Abschnitt {percent}.</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Trunk</source>
   <translation>Rumpf</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>What each one says by itself.</source>
   <translation>Was jedes für sich allein sagt.</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Whole body</source>
   <translation>Ganzer Körper</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Why a segment has its label is shown here.</source>
   <translation>Hier wird gezeigt, warum ein Abschnitt sein Label hat.</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>With attention</source>
   <translation>Mit Attention</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>{count} curves are drawn in the 3D view: which keypoint led to which.</source>
   <translation>{count} Kurven sind in die 3D-Ansicht gezeichnet: welcher Gelenkpunkt zu welchem führte.</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>{model} says {label}: {words}, {percent}, but {why}.</source>
   <translation>{model} sagt {label}: {words}, {percent}, aber {why}.</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>{model} says {label}: {words}, {percent}.</source>
   <translation>{model} sagt {label}: {words}, {percent}.</translation>
  </message>
  <message>
   <location filename="app/panels/history.py" />
   <source>Checkpoint “{name}”, {when}</source>
   <translation>Sicherungspunkt „{name}“, {when}</translation>
  </message>
  <message>
   <location filename="app/panels/history.py" />
   <source>Every change you make is listed here and can be taken back.</source>
   <translation>Jede Änderung steht hier und lässt sich zurücknehmen.</translation>
  </message>
  <message>
   <location filename="app/panels/history.py" />
   <source>Everything you did taken back</source>
   <translation>Alles, was Sie getan haben, zurückgenommen</translation>
  </message>
  <message>
   <location filename="app/panels/history.py" />
   <source>The beginning</source>
   <translation>Der Anfang</translation>
  </message>
  <message>
   <location filename="app/panels/history.py" />
   <source>taken back</source>
   <translation>zurückgenommen</translation>
  </message>
  <message>
   <location filename="app/panels/history.py" />
   <source>the present state</source>
   <translation>der jetzige Stand</translation>
  </message>
  <message>
   <location filename="app/panels/history.py" />
   <source>you</source>
   <translation>Sie</translation>
  </message>
  <message>
   <location filename="app/panels/history.py" />
   <source>{what} ({who}, {when})</source>
   <translation>{what} ({who}, {when})</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>1 frame</source>
   <translation>1 Bild</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>1 proposal to look at</source>
   <translation>1 Vorschlag anzusehen</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>Accepted</source>
   <translation>Angenommen</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>At</source>
   <translation>Bei</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>Counted</source>
   <translation>Gezählt</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>Counts and labels appear here when the video is analysed.</source>
   <translation>Zählungen und Labels erscheinen hier, wenn das Video analysiert ist.</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>Details appear here.</source>
   <translation>Einzelheiten erscheinen hier.</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>Each side</source>
   <translation>Je Seite</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>Edges</source>
   <translation>Kanten</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>Fastest, slowest</source>
   <translation>Schnellste, langsamste</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>First seen</source>
   <translation>Zuerst gesehen</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>Last seen</source>
   <translation>Zuletzt gesehen</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>Named by</source>
   <translation>Benannt von</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>No movement found that repeats or has a name.</source>
   <translation>Keine Bewegung gefunden, die sich wiederholt oder einen Namen hat.</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>Proposed</source>
   <translation>Vorgeschlagen</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>Range of</source>
   <translation>Umfang von</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>Rejected</source>
   <translation>Abgelehnt</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>Tempo</source>
   <translation>Tempo</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>Turns</source>
   <translation>Kehrt um</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>frame {frame}</source>
   <translation>Bild {frame}</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>no, it is partial</source>
   <translation>nein, sie ist unvollständig</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>{count} people</source>
   <translation>{count} Personen</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>{number} frames</source>
   <translation>{number} Bilder</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>{number} proposals to look at</source>
   <translation>{number} Vorschläge anzusehen</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>{number} repetitions</source>
   <translation>{number} Wiederholungen</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>{time}   frame {frame}</source>
   <translation>{time}   Bild {frame}</translation>
  </message>
  <message>
   <location filename="app/panels/item_fields.py" />
   <source>Frame</source>
   <translation>Bild</translation>
  </message>
  <message>
   <location filename="app/panels/item_fields.py" />
   <source>Last frame</source>
   <translation>Letztes Bild</translation>
  </message>
  <message>
   <location filename="app/panels/item_fields.py" />
   <source>a frame, or a time like 0:12.4</source>
   <translation>ein Bild oder eine Zeit wie 0:12.4</translation>
  </message>
  <message>
   <location filename="app/panels/item_fields.py" />
   <source>side=left, load=20 kg</source>
   <translation>side=left, load=20 kg</translation>
  </message>
  <message>
   <location filename="app/panels/job_bar.py" />
   <source>+ {number} more</source>
   <translation>+ {number} weitere</translation>
  </message>
  <message>
   <location filename="app/panels/job_bar.py" />
   <source>Show all jobs</source>
   <translation>Alle Aufgaben zeigen</translation>
  </message>
  <message>
   <location filename="app/panels/job_bar.py" />
   <source>Stop this job</source>
   <translation>Diese Aufgabe anhalten</translation>
  </message>
  <message>
   <location filename="app/panels/job_bar.py" />
   <source>Stop this job (what was found so far is kept)</source>
   <translation>Diese Aufgabe anhalten (was bisher gefunden wurde, bleibt)</translation>
  </message>
  <message>
   <location filename="app/panels/jobs_popover.py" />
   <source>1 job</source>
   <translation>1 Aufgabe</translation>
  </message>
  <message>
   <location filename="app/panels/jobs_popover.py" />
   <source>Jobs</source>
   <translation>Aufgaben</translation>
  </message>
  <message>
   <location filename="app/panels/jobs_popover.py" />
   <source>Stop all</source>
   <translation>Alle anhalten</translation>
  </message>
  <message>
   <location filename="app/panels/jobs_popover.py" />
   <source>{n} jobs</source>
   <translation>{n} Aufgaben</translation>
  </message>
  <message>
   <location filename="app/panels/keypoint_facts.py" />
   <source>Known from</source>
   <translation>Bekannt durch</translation>
  </message>
  <message>
   <location filename="app/panels/keypoint_facts.py" />
   <source>Place</source>
   <translation>Ort</translation>
  </message>
  <message>
   <location filename="app/panels/keypoint_facts.py" />
   <source>The 3D view goes on showing what was predicted: a correction in the picture has no depth.</source>
   <translation>Die 3D-Ansicht zeigt weiter, was vorhergesagt war: eine Korrektur im Bild hat keine Tiefe.</translation>
  </message>
  <message>
   <location filename="app/panels/keypoint_facts.py" />
   <source>not seen on this frame</source>
   <translation>in diesem Bild nicht zu sehen</translation>
  </message>
  <message>
   <location filename="app/panels/label_bars.py" />
   <source>Make it the segment's label</source>
   <translation>Zum Label des Abschnitts machen</translation>
  </message>
  <message>
   <location filename="app/panels/label_bars.py" />
   <source>The segment's label</source>
   <translation>Das Label des Abschnitts</translation>
  </message>
  <message>
   <location filename="app/panels/label_bars.py" />
   <source>{label}: {percent}, {words}</source>
   <translation>{label}: {percent}, {words}</translation>
  </message>
  <message>
   <location filename="app/panels/label_bars.py" />
   <source>{what}. It is the label now.</source>
   <translation>{what}. Das ist jetzt das Label.</translation>
  </message>
  <message>
   <location filename="app/panels/labels.py" />
   <source>Change ...</source>
   <translation>Ändern ...</translation>
  </message>
  <message>
   <location filename="app/panels/labels.py" />
   <source>Label keys go before the keys of: {actions}</source>
   <translation>Tasten der Labels gehen vor den Tasten von: {actions}</translation>
  </message>
  <message>
   <location filename="app/panels/labels.py" />
   <source>Labels with keys and colours appear here. A label's key starts and stops a segment.</source>
   <translation>Labels mit Tasten und Farben erscheinen hier. Die Taste eines Labels beginnt und beendet einen Abschnitt.</translation>
  </message>
  <message>
   <location filename="app/panels/labels.py" />
   <source>Marks a point in time</source>
   <translation>Kennzeichnet einen Zeitpunkt</translation>
  </message>
  <message>
   <location filename="app/panels/labels.py" />
   <source>Merge with another ...</source>
   <translation>Mit einem anderen zusammenführen ...</translation>
  </message>
  <message>
   <location filename="app/panels/labels.py" />
   <source>More about labels</source>
   <translation>Mehr zu Labels</translation>
  </message>
  <message>
   <location filename="app/panels/labels.py" />
   <source>Move down</source>
   <translation>Nach unten</translation>
  </message>
  <message>
   <location filename="app/panels/labels.py" />
   <source>Move up</source>
   <translation>Nach oben</translation>
  </message>
  <message>
   <location filename="app/panels/labels.py" />
   <source>New segments get this label</source>
   <translation>Neue Abschnitte bekommen dieses Label</translation>
  </message>
  <message>
   <location filename="app/panels/labels.py" />
   <source>No labels yet. Press Insert to add one.</source>
   <translation>Noch keine Labels. Einfg fügt eines hinzu.</translation>
  </message>
  <message>
   <location filename="app/panels/labels.py" />
   <source>Remove from the list</source>
   <translation>Aus der Liste entfernen</translation>
  </message>
  <message>
   <location filename="app/panels/labels.py" />
   <source>The tier has labels of its own; these have no keys now.</source>
   <translation>Die Spur hat eigene Labels; diese haben jetzt keine Tasten.</translation>
  </message>
  <message>
   <location filename="app/panels/labels.py" />
   <source>The tier takes only these labels.</source>
   <translation>Die Spur nimmt nur diese Labels.</translation>
  </message>
  <message>
   <location filename="app/panels/labels.py" />
   <source>Vocabulary</source>
   <translation>Vokabular</translation>
  </message>
  <message>
   <location filename="app/panels/labels.py" />
   <source>{key} starts and stops it; Shift+{key} gives it to the selection</source>
   <translation>{key} beginnt und beendet ihn; Umschalt+{key} gibt es dem Gewählten</translation>
  </message>
  <message>
   <location filename="app/panels/moments.py" />
   <source>Here every moment of everybody becomes a dot. Alike ones lie together.</source>
   <translation>Hier wird jeder Moment jeder Person zu einem Punkt. Ähnliche liegen beieinander.</translation>
  </message>
  <message>
   <location filename="app/panels/moments.py" />
   <source>{n} moments, one every half second. Click one to go there.</source>
   <translation>{n} Momente, einer je halbe Sekunde. Klicken Sie auf einen, um dorthin zu gehen.</translation>
  </message>
  <message>
   <location filename="app/panels/moments.py" />
   <source>{n} moments; press to let them stand out</source>
   <translation>{n} Momente; drücken, um sie hervorzuheben</translation>
  </message>
  <message>
   <location filename="app/panels/moments.py" />
   <source>{n} more labels are on the map.</source>
   <translation>{n} weitere Labels sind auf der Karte.</translation>
  </message>
  <message>
   <location filename="app/panels/people.py" />
   <source>Everybody found in the video is listed here.</source>
   <translation>Alle im Video gefundenen Personen stehen hier.</translation>
  </message>
  <message>
   <location filename="app/panels/people.py" />
   <source>not drawn on the picture</source>
   <translation>nicht ins Bild gezeichnet</translation>
  </message>
  <message>
   <location filename="app/panels/people.py" />
   <source>not seen in this video</source>
   <translation>in diesem Video nicht zu sehen</translation>
  </message>
  <message>
   <location filename="app/panels/people.py" />
   <source>seen from {first} to {last}</source>
   <translation>von {first} bis {last} zu sehen</translation>
  </message>
  <message>
   <location filename="app/panels/repetitions_page.py" />
   <source>Repetitions are listed here when they were counted, or made from the marks I and O.</source>
   <translation>Wiederholungen stehen hier, wenn sie gezählt oder mit den Marken I und O gemacht wurden.</translation>
  </message>
  <message>
   <location filename="app/panels/repetitions_page.py" />
   <source>Repetitions of the set</source>
   <translation>Wiederholungen des Satzes</translation>
  </message>
  <message>
   <location filename="app/panels/repetitions_page.py" />
   <source>Set of repetitions</source>
   <translation>Satz von Wiederholungen</translation>
  </message>
  <message>
   <location filename="app/panels/repetitions_page.py" />
   <source>median {length}, {range}</source>
   <translation>Median {length}, {range}</translation>
  </message>
  <message>
   <location filename="app/panels/repetitions_page.py" />
   <source>range of the {angle}</source>
   <translation>Umfang: {angle}</translation>
  </message>
  <message>
   <location filename="app/panels/repetitions_page.py" />
   <source>{count} each side</source>
   <translation>{count} je Seite</translation>
  </message>
  <message>
   <location filename="app/panels/repetitions_page.py" />
   <source>{count} repetitions</source>
   <translation>{count} Wiederholungen</translation>
  </message>
  <message>
   <location filename="app/panels/review.py" />
   <source>Accept what is at least this confident</source>
   <translation>Annehmen, was mindestens so sicher ist</translation>
  </message>
  <message>
   <location filename="app/panels/review.py" />
   <source>Accept {count} above</source>
   <translation>{count} darüber annehmen</translation>
  </message>
  <message>
   <location filename="app/panels/review.py" />
   <source>Decided proposals</source>
   <translation>Entschiedene Vorschläge</translation>
  </message>
  <message>
   <location filename="app/panels/review.py" />
   <source>Everything is decided.</source>
   <translation>Alles ist entschieden.</translation>
  </message>
  <message>
   <location filename="app/panels/review.py" />
   <source>Nothing to decide passes the filter.</source>
   <translation>Nichts zu Entscheidendes passt zum Filter.</translation>
  </message>
  <message>
   <location filename="app/panels/review.py" />
   <source>Play by itself</source>
   <translation>Von selbst abspielen</translation>
  </message>
  <message>
   <location filename="app/panels/review.py" />
   <source>Proposals to decide</source>
   <translation>Vorschläge zum Entscheiden</translation>
  </message>
  <message>
   <location filename="app/panels/review.py" />
   <source>Proposals to decide appear here when a video was analysed.</source>
   <translation>Vorschläge zum Entscheiden erscheinen hier, wenn ein Video analysiert wurde.</translation>
  </message>
  <message>
   <location filename="app/panels/review.py" />
   <source>Review only: {what}</source>
   <translation>Nur prüfen: {what}</translation>
  </message>
  <message>
   <location filename="app/panels/review.py" />
   <source>The poses of this video are found. Segments proposed now appear here.</source>
   <translation>Die Posen dieses Videos sind gefunden. Jetzt vorgeschlagene Abschnitte erscheinen hier.</translation>
  </message>
  <message>
   <location filename="app/panels/review.py" />
   <source>What comes next plays over and over</source>
   <translation>Was als Nächstes kommt, spielt immer wieder</translation>
  </message>
  <message>
   <location filename="app/panels/review.py" />
   <source>or {label} {percent}</source>
   <translation>oder {label} {percent}</translation>
  </message>
  <message>
   <location filename="app/panels/review.py" />
   <source>{decided} of {count} decided</source>
   <translation>{decided} von {count} entschieden</translation>
  </message>
  <message>
   <location filename="app/panels/rows_page.py" />
   <source>Events</source>
   <translation>Ereignisse</translation>
  </message>
  <message>
   <location filename="app/panels/rows_page.py" />
   <source>Find text</source>
   <translation>Text suchen</translation>
  </message>
  <message>
   <location filename="app/panels/rows_page.py" />
   <source>Find text in the table</source>
   <translation>Text in der Tabelle suchen</translation>
  </message>
  <message>
   <location filename="app/panels/rows_page.py" />
   <source>No row has this text and passes the filter.</source>
   <translation>Keine Zeile enthält diesen Text und passt zum Filter.</translation>
  </message>
  <message>
   <location filename="app/panels/rows_page.py" />
   <source>Repetitions</source>
   <translation>Wiederholungen</translation>
  </message>
  <message>
   <location filename="app/panels/rows_page.py" />
   <source>Segments, events and repetitions</source>
   <translation>Abschnitte, Ereignisse und Wiederholungen</translation>
  </message>
  <message>
   <location filename="app/panels/rows_page.py" />
   <source>Segments, events and repetitions are listed here once there are some.</source>
   <translation>Abschnitte, Ereignisse und Wiederholungen stehen hier, sobald es welche gibt.</translation>
  </message>
  <message>
   <location filename="app/panels/rows_page.py" />
   <source>Show only: {what}</source>
   <translation>Nur zeigen: {what}</translation>
  </message>
  <message>
   <location filename="app/panels/rows_page.py" />
   <source>{chosen} chosen, {rows}</source>
   <translation>{chosen} gewählt, {rows}</translation>
  </message>
  <message>
   <location filename="app/panels/rows_page.py" />
   <source>{count} rows</source>
   <translation>{count} Zeilen</translation>
  </message>
  <message>
   <location filename="app/panels/rows_page.py" />
   <source>{shown} of {count} rows</source>
   <translation>{shown} von {count} Zeilen</translation>
  </message>
  <message>
   <location filename="app/panels/rows_page.py" />
   <source>{what}: all</source>
   <translation>{what}: alle</translation>
  </message>
  <message>
   <location filename="app/panels/start_page.py" />
   <source>Find people in video, see how they move, count and label what they do.</source>
   <translation>Menschen im Video finden, sehen, wie sie sich bewegen, zählen und benennen, was sie tun.</translation>
  </message>
  <message>
   <location filename="app/panels/start_page.py" />
   <source>Recent sessions</source>
   <translation>Letzte Sitzungen</translation>
  </message>
  <message>
   <location filename="app/panels/start_page.py" />
   <source>or drop videos, or a folder of them, here</source>
   <translation>oder Videos oder einen Ordner davon hierher ziehen</translation>
  </message>
  <message>
   <location filename="app/panels/table.py" />
   <source>Everything</source>
   <translation>Alles</translation>
  </message>
  <message>
   <location filename="app/panels/table.py" />
   <source>Pages of the table</source>
   <translation>Seiten der Tabelle</translation>
  </message>
  <message>
   <location filename="app/panels/videos.py" />
   <source>All videos</source>
   <translation>Alle Videos</translation>
  </message>
  <message>
   <location filename="app/panels/videos.py" />
   <source>By done</source>
   <translation>Nach fertig oder nicht</translation>
  </message>
  <message>
   <location filename="app/panels/videos.py" />
   <source>By how much is labelled</source>
   <translation>Danach, wie viel benannt ist</translation>
  </message>
  <message>
   <location filename="app/panels/videos.py" />
   <source>By name</source>
   <translation>Nach Namen</translation>
  </message>
  <message>
   <location filename="app/panels/videos.py" />
   <source>By status</source>
   <translation>Nach Stand</translation>
  </message>
  <message>
   <location filename="app/panels/videos.py" />
   <source>By who works on it</source>
   <translation>Danach, wer daran arbeitet</translation>
  </message>
  <message>
   <location filename="app/panels/videos.py" />
   <source>Failed</source>
   <translation>Gescheitert</translation>
  </message>
  <message>
   <location filename="app/panels/videos.py" />
   <source>File not there</source>
   <translation>Datei nicht da</translation>
  </message>
  <message>
   <location filename="app/panels/videos.py" />
   <source>Find a video</source>
   <translation>Ein Video suchen</translation>
  </message>
  <message>
   <location filename="app/panels/videos.py" />
   <source>In the order they were added</source>
   <translation>Wie sie hinzugefügt wurden</translation>
  </message>
  <message>
   <location filename="app/panels/videos.py" />
   <source>Not done</source>
   <translation>Nicht fertig</translation>
  </message>
  <message>
   <location filename="app/panels/videos.py" />
   <source>The videos of this session are listed here.</source>
   <translation>Die Videos dieser Sitzung stehen hier.</translation>
  </message>
  <message>
   <location filename="app/panels/videos.py" />
   <source>Waiting or being analysed</source>
   <translation>Wartend oder in Analyse</translation>
  </message>
  <message>
   <location filename="app/panels/videos.py" />
   <source>Which videos are listed, and in which order</source>
   <translation>Welche Videos in welcher Reihenfolge gezeigt werden</translation>
  </message>
  <message>
   <location filename="app/panels/why_parts.py" />
   <source>Click to go to a moment</source>
   <translation>Klicken, um zu einem Moment zu gehen</translation>
  </message>
  <message>
   <location filename="app/panels/why_parts.py" />
   <source>How much each moment counted</source>
   <translation>Wie viel jeder Moment zählte</translation>
  </message>
  <message>
   <location filename="app/panels/why_parts.py" />
   <source>{count} postures are visited</source>
   <translation>{count} Haltungen kommen vor</translation>
  </message>
  <message>
   <location filename="app/projects.py" />
   <source>Choose a video or a session.</source>
   <translation>Wählen Sie ein Video oder eine Sitzung.</translation>
  </message>
  <message>
   <location filename="app/projects.py" />
   <source>Here you can look at everything and see what is changed there.</source>
   <translation>Hier können Sie alles ansehen und sehen, was dort geändert wird.</translation>
  </message>
  <message>
   <location filename="app/projects.py" />
   <source>It comes with the program's resources.</source>
   <translation>Es kommt mit den Dateien des Programms.</translation>
  </message>
  <message>
   <location filename="app/projects.py" />
   <source>The sample video is not there.</source>
   <translation>Das Beispielvideo ist nicht da.</translation>
  </message>
  <message>
   <location filename="app/projects.py" />
   <source>The session is kept in your own folder ({folder}).</source>
   <translation>Die Sitzung liegt in Ihrem eigenen Ordner ({folder}).</translation>
  </message>
  <message>
   <location filename="app/projects.py" />
   <source>There is no video among what was chosen.</source>
   <translation>Unter dem Gewählten ist kein Video.</translation>
  </message>
  <message>
   <location filename="app/projects.py" />
   <source>This folder cannot be written to.</source>
   <translation>In diesen Ordner kann nicht geschrieben werden.</translation>
  </message>
  <message>
   <location filename="app/projects.py" />
   <source>Was it moved or is its drive unplugged?</source>
   <translation>Wurde es verschoben oder ist das Laufwerk nicht angeschlossen?</translation>
  </message>
  <message>
   <location filename="app/projects.py" />
   <source>You can look at everything. To change something, save a copy (Ctrl+Shift+S) and open that.</source>
   <translation>Sie können alles ansehen. Um etwas zu ändern, speichern Sie eine Kopie (Strg+Umschalt+S) und öffnen diese.</translation>
  </message>
  <message>
   <location filename="app/projects.py" />
   <source>read only: nothing can be written here</source>
   <translation>schreibgeschützt: hier kann nichts geschrieben werden</translation>
  </message>
  <message>
   <location filename="app/projects.py" />
   <source>{name} is a folder.</source>
   <translation>{name} ist ein Ordner.</translation>
  </message>
  <message>
   <location filename="app/projects.py" />
   <source>{name} is not there.</source>
   <translation>{name} ist nicht da.</translation>
  </message>
  <message>
   <location filename="app/projects.py" />
   <source>“{name}” lies where nothing can be written.</source>
   <translation>„{name}“ liegt, wo nichts geschrieben werden kann.</translation>
  </message>
  <message>
   <location filename="app/said_labels.py" />
   <source>Looks like {label}, {percent}, but {why}.</source>
   <translation>Sieht aus wie {label}, {percent}, aber {why}.</translation>
  </message>
  <message>
   <location filename="app/said_labels.py" />
   <source>almost certain</source>
   <translation>fast sicher</translation>
  </message>
  <message>
   <location filename="app/said_labels.py" />
   <source>hardly anything moves</source>
   <translation>es bewegt sich kaum etwas</translation>
  </message>
  <message>
   <location filename="app/said_labels.py" />
   <source>hardly anything of the body is seen</source>
   <translation>vom Körper ist kaum etwas zu sehen</translation>
  </message>
  <message>
   <location filename="app/said_labels.py" />
   <source>likely</source>
   <translation>wahrscheinlich</translation>
  </message>
  <message>
   <location filename="app/said_labels.py" />
   <source>no label is sure enough</source>
   <translation>kein Label ist sicher genug</translation>
  </message>
  <message>
   <location filename="app/said_labels.py" />
   <source>no whole repetition was seen</source>
   <translation>keine ganze Wiederholung war zu sehen</translation>
  </message>
  <message>
   <location filename="app/said_labels.py" />
   <source>possible</source>
   <translation>möglich</translation>
  </message>
  <message>
   <location filename="app/said_labels.py" />
   <source>rather likely</source>
   <translation>eher wahrscheinlich</translation>
  </message>
  <message>
   <location filename="app/said_labels.py" />
   <source>something is repeated</source>
   <translation>etwas wiederholt sich</translation>
  </message>
  <message>
   <location filename="app/said_labels.py" />
   <source>start ± {start} s, end ± {stop} s</source>
   <translation>Anfang ± {start} s, Ende ± {stop} s</translation>
  </message>
  <message>
   <location filename="app/said_labels.py" />
   <source>the arms were not seen</source>
   <translation>die Arme waren nicht zu sehen</translation>
  </message>
  <message>
   <location filename="app/said_labels.py" />
   <source>the body does not move that way</source>
   <translation>der Körper bewegt sich nicht so</translation>
  </message>
  <message>
   <location filename="app/said_labels.py" />
   <source>the legs were not seen</source>
   <translation>die Beine waren nicht zu sehen</translation>
  </message>
  <message>
   <location filename="app/said_labels.py" />
   <source>unlikely</source>
   <translation>unwahrscheinlich</translation>
  </message>
  <message>
   <location filename="app/scene3d/references.py" />
   <source>A reference needs a name.</source>
   <translation>Eine Referenz braucht einen Namen.</translation>
  </message>
  <message>
   <location filename="app/scene3d/references.py" />
   <source>Keep it once more.</source>
   <translation>Behalten Sie sie noch einmal.</translation>
  </message>
  <message>
   <location filename="app/scene3d/references.py" />
   <source>The reference could not be saved.</source>
   <translation>Die Referenz konnte nicht gespeichert werden.</translation>
  </message>
  <message>
   <location filename="app/scene3d/references.py" />
   <source>The reference {name} cannot be read.</source>
   <translation>Die Referenz {name} kann nicht gelesen werden.</translation>
  </message>
  <message>
   <location filename="app/scene3d/view.py" />
   <source>Nothing to compare with on this frame.</source>
   <translation>In diesem Bild gibt es nichts zum Vergleichen.</translation>
  </message>
  <message>
   <location filename="app/scene3d/view.py" />
   <source>The 3D view needs OpenGL, which this display does not offer.
Everything else works. ({error})</source>
   <translation>Die 3D-Ansicht braucht OpenGL, das diese Anzeige nicht bietet.
Alles andere geht. ({error})</translation>
  </message>
  <message>
   <location filename="app/scene3d/view.py" />
   <source>The person appears here in 3D
when poses are found.</source>
   <translation>Die Person erscheint hier in 3D,
wenn Posen gefunden sind.</translation>
  </message>
  <message>
   <location filename="app/scene3d/words.py" />
   <source>Every joint within {angle}°</source>
   <translation>Jedes Gelenk innerhalb von {angle}°</translation>
  </message>
  <message>
   <location filename="app/scene3d/words.py" />
   <source>Ghost: {name}</source>
   <translation>Vergleich: {name}</translation>
  </message>
  <message>
   <location filename="app/scene3d/words.py" />
   <source>Ghost: {name}, in its own time</source>
   <translation>Vergleich: {name}, in eigener Zeit</translation>
  </message>
  <message>
   <location filename="app/scene3d/words.py" />
   <source>Ghost: {name}, laid moment by moment</source>
   <translation>Vergleich: {name}, Moment für Moment</translation>
  </message>
  <message>
   <location filename="app/scene3d/words.py" />
   <source>Ghost: {time}, frame {frame}</source>
   <translation>Vergleich: {time}, Bild {frame}</translation>
  </message>
  <message>
   <location filename="app/scene3d/words.py" />
   <source>What training sees: {what}</source>
   <translation>Was das Training sieht: {what}</translation>
  </message>
  <message>
   <location filename="app/scene3d/words.py" />
   <source>left elbow</source>
   <translation>linker Ellbogen</translation>
  </message>
  <message>
   <location filename="app/scene3d/words.py" />
   <source>left hip</source>
   <translation>linke Hüfte</translation>
  </message>
  <message>
   <location filename="app/scene3d/words.py" />
   <source>left knee</source>
   <translation>linkes Knie</translation>
  </message>
  <message>
   <location filename="app/scene3d/words.py" />
   <source>left shoulder</source>
   <translation>linke Schulter</translation>
  </message>
  <message>
   <location filename="app/scene3d/words.py" />
   <source>right elbow</source>
   <translation>rechter Ellbogen</translation>
  </message>
  <message>
   <location filename="app/scene3d/words.py" />
   <source>right hip</source>
   <translation>rechte Hüfte</translation>
  </message>
  <message>
   <location filename="app/scene3d/words.py" />
   <source>right knee</source>
   <translation>rechtes Knie</translation>
  </message>
  <message>
   <location filename="app/scene3d/words.py" />
   <source>right shoulder</source>
   <translation>rechte Schulter</translation>
  </message>
  <message>
   <location filename="app/segmenters.py" />
   <source>Use it</source>
   <translation>Verwendung</translation>
  </message>
  <message>
   <location filename="app/segmenters.py" />
   <source>Where posture or movement changes</source>
   <translation>Wo sich Haltung oder Bewegung ändert</translation>
  </message>
  <message>
   <location filename="app/segmenters.py" />
   <source>for movements that no model knows, or before labels are chosen</source>
   <translation>für Bewegungen, die kein Modell kennt, oder bevor Labels gewählt sind</translation>
  </message>
  <message>
   <location filename="app/segmenters.py" />
   <source>no labels: it cuts where the way of moving changes and keeps repetitions together</source>
   <translation>keine Labels: es teilt, wo sich die Art der Bewegung ändert, und hält Wiederholungen zusammen</translation>
  </message>
  <message>
   <location filename="app/segmenters.py" />
   <source>nothing: there is nothing to train</source>
   <translation>nichts: es gibt nichts zu trainieren</translation>
  </message>
  <message>
   <location filename="app/timeline/building.py" />
   <source>Everyone</source>
   <translation>Alle</translation>
  </message>
  <message>
   <location filename="app/timeline/building.py" />
   <source>Hide {count} again</source>
   <translation>{count} wieder verbergen</translation>
  </message>
  <message>
   <location filename="app/timeline/building.py" />
   <source>Label probabilities</source>
   <translation>Label-Wahrscheinlichkeiten</translation>
  </message>
  <message>
   <location filename="app/timeline/building.py" />
   <source>Pictures</source>
   <translation>Bilder</translation>
  </message>
  <message>
   <location filename="app/timeline/building.py" />
   <source>{count} hidden</source>
   <translation>{count} verborgen</translation>
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Ankle angle</source>
   <translation>Knöchelwinkel</translation>
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Elbow angle</source>
   <translation>Ellbogenwinkel</translation>
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Head speed</source>
   <translation>Tempo des Kopfs</translation>
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Hip angle</source>
   <translation>Hüftwinkel</translation>
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Knee angle</source>
   <translation>Kniewinkel</translation>
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Left ankle angle</source>
   <translation>Knöchelwinkel links</translation>
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Left ankle speed</source>
   <translation>Tempo linker Knöchel</translation>
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Left elbow angle</source>
   <translation>Ellbogenwinkel links</translation>
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Left hip angle</source>
   <translation>Hüftwinkel links</translation>
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Left hip speed</source>
   <translation>Tempo linke Hüfte</translation>
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Left knee angle</source>
   <translation>Kniewinkel links</translation>
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Left shoulder angle</source>
   <translation>Schulterwinkel links</translation>
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Left wrist speed</source>
   <translation>Tempo linkes Handgelenk</translation>
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Right ankle angle</source>
   <translation>Knöchelwinkel rechts</translation>
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Right ankle speed</source>
   <translation>Tempo rechter Knöchel</translation>
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Right elbow angle</source>
   <translation>Ellbogenwinkel rechts</translation>
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Right hip angle</source>
   <translation>Hüftwinkel rechts</translation>
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Right hip speed</source>
   <translation>Tempo rechte Hüfte</translation>
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Right knee angle</source>
   <translation>Kniewinkel rechts</translation>
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Right shoulder angle</source>
   <translation>Schulterwinkel rechts</translation>
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Right wrist speed</source>
   <translation>Tempo rechtes Handgelenk</translation>
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Shoulder angle</source>
   <translation>Schulterwinkel</translation>
  </message>
  <message>
   <location filename="app/timeline/painting.py" />
   <source>unknown</source>
   <translation>unbekannt</translation>
  </message>
  <message>
   <location filename="app/timeline/painting.py" />
   <source>unlabelled</source>
   <translation>unbenannt</translation>
  </message>
  <message>
   <location filename="app/timeline/picture.py" />
   <source>Nobody found yet. Analyse the video to fill the timeline.</source>
   <translation>Noch niemand gefunden. Analysieren Sie das Video, um die Zeitleiste zu füllen.</translation>
  </message>
  <message>
   <location filename="app/timeline/picture.py" />
   <source>People appear here when the analysis is done.</source>
   <translation>Personen erscheinen hier, wenn die Analyse fertig ist.</translation>
  </message>
  <message>
   <location filename="app/timeline/picture.py" />
   <source>The timeline appears here when a video is open.</source>
   <translation>Die Zeitleiste erscheint hier, wenn ein Video offen ist.</translation>
  </message>
  <message>
   <location filename="app/timeline/view.py" />
   <source>Rows of the timeline</source>
   <translation>Zeilen der Zeitleiste</translation>
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>Background: all is labelled here</source>
   <translation>Hintergrund: hier ist alles benannt</translation>
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>Click or drag to go to a time</source>
   <translation>Klicken oder ziehen, um zu einer Zeit zu gehen</translation>
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>Click to fold</source>
   <translation>Klicken, um zu falten</translation>
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>Click to show every label</source>
   <translation>Klicken, um jedes Label zu zeigen</translation>
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>Drag to make the first segment of this person</source>
   <translation>Ziehen, um den ersten Abschnitt dieser Person zu machen</translation>
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>Frames {first} to {last}</source>
   <translation>Bilder {first} bis {last}</translation>
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>How likely {model} thought each label</source>
   <translation>Für wie wahrscheinlich {model} jedes Label hielt</translation>
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>Likeliest: {labels}</source>
   <translation>Am ehesten: {labels}</translation>
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>Locked: nothing on it can be changed</source>
   <translation>Gesperrt: nichts darauf lässt sich ändern</translation>
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>Made by {model}</source>
   <translation>Gemacht von {model}</translation>
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>Repetition {number} of {count}</source>
   <translation>Wiederholung {number} von {count}</translation>
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>Selected: {what}</source>
   <translation>Gewählt: {what}</translation>
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>The model said: {labels}</source>
   <translation>Das Modell sagte: {labels}</translation>
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>Too little of the person is seen here</source>
   <translation>Hier ist zu wenig von der Person zu sehen</translation>
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>Unlabelled</source>
   <translation>Unbenannt</translation>
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>Unlabelled. Drag to make a segment, double click for an event</source>
   <translation>Unbenannt. Ziehen macht einen Abschnitt, ein Doppelklick ein Ereignis</translation>
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>the model</source>
   <translation>das Modell</translation>
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>{label} at {time}, frame {frame}</source>
   <translation>{label} bei {time}, Bild {frame}</translation>
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>{segments} segments, {events} events</source>
   <translation>{segments} Abschnitte, {events} Ereignisse</translation>
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>{start} to {stop} ({length} s)</source>
   <translation>{start} bis {stop} ({length} s)</translation>
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>{state}, ambiguous</source>
   <translation>{state}, mehrdeutig</translation>
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>{state}, confidence {value}</source>
   <translation>{state}, Sicherheit {value}</translation>
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>{tiers} tiers with {segments} segments and {events} events. The Table panel lists them all.</source>
   <translation>{tiers} Spuren mit {segments} Abschnitten und {events} Ereignissen. Der Bereich Tabelle zeigt sie alle.</translation>
  </message>
  <message>
   <location filename="app/tour.py" />
   <source>Analyse finds everybody, cuts the video into movements, counts and names them. You can go on working meanwhile.</source>
   <translation>Analysieren findet alle Personen, teilt das Video in Bewegungen, zählt und benennt sie. Sie können dabei weiterarbeiten.</translation>
  </message>
  <message>
   <location filename="app/tour.py" />
   <source>Ctrl+Shift+P searches everything that can be done, exporting and reports too. F1 opens the help; this tour is in the Help menu.</source>
   <translation>Strg+Umschalt+P durchsucht alles, was möglich ist, auch Export und Berichte. F1 öffnet die Hilfe; dieser Rundgang steht im Menü Hilfe.</translation>
  </message>
  <message>
   <location filename="app/tour.py" />
   <source>Find everything</source>
   <translation>Alles finden</translation>
  </message>
  <message>
   <location filename="app/tour.py" />
   <source>I marks where a movement starts, O where it ends, Return makes the segment. Drag its edges to change it.</source>
   <translation>I setzt, wo eine Bewegung anfängt, O, wo sie aufhört, Eingabe macht den Abschnitt. Ziehen Sie die Kanten, um ihn zu ändern.</translation>
  </message>
  <message>
   <location filename="app/tour.py" />
   <source>Next</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <location filename="app/tour.py" />
   <source>Open a video</source>
   <translation>Video öffnen</translation>
  </message>
  <message>
   <location filename="app/tour.py" />
   <source>Open a video or drop it on the window. A session is made beside it; everything you do is saved at once. The sample is there to try everything on.</source>
   <translation>Öffnen Sie ein Video oder ziehen Sie es auf das Fenster. Daneben entsteht eine Sitzung; alles wird sofort gespeichert. Am Beispiel lässt sich alles ausprobieren.</translation>
  </message>
  <message>
   <location filename="app/tour.py" />
   <source>Proposals wait here, the doubtful ones first. A accepts, R rejects, and the next one comes. Ctrl+Z takes anything back.</source>
   <translation>Hier warten Vorschläge, die zweifelhaften zuerst. A nimmt an, R lehnt ab, und der nächste kommt. Strg+Z nimmt alles zurück.</translation>
  </message>
  <message>
   <location filename="app/tour.py" />
   <source>Skip</source>
   <translation>Überspringen</translation>
  </message>
  <message>
   <location filename="app/tour.py" />
   <source>Tour</source>
   <translation>Rundgang</translation>
  </message>
  <message>
   <location filename="app/tour.py" />
   <source>{number} of {total}</source>
   <translation>{number} von {total}</translation>
  </message>
  <message>
   <location filename="app/video/camera_view.py" />
   <source> s</source>
   <translation> s</translation>
  </message>
  <message>
   <location filename="app/video/camera_view.py" />
   <source>Below 1 where this video was filmed in slow motion</source>
   <translation>Unter 1, wo dieses Video in Zeitlupe gefilmt wurde</translation>
  </message>
  <message>
   <location filename="app/video/camera_view.py" />
   <source>Camera {name}</source>
   <translation>Kamera {name}</translation>
  </message>
  <message>
   <location filename="app/video/camera_view.py" />
   <source>How much later than the recording this camera began</source>
   <translation>Wie viel später als die Aufnahme diese Kamera begann</translation>
  </message>
  <message>
   <location filename="app/video/camera_view.py" />
   <source>Offset</source>
   <translation>Versatz</translation>
  </message>
  <message>
   <location filename="app/video/camera_view.py" />
   <source>Same moment</source>
   <translation>Derselbe Moment</translation>
  </message>
  <message>
   <location filename="app/video/camera_view.py" />
   <source>Take this camera out of the recording</source>
   <translation>Diese Kamera aus der Aufnahme nehmen</translation>
  </message>
  <message>
   <location filename="app/video/camera_view.py" />
   <source>This camera one frame back  (Left)</source>
   <translation>Diese Kamera ein Bild zurück  (Links)</translation>
  </message>
  <message>
   <location filename="app/video/camera_view.py" />
   <source>This camera one frame on  (Right)</source>
   <translation>Diese Kamera ein Bild weiter  (Rechts)</translation>
  </message>
  <message>
   <location filename="app/video/camera_view.py" />
   <source>This camera was not filming at this moment.</source>
   <translation>Diese Kamera filmte in diesem Moment nicht.</translation>
  </message>
  <message>
   <location filename="app/video/camera_view.py" />
   <source>This is the same moment: filmed together with what the first camera shows  (Enter)</source>
   <translation>Das ist derselbe Moment: zugleich mit dem gefilmt, was die erste Kamera zeigt  (Eingabe)</translation>
  </message>
  <message>
   <location filename="app/video/camera_view.py" />
   <source>Time scale</source>
   <translation>Zeitmaß</translation>
  </message>
  <message>
   <location filename="app/video/canvas.py" />
   <source>Preview</source>
   <translation>Vorschau</translation>
  </message>
  <message>
   <location filename="app/video/canvas.py" />
   <source>Reading the video ...</source>
   <translation>Das Video wird gelesen ...</translation>
  </message>
  <message>
   <location filename="app/video/choosing_bar.py" />
   <source>1 person chosen</source>
   <translation>1 Person gewählt</translation>
  </message>
  <message>
   <location filename="app/video/choosing_bar.py" />
   <source>Analyse what is chosen  (Enter)</source>
   <translation>Das Gewählte analysieren  (Eingabe)</translation>
  </message>
  <message>
   <location filename="app/video/choosing_bar.py" />
   <source>Click the people to follow in the picture, or press their numbers</source>
   <translation>Klicken Sie die Personen im Bild an, denen gefolgt werden soll, oder drücken Sie ihre Nummern</translation>
  </message>
  <message>
   <location filename="app/video/choosing_bar.py" />
   <source>Click the people to follow, or press their numbers. Nobody chosen: everybody is followed.</source>
   <translation>Klicken Sie die Personen an, denen gefolgt werden soll, oder drücken Sie ihre Nummern. Niemand gewählt: allen wird gefolgt.</translation>
  </message>
  <message>
   <location filename="app/video/choosing_bar.py" />
   <source>Drag over the picture. Arrows move, with Shift they size, Enter keeps, Esc drops it.</source>
   <translation>Über das Bild ziehen. Pfeile verschieben, mit Umschalt ändern sie die Größe, Eingabe behält, Esc verwirft.</translation>
  </message>
  <message>
   <location filename="app/video/choosing_bar.py" />
   <source>Draw the part of the picture to look at</source>
   <translation>Zeichnen Sie den Teil des Bildes, der angesehen werden soll</translation>
  </message>
  <message>
   <location filename="app/video/choosing_bar.py" />
   <source>Everybody</source>
   <translation>Alle</translation>
  </message>
  <message>
   <location filename="app/video/choosing_bar.py" />
   <source>Leave without analysing</source>
   <translation>Verlassen, ohne zu analysieren</translation>
  </message>
  <message>
   <location filename="app/video/choosing_bar.py" />
   <source>Leave without analysing  (Esc)</source>
   <translation>Verlassen, ohne zu analysieren  (Esc)</translation>
  </message>
  <message>
   <location filename="app/video/choosing_bar.py" />
   <source>Looking for people in this picture ...</source>
   <translation>In diesem Bild werden Personen gesucht ...</translation>
  </message>
  <message>
   <location filename="app/video/choosing_bar.py" />
   <source>Nobody was found in this picture. Step to one on which people are seen well.</source>
   <translation>In diesem Bild wurde niemand gefunden. Gehen Sie zu einem, in dem man die Personen gut sieht.</translation>
  </message>
  <message>
   <location filename="app/video/choosing_bar.py" />
   <source>People are looked for where the picture rests.</source>
   <translation>Personen werden gesucht, wo das Bild stehen bleibt.</translation>
  </message>
  <message>
   <location filename="app/video/choosing_bar.py" />
   <source>Set marks with I and O to analyse only a span of the video</source>
   <translation>Setzen Sie Marken mit I und O, um nur eine Spanne des Videos zu analysieren</translation>
  </message>
  <message>
   <location filename="app/video/choosing_bar.py" />
   <source>The span between the marks, or the whole video</source>
   <translation>Die Spanne zwischen den Marken oder das ganze Video</translation>
  </message>
  <message>
   <location filename="app/video/choosing_bar.py" />
   <source>What to analyse</source>
   <translation>Was analysiert wird</translation>
  </message>
  <message>
   <location filename="app/video/choosing_bar.py" />
   <source>Whole picture</source>
   <translation>Ganzes Bild</translation>
  </message>
  <message>
   <location filename="app/video/choosing_bar.py" />
   <source>Whole video</source>
   <translation>Ganzes Video</translation>
  </message>
  <message>
   <location filename="app/video/choosing_bar.py" />
   <source>{first} to {last}</source>
   <translation>{first} bis {last}</translation>
  </message>
  <message>
   <location filename="app/video/choosing_bar.py" />
   <source>{n} people chosen</source>
   <translation>{n} Personen gewählt</translation>
  </message>
  <message>
   <location filename="app/video/choosing_bar.py" />
   <source>{width} × {height} px</source>
   <translation>{width} × {height} px</translation>
  </message>
  <message>
   <location filename="app/video/choosing_tools.py" />
   <source>Region {width} by {height} at {x}, {y}</source>
   <translation>Bereich {width} mal {height} bei {x}, {y}</translation>
  </message>
  <message>
   <location filename="app/video/choosing_tools.py" />
   <source>nobody</source>
   <translation>niemand</translation>
  </message>
  <message>
   <location filename="app/video/choosing_tools.py" />
   <source>{n} people found. Chosen: {chosen}</source>
   <translation>{n} Personen gefunden. Gewählt: {chosen}</translation>
  </message>
  <message>
   <location filename="app/video/keypoint_tool.py" />
   <source>Keypoints:  Tab chooses  ·  arrows move  ·  , and . change the frame  ·  H hidden  ·  B fills in between  ·  Backspace resets  ·  Esc ends</source>
   <translation>Gelenkpunkte:  Tab wählt  ·  Pfeile bewegen  ·  , und . wechseln das Bild  ·  H verdeckt  ·  B füllt dazwischen auf  ·  Rücktaste setzt zurück  ·  Esc beendet</translation>
  </message>
  <message>
   <location filename="app/video/keypoint_tool.py" />
   <source>Keypoints: Esc ends</source>
   <translation>Gelenkpunkte: Esc beendet</translation>
  </message>
  <message>
   <location filename="app/video/keypoint_tool.py" />
   <source>Move keypoint</source>
   <translation>Gelenkpunkt verschieben</translation>
  </message>
  <message>
   <location filename="app/video/keypoint_tool.py" />
   <source>corrected</source>
   <translation>korrigiert</translation>
  </message>
  <message>
   <location filename="app/video/keypoint_tool.py" />
   <source>doubtful, {sure}</source>
   <translation>zweifelhaft, {sure}</translation>
  </message>
  <message>
   <location filename="app/video/keypoint_tool.py" />
   <source>filled in</source>
   <translation>aufgefüllt</translation>
  </message>
  <message>
   <location filename="app/video/keypoint_tool.py" />
   <source>hidden</source>
   <translation>verdeckt</translation>
  </message>
  <message>
   <location filename="app/video/keypoint_tool.py" />
   <source>not found</source>
   <translation>nicht gefunden</translation>
  </message>
  <message>
   <location filename="app/video/keypoint_tool.py" />
   <source>{percent} % sure</source>
   <translation>{percent} % sicher</translation>
  </message>
  <message>
   <location filename="app/video/label_line.py" />
   <source>Enter makes the segment, Esc forgets the marks</source>
   <translation>Eingabe macht den Abschnitt, Esc vergisst die Marken</translation>
  </message>
  <message>
   <location filename="app/video/label_line.py" />
   <source>from {time}</source>
   <translation>ab {time}</translation>
  </message>
  <message>
   <location filename="app/video/label_line.py" />
   <source>its key again stops it, Esc drops it</source>
   <translation>seine Taste noch einmal beendet ihn, Esc verwirft ihn</translation>
  </message>
  <message>
   <location filename="app/video/label_line.py" />
   <source>no label chosen</source>
   <translation>kein Label gewählt</translation>
  </message>
  <message>
   <location filename="app/video/label_line.py" />
   <source>to {time}</source>
   <translation>bis {time}</translation>
  </message>
  <message>
   <location filename="app/video/label_line.py" />
   <source>trims what is in the way</source>
   <translation>kürzt, was im Weg ist</translation>
  </message>
  <message>
   <location filename="app/video/label_line.py" />
   <source>{label} since {time}   {length} s</source>
   <translation>{label} seit {time}   {length} s</translation>
  </message>
  <message>
   <location filename="app/video/light_popover.py" />
   <source>As filmed</source>
   <translation>Wie gefilmt</translation>
  </message>
  <message>
   <location filename="app/video/light_popover.py" />
   <source>Brightness</source>
   <translation>Helligkeit</translation>
  </message>
  <message>
   <location filename="app/video/light_popover.py" />
   <source>Contrast</source>
   <translation>Kontrast</translation>
  </message>
  <message>
   <location filename="app/video/light_popover.py" />
   <source>Gamma</source>
   <translation>Gamma</translation>
  </message>
  <message>
   <location filename="app/video/light_popover.py" />
   <source>Lifts what is dark without touching what is bright</source>
   <translation>Hebt das Dunkle, ohne das Helle zu berühren</translation>
  </message>
  <message>
   <location filename="app/video/light_popover.py" />
   <source>Light of the picture</source>
   <translation>Licht des Bildes</translation>
  </message>
  <message>
   <location filename="app/video/transport.py" />
   <source>/ {total}    frame {frame} / {last}</source>
   <translation>/ {total}    Bild {frame} / {last}</translation>
  </message>
  <message>
   <location filename="app/video/transport.py" />
   <source>A small picture; the exact one follows when you stop</source>
   <translation>Ein kleines Bild; das genaue folgt, wenn Sie anhalten</translation>
  </message>
  <message>
   <location filename="app/video/transport.py" />
   <source>Pictures for quick scrubbing are being made in the background</source>
   <translation>Bilder zum schnellen Suchen entstehen im Hintergrund</translation>
  </message>
  <message>
   <location filename="app/video/transport.py" />
   <source>Speed</source>
   <translation>Tempo</translation>
  </message>
  <message>
   <location filename="app/video/transport.py" />
   <source>Speed of playing</source>
   <translation>Tempo der Wiedergabe</translation>
  </message>
  <message>
   <location filename="app/video/transport.py" />
   <source>Variable frame rate: times are read from the video, not computed</source>
   <translation>Variable Bildrate: Zeiten werden aus dem Video gelesen, nicht berechnet</translation>
  </message>
  <message>
   <location filename="app/video/transport.py" />
   <source>preview</source>
   <translation>Vorschau</translation>
  </message>
  <message>
   <location filename="app/video/transport.py" />
   <source>preview {percent} %</source>
   <translation>Vorschau {percent} %</translation>
  </message>
  <message>
   <location filename="app/whereabouts.py" />
   <source>Find video again</source>
   <translation>Video wiederfinden</translation>
  </message>
  <message>
   <location filename="app/whereabouts.py" />
   <source>It is looked for; where it is not found you can show where it is.</source>
   <translation>Es wird gesucht; wird es nicht gefunden, können Sie zeigen, wo es ist.</translation>
  </message>
  <message>
   <location filename="app/whereabouts.py" />
   <source>Show where the right one is, or use this one. Your labels are kept.</source>
   <translation>Zeigen Sie, wo die richtige ist, oder verwenden Sie diese. Ihre Labels bleiben.</translation>
  </message>
  <message>
   <location filename="app/whereabouts.py" />
   <source>{name} is not the file it was: its size or content has changed.</source>
   <translation>{name} ist nicht mehr die Datei, die es war: Größe oder Inhalt haben sich geändert.</translation>
  </message>
  <message>
   <location filename="app/workspace.py" />
   <source>Move below</source>
   <translation>Nach unten</translation>
  </message>
  <message>
   <location filename="app/workspace.py" />
   <source>Move beside the video</source>
   <translation>Neben das Video</translation>
  </message>
  <message>
   <location filename="app/workspace.py" />
   <source>Move to the left</source>
   <translation>Nach links</translation>
  </message>
  <message>
   <location filename="app/workspace.py" />
   <source>Move to the right</source>
   <translation>Nach rechts</translation>
  </message>
  <message>
   <location filename="app/workspace.py" />
   <source>Panels in one place</source>
   <translation>Bereiche an einem Platz</translation>
  </message>
  <message>
   <location filename="app/workspace.py" />
   <source>Put back into the window</source>
   <translation>Zurück ins Fenster</translation>
  </message>
  <message>
   <location filename="app/workspace.py" />
   <source>Take out of the window</source>
   <translation>Aus dem Fenster nehmen</translation>
  </message>
  <message>
   <location filename="core/action_recognisers/network.py" />
   <source>Get the model from its makers again.</source>
   <translation>Holen Sie das Modell noch einmal von seinen Herstellern.</translation>
  </message>
  <message>
   <location filename="core/action_recognisers/network.py" />
   <source>Its task is {task}; choose a model whose task is labels.</source>
   <translation>Seine Aufgabe ist {task}; wählen Sie ein Modell, dessen Aufgabe labels ist.</translation>
  </message>
  <message>
   <location filename="core/action_recognisers/network.py" />
   <source>The model {name} does not name movements.</source>
   <translation>Das Modell {name} benennt keine Bewegungen.</translation>
  </message>
  <message>
   <location filename="core/action_recognisers/network.py" />
   <source>The model {name} names no classes, or one of them twice.</source>
   <translation>Das Modell {name} nennt keine Klassen oder eine davon zweimal.</translation>
  </message>
  <message>
   <location filename="core/action_recognisers/whole_clips.py" />
   <source>Its task is {task}.</source>
   <translation>Seine Aufgabe ist {task}.</translation>
  </message>
  <message>
   <location filename="core/action_recognisers/whole_clips.py" />
   <source>Leave --views out; --flip can stay.</source>
   <translation>Lassen Sie --views weg; --flip kann bleiben.</translation>
  </message>
  <message>
   <location filename="core/action_recognisers/whole_clips.py" />
   <source>The model {name} looks at every clip as a whole: there are no several views of it.</source>
   <translation>Das Modell {name} sieht jeden Clip als Ganzes an: es gibt davon nicht mehrere Ansichten.</translation>
  </message>
  <message>
   <location filename="core/action_segmenters/changepoints.py" />
   <source>How much must change for a new segment; more = fewer</source>
   <translation>Wie viel sich für einen neuen Abschnitt ändern muss; mehr = weniger Abschnitte</translation>
  </message>
  <message>
   <location filename="core/action_segmenters/changepoints.py" />
   <source>Keep repetitions of one movement in one segment</source>
   <translation>Wiederholungen einer Bewegung in einem Abschnitt lassen</translation>
  </message>
  <message>
   <location filename="core/action_segmenters/changepoints.py" />
   <source>Shortest segment, in seconds</source>
   <translation>Kürzester Abschnitt, in Sekunden</translation>
  </message>
  <message>
   <location filename="core/action_segmenters/decoding.py" />
   <source>Beliefs are averaged over, in seconds</source>
   <translation>Wahrscheinlichkeiten mitteln über, in Sekunden</translation>
  </message>
  <message>
   <location filename="core/action_segmenters/decoding.py" />
   <source>Edges move to where the movement changes, by seconds</source>
   <translation>Kanten rücken dorthin, wo sich die Bewegung ändert, um Sekunden</translation>
  </message>
  <message>
   <location filename="core/action_segmenters/decoding.py" />
   <source>Gaps in a segment closed up to, in seconds</source>
   <translation>Lücken im Abschnitt schließen bis, in Sekunden</translation>
  </message>
  <message>
   <location filename="core/action_segmenters/decoding.py" />
   <source>How likely a label must be somewhere in a segment</source>
   <translation>Wie wahrscheinlich ein Label irgendwo im Abschnitt sein muss</translation>
  </message>
  <message>
   <location filename="core/action_segmenters/decoding.py" />
   <source>How likely it must be for a segment to go on</source>
   <translation>Wie wahrscheinlich es sein muss, damit ein Abschnitt weitergeht</translation>
  </message>
  <message>
   <location filename="core/action_segmenters/decoding.py" />
   <source>How likely it must be that anything is done for a segment without a name; 1: none</source>
   <translation>Wie wahrscheinlich es für einen Abschnitt ohne Namen sein muss, dass etwas getan wird; 1: keine</translation>
  </message>
  <message>
   <location filename="core/action_segmenters/decoding.py" />
   <source>Shortest segment without a name, in seconds</source>
   <translation>Kürzester Abschnitt ohne Namen, in Sekunden</translation>
  </message>
  <message>
   <location filename="core/action_segmenters/decoding.py" />
   <source>Somebody in sight for less, in seconds, is one segment where none is found</source>
   <translation>Wer kürzer zu sehen ist, in Sekunden, wird ein einziger Abschnitt, wenn keiner gefunden wird</translation>
  </message>
  <message>
   <location filename="core/action_segmenters/encoders.py" />
   <source>Choose another one, or leave it to the usual one.</source>
   <translation>Wählen Sie ein anderes, oder lassen Sie es beim üblichen.</translation>
  </message>
  <message>
   <location filename="core/action_segmenters/encoders.py" />
   <source>The model {name} cannot tell how alike movements are.</source>
   <translation>Das Modell {name} kann nicht sagen, wie ähnlich Bewegungen sind.</translation>
  </message>
  <message>
   <location filename="core/action_segmenters/network.py" />
   <source>It needs classes, each once (background among them where one label holds at a time), the outputs logits and features, and windows of one length.</source>
   <translation>Es braucht Klassen, jede einmal (darunter background, wo nur ein Label auf einmal gilt), die Ausgaben logits und features und Fenster einer Länge.</translation>
  </message>
  <message>
   <location filename="core/action_segmenters/network.py" />
   <source>Its task is {task}; choose a model whose task is segments.</source>
   <translation>Seine Aufgabe ist {task}; wählen Sie ein Modell, dessen Aufgabe segments ist.</translation>
  </message>
  <message>
   <location filename="core/action_segmenters/network.py" />
   <source>The description of the model {name} lacks what a segmenter needs.</source>
   <translation>Der Beschreibung des Modells {name} fehlt, was ein Segmentierer braucht.</translation>
  </message>
  <message>
   <location filename="core/action_segmenters/network.py" />
   <source>The model {name} does not cut movements into segments.</source>
   <translation>Das Modell {name} teilt Bewegungen nicht in Abschnitte.</translation>
  </message>
  <message>
   <location filename="core/cli/analyse.py" />
   <source>In a new video people are known by number: --person 1 is the first main one.</source>
   <translation>In einem neuen Video sind Personen nach Nummern bekannt: --person 1 ist die erste wichtige.</translation>
  </message>
  <message>
   <location filename="core/cli/analyse.py" />
   <source>It has {frames} frames and lasts {seconds:.1f} s.</source>
   <translation>Es hat {frames} Bilder und dauert {seconds:.1f} s.</translation>
  </message>
  <message>
   <location filename="core/cli/analyse.py" />
   <source>Nobody in this project is named {name}.</source>
   <translation>Niemand in diesem Projekt heißt {name}.</translation>
  </message>
  <message>
   <location filename="core/cli/analyse.py" />
   <source>The picture is {width} × {height} px.</source>
   <translation>Das Bild ist {width} × {height} px groß.</translation>
  </message>
  <message>
   <location filename="core/cli/analyse.py" />
   <source>The region lies outside the picture.</source>
   <translation>Der Bereich liegt außerhalb des Bildes.</translation>
  </message>
  <message>
   <location filename="core/cli/analyse.py" />
   <source>The video ends before the place where to begin.</source>
   <translation>Das Video endet vor der Stelle, an der begonnen werden soll.</translation>
  </message>
  <message>
   <location filename="core/cli/analyse.py" />
   <source>This video could not be analysed because of a fault in the program.</source>
   <translation>Dieses Video konnte wegen eines Fehlers im Programm nicht analysiert werden.</translation>
  </message>
  <message>
   <location filename="core/cli/analyse.py" />
   <source>{reason}.</source>
   <translation>{reason}.</translation>
  </message>
  <message>
   <location filename="core/cli/places.py" />
   <source>Choose another folder for --out.</source>
   <translation>Wählen Sie einen anderen Ordner für --out.</translation>
  </message>
  <message>
   <location filename="core/cli/places.py" />
   <source>The folder {name} could not be made: {reason}.</source>
   <translation>Der Ordner {name} konnte nicht angelegt werden: {reason}.</translation>
  </message>
  <message>
   <location filename="core/cli/places.py" />
   <source>There are too many projects named {name} already.</source>
   <translation>Es gibt schon zu viele Projekte namens {name}.</translation>
  </message>
  <message>
   <location filename="core/cli/segmenter_training.py" />
   <source>A counter has one network.</source>
   <translation>Ein Zähler hat ein einziges Netz.</translation>
  </message>
  <message>
   <location filename="core/cli/segmenter_training.py" />
   <source>A segmenter has one network.</source>
   <translation>Ein Segmentierer hat ein einziges Netz.</translation>
  </message>
  <message>
   <location filename="core/cli/segmenter_training.py" />
   <source>Give one --architecture; streams are a setting: --set streams=joint,bone.</source>
   <translation>Geben Sie nur ein --architecture an; Ströme sind eine Einstellung: --set streams=joint,bone.</translation>
  </message>
  <message>
   <location filename="core/cli/steps.py" />
   <source>Add one in the window.</source>
   <translation>Fügen Sie im Fenster eines hinzu.</translation>
  </message>
  <message>
   <location filename="core/cli/steps.py" />
   <source>Is the name spelled right?</source>
   <translation>Ist der Name richtig geschrieben?</translation>
  </message>
  <message>
   <location filename="core/cli/steps.py" />
   <source>There is no file {name}.</source>
   <translation>Es gibt keine Datei {name}.</translation>
  </message>
  <message>
   <location filename="core/cli/steps.py" />
   <source>There is no video in this project.</source>
   <translation>In diesem Projekt ist kein Video.</translation>
  </message>
  <message>
   <location filename="core/cli/steps.py" />
   <source>Was it replaced?</source>
   <translation>Wurde es ersetzt?</translation>
  </message>
  <message>
   <location filename="core/cli/steps.py" />
   <source>{name} is not the video this project was made with.</source>
   <translation>{name} ist nicht das Video, mit dem dieses Projekt gemacht wurde.</translation>
  </message>
  <message>
   <location filename="core/document/chunks.py" />
   <source>A part of “{name}” is damaged and cannot be read.</source>
   <translation>Ein Teil von „{name}“ ist beschädigt und kann nicht gelesen werden.</translation>
  </message>
  <message>
   <location filename="core/document/chunks.py" />
   <source>One frame of this result is too large to be saved.</source>
   <translation>Ein Bild dieses Ergebnisses ist zu groß zum Speichern.</translation>
  </message>
  <message>
   <location filename="core/document/chunks.py" />
   <source>Run that step again, or open a backup of the project.</source>
   <translation>Führen Sie diesen Schritt noch einmal aus oder öffnen Sie eine Sicherung des Projekts.</translation>
  </message>
  <message>
   <location filename="core/document/chunks.py" />
   <source>“{name}” is closed.</source>
   <translation>„{name}“ ist geschlossen.</translation>
  </message>
  <message>
   <location filename="core/document/connections.py" />
   <source>Connect the drive or put the file back; or save a copy elsewhere.</source>
   <translation>Schließen Sie das Laufwerk an oder legen Sie die Datei zurück; oder speichern Sie anderswo eine Kopie.</translation>
  </message>
  <message>
   <location filename="core/document/connections.py" />
   <source>Free some space on the drive, then try again.</source>
   <translation>Schaffen Sie Platz auf dem Laufwerk und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <location filename="core/document/connections.py" />
   <source>Is the drive connected, and may you write there?</source>
   <translation>Ist das Laufwerk angeschlossen und dürfen Sie dort schreiben?</translation>
  </message>
  <message>
   <location filename="core/document/connections.py" />
   <source>Open a backup or an earlier copy of it.</source>
   <translation>Öffnen Sie eine Sicherung oder eine frühere Kopie davon.</translation>
  </message>
  <message>
   <location filename="core/document/connections.py" />
   <source>The project file “{name}” is no longer in its folder.</source>
   <translation>Die Projektdatei „{name}“ ist nicht mehr in ihrem Ordner.</translation>
  </message>
  <message>
   <location filename="core/document/connections.py" />
   <source>The project “{name}” is damaged.</source>
   <translation>Das Projekt „{name}“ ist beschädigt.</translation>
  </message>
  <message>
   <location filename="core/document/connections.py" />
   <source>There is no room left to save “{name}”. The last change was not made.</source>
   <translation>Zum Speichern von „{name}“ ist kein Platz mehr. Die letzte Änderung wurde nicht gemacht.</translation>
  </message>
  <message>
   <location filename="core/document/connections.py" />
   <source>This text cannot be saved.</source>
   <translation>Dieser Text kann nicht gespeichert werden.</translation>
  </message>
  <message>
   <location filename="core/document/connections.py" />
   <source>Use plain Unicode.</source>
   <translation>Verwenden Sie einfaches Unicode.</translation>
  </message>
  <message>
   <location filename="core/document/connections.py" />
   <source>“{name}” could not be opened.</source>
   <translation>„{name}“ konnte nicht geöffnet werden.</translation>
  </message>
  <message>
   <location filename="core/document/connections.py" />
   <source>“{name}” could not be read or written: {reason}.</source>
   <translation>„{name}“ konnte nicht gelesen oder geschrieben werden: {reason}.</translation>
  </message>
  <message>
   <location filename="core/document/edits/between.py" />
   <source>Correct its place instead.</source>
   <translation>Korrigieren Sie stattdessen seinen Ort.</translation>
  </message>
  <message>
   <location filename="core/document/edits/between.py" />
   <source>Correct this keypoint on two frames first.</source>
   <translation>Korrigieren Sie diesen Gelenkpunkt zuerst in zwei Bildern.</translation>
  </message>
  <message>
   <location filename="core/document/edits/between.py" />
   <source>The keypoint is marked as hidden there.</source>
   <translation>Der Gelenkpunkt ist dort als verdeckt gekennzeichnet.</translation>
  </message>
  <message>
   <location filename="core/document/edits/between.py" />
   <source>There is no frame between these two corrections.</source>
   <translation>Zwischen diesen beiden Korrekturen liegt kein Bild.</translation>
  </message>
  <message>
   <location filename="core/document/edits/between.py" />
   <source>What lies between them is filled in then.</source>
   <translation>Was dazwischen liegt, wird dann aufgefüllt.</translation>
  </message>
  <message>
   <location filename="core/document/edits/common.py" />
   <source>A span must start before it stops.</source>
   <translation>Eine Spanne muss anfangen, bevor sie aufhört.</translation>
  </message>
  <message>
   <location filename="core/document/edits/common.py" />
   <source>A {kind} needs a name.</source>
   <translation>Hier fehlt ein Name ({kind}).</translation>
  </message>
  <message>
   <location filename="core/document/edits/common.py" />
   <source>This lies beyond the end of the video ({frames} frames).</source>
   <translation>Das liegt hinter dem Ende des Videos ({frames} Bilder).</translation>
  </message>
  <message>
   <location filename="core/document/edits/common.py" />
   <source>This needs finite numbers.</source>
   <translation>Das braucht endliche Zahlen.</translation>
  </message>
  <message>
   <location filename="core/document/edits/common.py" />
   <source>This tier is locked.</source>
   <translation>Diese Spur ist gesperrt.</translation>
  </message>
  <message>
   <location filename="core/document/edits/common.py" />
   <source>This {kind} is in the project already.</source>
   <translation>Dies ist schon im Projekt ({kind}).</translation>
  </message>
  <message>
   <location filename="core/document/edits/common.py" />
   <source>This {kind} is no longer in the project.</source>
   <translation>Dies ist nicht mehr im Projekt ({kind}).</translation>
  </message>
  <message>
   <location filename="core/document/edits/common.py" />
   <source>Unlock “{name}” to change what is on it.</source>
   <translation>Entsperren Sie „{name}“, um zu ändern, was darauf ist.</translation>
  </message>
  <message>
   <location filename="core/document/edits/corrections.py" />
   <source>A correction needs a keypoint and both of its coordinates.</source>
   <translation>Eine Korrektur braucht einen Gelenkpunkt und beide Koordinaten.</translation>
  </message>
  <message>
   <location filename="core/document/edits/corrections.py" />
   <source>Nothing is corrected there.</source>
   <translation>Dort ist nichts korrigiert.</translation>
  </message>
  <message>
   <location filename="core/document/edits/corrections.py" />
   <source>This frame lies outside the video.</source>
   <translation>Dieses Bild liegt außerhalb des Videos.</translation>
  </message>
  <message>
   <location filename="core/document/edits/extras.py" />
   <source>A drawing needs a shape on at least one frame.</source>
   <translation>Eine Zeichnung braucht in mindestens einem Bild eine Form.</translation>
  </message>
  <message>
   <location filename="core/document/edits/extras.py" />
   <source>Every label of a vocabulary needs a name of its own.</source>
   <translation>Jedes Label eines Vokabulars braucht einen eigenen Namen.</translation>
  </message>
  <message>
   <location filename="core/document/edits/extras.py" />
   <source>Every point of the plane needs its place in the picture and in metres.</source>
   <translation>Jeder Punkt der Ebene braucht seinen Ort im Bild und in Metern.</translation>
  </message>
  <message>
   <location filename="core/document/edits/extras.py" />
   <source>The scale must be greater than zero.</source>
   <translation>Der Maßstab muss größer als null sein.</translation>
  </message>
  <message>
   <location filename="core/document/edits/extras.py" />
   <source>Two labels cannot have the same key.</source>
   <translation>Zwei Labels können nicht dieselbe Taste haben.</translation>
  </message>
  <message>
   <location filename="core/document/edits/handover.py" />
   <source>The tier “{name}” is locked.</source>
   <translation>Die Spur „{name}“ ist gesperrt.</translation>
  </message>
  <message>
   <location filename="core/document/edits/handover.py" />
   <source>Unlock it first.</source>
   <translation>Entsperren Sie sie zuerst.</translation>
  </message>
  <message>
   <location filename="core/document/edits/labelling.py" />
   <source>Merge the two labels instead.</source>
   <translation>Führen Sie stattdessen die beiden Labels zusammen.</translation>
  </message>
  <message>
   <location filename="core/document/edits/labelling.py" />
   <source>There is a label “{name}” already.</source>
   <translation>Es gibt schon ein Label „{name}“.</translation>
  </message>
  <message>
   <location filename="core/document/edits/labelling.py" />
   <source>This event is no longer in the project.</source>
   <translation>Dieses Ereignis ist nicht mehr im Projekt.</translation>
  </message>
  <message>
   <location filename="core/document/edits/people.py" />
   <source>A person cannot be in two places at once.</source>
   <translation>Eine Person kann nicht an zwei Orten zugleich sein.</translation>
  </message>
  <message>
   <location filename="core/document/edits/people.py" />
   <source>Choose two different people.</source>
   <translation>Wählen Sie zwei verschiedene Personen.</translation>
  </message>
  <message>
   <location filename="core/document/edits/people.py" />
   <source>Neither of them is seen from this frame on.</source>
   <translation>Keine von beiden ist ab diesem Bild zu sehen.</translation>
  </message>
  <message>
   <location filename="core/document/edits/people.py" />
   <source>Neither of them is seen in this span.</source>
   <translation>Keine von beiden ist in dieser Spanne zu sehen.</translation>
  </message>
  <message>
   <location filename="core/document/edits/people.py" />
   <source>There is no such colour.</source>
   <translation>Diese Farbe gibt es nicht.</translation>
  </message>
  <message>
   <location filename="core/document/edits/people.py" />
   <source>There is nothing to split: the person is not seen on both sides of this frame.</source>
   <translation>Es gibt nichts zu teilen: die Person ist nicht auf beiden Seiten dieses Bildes zu sehen.</translation>
  </message>
  <message>
   <location filename="core/document/edits/people.py" />
   <source>This track belongs to {name} already.</source>
   <translation>Diese Verfolgung gehört schon zu {name}.</translation>
  </message>
  <message>
   <location filename="core/document/edits/results.py" />
   <source>A repetition must start, turn and stop in this order, after the one before it.</source>
   <translation>Eine Wiederholung muss in dieser Reihenfolge anfangen, umkehren und aufhören, nach der vorigen.</translation>
  </message>
  <message>
   <location filename="core/document/edits/results.py" />
   <source>Choose at least two sets of repetitions.</source>
   <translation>Wählen Sie mindestens zwei Sätze von Wiederholungen.</translation>
  </message>
  <message>
   <location filename="core/document/edits/results.py" />
   <source>Only sets of the same person can be joined.</source>
   <translation>Nur Sätze derselben Person können verbunden werden.</translation>
  </message>
  <message>
   <location filename="core/document/edits/results.py" />
   <source>The poses of this run are in the project already.</source>
   <translation>Die Posen dieses Laufs sind schon im Projekt.</translation>
  </message>
  <message>
   <location filename="core/document/edits/results.py" />
   <source>These poses are no longer in the project.</source>
   <translation>Diese Posen sind nicht mehr im Projekt.</translation>
  </message>
  <message>
   <location filename="core/document/edits/results.py" />
   <source>These poses cannot be read.</source>
   <translation>Diese Posen können nicht gelesen werden.</translation>
  </message>
  <message>
   <location filename="core/document/edits/results.py" />
   <source>These poses go beyond the end of the video.</source>
   <translation>Diese Posen reichen über das Ende des Videos hinaus.</translation>
  </message>
  <message>
   <location filename="core/document/edits/results.py" />
   <source>These values cannot be read.</source>
   <translation>Diese Werte können nicht gelesen werden.</translation>
  </message>
  <message>
   <location filename="core/document/edits/results.py" />
   <source>These values do not have one column for each of their names.</source>
   <translation>Diese Werte haben nicht für jeden ihrer Namen eine Spalte.</translation>
  </message>
  <message>
   <location filename="core/document/edits/results.py" />
   <source>This repetition is no longer in the project.</source>
   <translation>Diese Wiederholung ist nicht mehr im Projekt.</translation>
  </message>
  <message>
   <location filename="core/document/edits/results.py" />
   <source>Two tracks of these poses have the same number.</source>
   <translation>Zwei Verfolgungen dieser Posen haben dieselbe Nummer.</translation>
  </message>
  <message>
   <location filename="core/document/edits/segments.py" />
   <source>A segment can only be cut between its first and its last frame.</source>
   <translation>Ein Abschnitt lässt sich nur zwischen seinem ersten und letzten Bild teilen.</translation>
  </message>
  <message>
   <location filename="core/document/edits/segments.py" />
   <source>A segment needs a label.</source>
   <translation>Ein Abschnitt braucht ein Label.</translation>
  </message>
  <message>
   <location filename="core/document/edits/segments.py" />
   <source>Choose at least two segments of one tier.</source>
   <translation>Wählen Sie mindestens zwei Abschnitte einer Spur.</translation>
  </message>
  <message>
   <location filename="core/document/edits/segments.py" />
   <source>Let segments trim what is in their way (menu Label), or move the other one first.</source>
   <translation>Lassen Sie Abschnitte kürzen, was im Weg ist (Menü Label), oder verschieben Sie zuerst den anderen.</translation>
  </message>
  <message>
   <location filename="core/document/edits/segments.py" />
   <source>No other segment begins where this one stops.</source>
   <translation>Wo dieser aufhört, beginnt kein anderer Abschnitt.</translation>
  </message>
  <message>
   <location filename="core/document/edits/segments.py" />
   <source>Segments of a tier cannot overlap. They can trim what is in their way: menu Label.</source>
   <translation>Abschnitte einer Spur dürfen sich nicht überlappen. Sie können kürzen, was im Weg ist: Menü Label.</translation>
  </message>
  <message>
   <location filename="core/document/edits/segments.py" />
   <source>The edge cannot go there: another segment or the end is in the way.</source>
   <translation>Die Kante kann nicht dorthin: ein anderer Abschnitt oder das Ende ist im Weg.</translation>
  </message>
  <message>
   <location filename="core/document/edits/segments.py" />
   <source>There is another segment already.</source>
   <translation>Dort ist schon ein Abschnitt.</translation>
  </message>
  <message>
   <location filename="core/document/edits/segments.py" />
   <source>There is another segment between them.</source>
   <translation>Zwischen ihnen liegt ein anderer Abschnitt.</translation>
  </message>
  <message>
   <location filename="core/document/edits/segments.py" />
   <source>This segment is no longer in the project.</source>
   <translation>Dieser Abschnitt ist nicht mehr im Projekt.</translation>
  </message>
  <message>
   <location filename="core/document/edits/segments.py" />
   <source>This segment is on the tier already.</source>
   <translation>Dieser Abschnitt ist schon auf der Spur.</translation>
  </message>
  <message>
   <location filename="core/document/edits/segments.py" />
   <source>“{label}” is not in the vocabulary of this tier.</source>
   <translation>„{label}“ steht nicht im Vokabular dieser Spur.</translation>
  </message>
  <message>
   <location filename="core/document/edits/tiers.py" />
   <source>A tier cannot lie below itself.</source>
   <translation>Eine Spur kann nicht unter sich selbst liegen.</translation>
  </message>
  <message>
   <location filename="core/document/edits/tiers.py" />
   <source>Both tiers must belong to the same recording.</source>
   <translation>Beide Spuren müssen zu derselben Aufnahme gehören.</translation>
  </message>
  <message>
   <location filename="core/document/edits/tiers.py" />
   <source>Segments of a tier cannot overlap.</source>
   <translation>Abschnitte einer Spur dürfen sich nicht überlappen.</translation>
  </message>
  <message>
   <location filename="core/document/edits/tiers.py" />
   <source>Two entries of this tier are the same {kind}.</source>
   <translation>Zwei Einträge dieser Spur sind gleich ({kind}).</translation>
  </message>
  <message>
   <location filename="core/document/edits/videos.py" />
   <source>A cut lies outside the video.</source>
   <translation>Ein Schnitt liegt außerhalb des Videos.</translation>
  </message>
  <message>
   <location filename="core/document/edits/videos.py" />
   <source>A recording cannot hold the same video twice.</source>
   <translation>Eine Aufnahme kann dasselbe Video nicht zweimal enthalten.</translation>
  </message>
  <message>
   <location filename="core/document/edits/videos.py" />
   <source>A recording has one to {most} videos.</source>
   <translation>Eine Aufnahme hat ein bis {most} Videos.</translation>
  </message>
  <message>
   <location filename="core/document/edits/videos.py" />
   <source>Remove the recording first.</source>
   <translation>Entfernen Sie zuerst die Aufnahme.</translation>
  </message>
  <message>
   <location filename="core/document/edits/videos.py" />
   <source>The first video of a recording counts its frames and cannot change.</source>
   <translation>Das erste Video einer Aufnahme zählt ihre Bilder und kann sich nicht ändern.</translation>
  </message>
  <message>
   <location filename="core/document/edits/videos.py" />
   <source>The time scale of a video must be greater than zero.</source>
   <translation>Das Zeitmaß eines Videos muss größer als null sein.</translation>
  </message>
  <message>
   <location filename="core/document/edits/videos.py" />
   <source>The video has become shorter than what is labelled in it.</source>
   <translation>Das Video ist kürzer geworden als das, was darin benannt ist.</translation>
  </message>
  <message>
   <location filename="core/document/edits/videos.py" />
   <source>This video belongs to a recording.</source>
   <translation>Dieses Video gehört zu einer Aufnahme.</translation>
  </message>
  <message>
   <location filename="core/document/edits/videos.py" />
   <source>“{name}” has no picture.</source>
   <translation>„{name}“ hat kein Bild.</translation>
  </message>
  <message>
   <location filename="core/document/edits/videos.py" />
   <source>“{name}” has no time for each of its frames.</source>
   <translation>„{name}“ hat nicht für jedes Bild eine Zeit.</translation>
  </message>
  <message>
   <location filename="core/document/files.py" />
   <source>A project cannot be copied onto itself.</source>
   <translation>Ein Projekt kann nicht auf sich selbst kopiert werden.</translation>
  </message>
  <message>
   <location filename="core/document/files.py" />
   <source>Choose another folder.</source>
   <translation>Wählen Sie einen anderen Ordner.</translation>
  </message>
  <message>
   <location filename="core/document/files.py" />
   <source>Choose another name.</source>
   <translation>Wählen Sie einen anderen Namen.</translation>
  </message>
  <message>
   <location filename="core/document/files.py" />
   <source>The folder “{folder}” does not exist.</source>
   <translation>Den Ordner „{folder}“ gibt es nicht.</translation>
  </message>
  <message>
   <location filename="core/document/files.py" />
   <source>“{name}” exists already.</source>
   <translation>„{name}“ gibt es schon.</translation>
  </message>
  <message>
   <location filename="core/document/files.py" />
   <source>“{name}” is a folder.</source>
   <translation>„{name}“ ist ein Ordner.</translation>
  </message>
  <message>
   <location filename="core/document/history.py" />
   <source>Do it in several parts.</source>
   <translation>Machen Sie sie in mehreren Teilen.</translation>
  </message>
  <message>
   <location filename="core/document/history.py" />
   <source>Numbers must be finite and texts plain Unicode.</source>
   <translation>Zahlen müssen endlich und Texte einfaches Unicode sein.</translation>
  </message>
  <message>
   <location filename="core/document/history.py" />
   <source>One entry is too large to be saved ({kind}).</source>
   <translation>Ein Eintrag ist zu groß zum Speichern ({kind}).</translation>
  </message>
  <message>
   <location filename="core/document/history.py" />
   <source>This change holds a value that cannot be saved ({kind}).</source>
   <translation>Diese Änderung enthält einen Wert, der nicht gespeichert werden kann ({kind}).</translation>
  </message>
  <message>
   <location filename="core/document/history.py" />
   <source>This change is too large to be saved in one go.</source>
   <translation>Diese Änderung ist zu groß, um auf einmal gespeichert zu werden.</translation>
  </message>
  <message>
   <location filename="core/document/history.py" />
   <source>Undo that one first, or change it by hand.</source>
   <translation>Machen Sie zuerst jenes rückgängig oder ändern Sie es von Hand.</translation>
  </message>
  <message>
   <location filename="core/document/history.py" />
   <source>“{label}” cannot be redone, because “{later}” ({by}) changed the same things since.</source>
   <translation>„{label}“ lässt sich nicht wiederherstellen, weil „{later}“ ({by}) seitdem dasselbe geändert hat.</translation>
  </message>
  <message>
   <location filename="core/document/history.py" />
   <source>“{label}” cannot be undone or redone: its record in the project file is damaged.</source>
   <translation>„{label}“ lässt sich weder rückgängig machen noch wiederherstellen: der Eintrag in der Projektdatei ist beschädigt.</translation>
  </message>
  <message>
   <location filename="core/document/history.py" />
   <source>“{label}” cannot be undone, because “{later}” ({by}) changed the same things since.</source>
   <translation>„{label}“ lässt sich nicht rückgängig machen, weil „{later}“ ({by}) seitdem dasselbe geändert hat.</translation>
  </message>
  <message>
   <location filename="core/document/loading.py" />
   <source>Choose a .kinescribe file.</source>
   <translation>Wählen Sie eine .kinescribe-Datei.</translation>
  </message>
  <message>
   <location filename="core/document/loading.py" />
   <source>Choose a file that Kinescribe has made.</source>
   <translation>Wählen Sie eine Datei, die Kinescribe gemacht hat.</translation>
  </message>
  <message>
   <location filename="core/document/loading.py" />
   <source>Install the newest version to open it.</source>
   <translation>Installieren Sie die neueste Version, um es zu öffnen.</translation>
  </message>
  <message>
   <location filename="core/document/loading.py" />
   <source>Open it only if you trust where it comes from, after asking for a clean copy.</source>
   <translation>Öffnen Sie es nur, wenn Sie der Herkunft trauen, und bitten Sie um eine saubere Kopie.</translation>
  </message>
  <message>
   <location filename="core/document/loading.py" />
   <source>The project “{name}” is damaged{detail}.</source>
   <translation>Das Projekt „{name}“ ist beschädigt{detail}.</translation>
  </message>
  <message>
   <location filename="core/document/loading.py" />
   <source>There is no project “{name}”.</source>
   <translation>Es gibt kein Projekt „{name}“.</translation>
  </message>
  <message>
   <location filename="core/document/loading.py" />
   <source>Was it moved or renamed?</source>
   <translation>Wurde es verschoben oder umbenannt?</translation>
  </message>
  <message>
   <location filename="core/document/loading.py" />
   <source>“{name}” holds parts that do not belong in a project, and was not opened.</source>
   <translation>„{name}“ enthält Teile, die nicht in ein Projekt gehören, und wurde nicht geöffnet.</translation>
  </message>
  <message>
   <location filename="core/document/loading.py" />
   <source>“{name}” is a folder, not a project.</source>
   <translation>„{name}“ ist ein Ordner, kein Projekt.</translation>
  </message>
  <message>
   <location filename="core/document/loading.py" />
   <source>“{name}” is not a Kinescribe project.</source>
   <translation>„{name}“ ist kein Projekt von Kinescribe.</translation>
  </message>
  <message>
   <location filename="core/document/loading.py" />
   <source>“{name}” is too large to be opened safely.</source>
   <translation>„{name}“ ist zu groß, um sicher geöffnet zu werden.</translation>
  </message>
  <message>
   <location filename="core/document/loading.py" />
   <source>“{name}” was made by a newer version of Kinescribe (its format is {version}, this is {ours}).</source>
   <translation>„{name}“ wurde mit einer neueren Version von Kinescribe gemacht (ihr Format ist {version}, dieses ist {ours}).</translation>
  </message>
  <message>
   <location filename="core/document/lock.py" />
   <source>Close it there, or open it to read only.</source>
   <translation>Schließen Sie es dort oder öffnen Sie es nur zum Lesen.</translation>
  </message>
  <message>
   <location filename="core/document/lock.py" />
   <source>“{name}” is already being opened by another program.</source>
   <translation>„{name}“ wird gerade von einem anderen Programm geöffnet.</translation>
  </message>
  <message>
   <location filename="core/document/lock.py" />
   <source>“{name}” is already open in {who}.</source>
   <translation>„{name}“ ist schon in {who} geöffnet.</translation>
  </message>
  <message>
   <location filename="core/document/store.py" />
   <source>Close it and open it again to see what is in it now.</source>
   <translation>Schließen und öffnen Sie es noch einmal, um zu sehen, was jetzt darin ist.</translation>
  </message>
  <message>
   <location filename="core/document/store.py" />
   <source>Close it there, then open it again here.</source>
   <translation>Schließen Sie es dort und öffnen Sie es hier noch einmal.</translation>
  </message>
  <message>
   <location filename="core/document/store.py" />
   <source>Save a copy to change it.</source>
   <translation>Speichern Sie eine Kopie, um es zu ändern.</translation>
  </message>
  <message>
   <location filename="core/document/store.py" />
   <source>“{name}” is open to read only.</source>
   <translation>„{name}“ ist nur zum Lesen geöffnet.</translation>
  </message>
  <message>
   <location filename="core/document/store.py" />
   <source>“{name}” was changed by another program.</source>
   <translation>„{name}“ wurde von einem anderen Programm geändert.</translation>
  </message>
  <message>
   <location filename="core/document/store.py" />
   <source>“{name}” was taken over by {who} and can only be read here.</source>
   <translation>„{name}“ wurde von {who} übernommen und kann hier nur gelesen werden.</translation>
  </message>
  <message>
   <location filename="core/document/vocabulary_files.py" />
   <source>Is it still there?</source>
   <translation>Ist es noch da?</translation>
  </message>
  <message>
   <location filename="core/document/vocabulary_files.py" />
   <source>It should be text with a label a line, CSV with a column “name”, or our TOML or JSON.</source>
   <translation>Es sollte Text mit einem Label je Zeile sein, CSV mit einer Spalte „name“, oder unser TOML oder JSON.</translation>
  </message>
  <message>
   <location filename="core/document/vocabulary_files.py" />
   <source>Use {endings}.</source>
   <translation>Verwenden Sie {endings}.</translation>
  </message>
  <message>
   <location filename="core/document/vocabulary_files.py" />
   <source>“{name}” cannot be read.</source>
   <translation>„{name}“ kann nicht gelesen werden.</translation>
  </message>
  <message>
   <location filename="core/document/vocabulary_files.py" />
   <source>“{name}” cannot be written.</source>
   <translation>„{name}“ kann nicht geschrieben werden.</translation>
  </message>
  <message>
   <location filename="core/document/vocabulary_files.py" />
   <source>“{name}” has no ending of a vocabulary.</source>
   <translation>„{name}“ hat keine Endung eines Vokabulars.</translation>
  </message>
  <message>
   <location filename="core/document/vocabulary_files.py" />
   <source>“{name}” holds no labels that can be read.</source>
   <translation>„{name}“ enthält keine lesbaren Labels.</translation>
  </message>
  <message>
   <location filename="core/document/vocabulary_files.py" />
   <source>“{name}” is too large to be a vocabulary.</source>
   <translation>„{name}“ ist zu groß für ein Vokabular.</translation>
  </message>
  <message>
   <location filename="core/evaluation/alarms.py" />
   <source>Alarm after (s)</source>
   <translation>Alarm nach (s)</translation>
  </message>
  <message>
   <location filename="core/evaluation/alarms.py" />
   <source>Fades each second by (s)</source>
   <translation>Klingt pro Sekunde ab um (s)</translation>
  </message>
  <message>
   <location filename="core/evaluation/alarms.py" />
   <source>Likely enough from</source>
   <translation>Wahrscheinlich genug ab</translation>
  </message>
  <message>
   <location filename="core/file_formats/array_files.py" />
   <source>It does not hold frames, keypoints and two or three numbers for each.</source>
   <translation>Die Datei enthält nicht Bilder, Gelenkpunkte und je zwei oder drei Zahlen.</translation>
  </message>
  <message>
   <location filename="core/file_formats/array_files.py" />
   <source>The list gives it two labels: “{one}” and “{other}”.</source>
   <translation>Die Liste gibt ihm zwei Labels: „{one}“ und „{other}“.</translation>
  </message>
  <message>
   <location filename="core/file_formats/array_files.py" />
   <source>There is no layout of {count} keypoints in {dimensions}D here.</source>
   <translation>Hier gibt es keine Anordnung von {count} Gelenkpunkten in {dimensions}D.</translation>
  </message>
  <message>
   <location filename="core/file_formats/arrays.py" />
   <source>It is no array of numbers, or damaged.</source>
   <translation>Das ist kein Array von Zahlen, oder es ist beschädigt.</translation>
  </message>
  <message>
   <location filename="core/file_formats/arrays.py" />
   <source>It is no file of arrays (.npz), or damaged.</source>
   <translation>Das ist keine Datei mit Arrays (.npz), oder sie ist beschädigt.</translation>
  </message>
  <message>
   <location filename="core/file_formats/arrays.py" />
   <source>The array {array} cannot be read.</source>
   <translation>Das Array {array} kann nicht gelesen werden.</translation>
  </message>
  <message>
   <location filename="core/file_formats/arrays.py" />
   <source>The array {array} is missing.</source>
   <translation>Das Array {array} fehlt.</translation>
  </message>
  <message>
   <location filename="core/file_formats/arrays.py" />
   <source>The array {array} is too large.</source>
   <translation>Das Array {array} ist zu groß.</translation>
  </message>
  <message>
   <location filename="core/file_formats/asf_amc.py" />
   <source>A bone of it has no length.</source>
   <translation>Ein Knochen hat keine Länge.</translation>
  </message>
  <message>
   <location filename="core/file_formats/asf_amc.py" />
   <source>In no unit are its legs as long as a person's.</source>
   <translation>In keiner Einheit sind die Beine so lang wie die eines Menschen.</translation>
  </message>
  <message>
   <location filename="core/file_formats/asf_amc.py" />
   <source>It breaks off, or a bone of it has too few values.</source>
   <translation>Die Datei bricht ab, oder ein Knochen hat zu wenige Werte.</translation>
  </message>
  <message>
   <location filename="core/file_formats/asf_amc.py" />
   <source>It has too many bones.</source>
   <translation>Die Datei hat zu viele Knochen.</translation>
  </message>
  <message>
   <location filename="core/file_formats/asf_amc.py" />
   <source>It has too many frames.</source>
   <translation>Die Datei hat zu viele Bilder.</translation>
  </message>
  <message>
   <location filename="core/file_formats/asf_amc.py" />
   <source>It holds no frames.</source>
   <translation>Die Datei enthält keine Bilder.</translation>
  </message>
  <message>
   <location filename="core/file_formats/asf_amc.py" />
   <source>It is no skeleton file (.asf).</source>
   <translation>Das ist keine Skelettdatei (.asf).</translation>
  </message>
  <message>
   <location filename="core/file_formats/asf_amc.py" />
   <source>It names a bone that its skeleton does not have: {bone}.</source>
   <translation>Die Datei nennt einen Knochen, den ihr Skelett nicht hat: {bone}.</translation>
  </message>
  <message>
   <location filename="core/file_formats/asf_amc.py" />
   <source>Its bones do not have the names that CMU and HDM05 use.</source>
   <translation>Die Knochen haben nicht die Namen, die CMU und HDM05 verwenden.</translation>
  </message>
  <message>
   <location filename="core/file_formats/asf_amc.py" />
   <source>Its bones do not make a tree.</source>
   <translation>Die Knochen bilden keinen Baum.</translation>
  </message>
  <message>
   <location filename="core/file_formats/asf_amc.py" />
   <source>The axes of a bone of it are no axes.</source>
   <translation>Die Achsen eines Knochens sind keine Achsen.</translation>
  </message>
  <message>
   <location filename="core/file_formats/bvh.py" />
   <source>It breaks off before its first frame.</source>
   <translation>Die Datei bricht vor dem ersten Bild ab.</translation>
  </message>
  <message>
   <location filename="core/file_formats/bvh.py" />
   <source>It does not say how many frames it has.</source>
   <translation>Die Datei sagt nicht, wie viele Bilder sie hat.</translation>
  </message>
  <message>
   <location filename="core/file_formats/bvh.py" />
   <source>It has more than one root.</source>
   <translation>Die Datei hat mehr als eine Wurzel.</translation>
  </message>
  <message>
   <location filename="core/file_formats/bvh.py" />
   <source>It has no frames, or too many.</source>
   <translation>Die Datei hat keine Bilder oder zu viele.</translation>
  </message>
  <message>
   <location filename="core/file_formats/bvh.py" />
   <source>It has too many joints.</source>
   <translation>Die Datei hat zu viele Gelenke.</translation>
  </message>
  <message>
   <location filename="core/file_formats/bvh.py" />
   <source>It is no BVH file.</source>
   <translation>Das ist keine BVH-Datei.</translation>
  </message>
  <message>
   <location filename="core/file_formats/bvh.py" />
   <source>Its joints do not make a tree.</source>
   <translation>Die Gelenke bilden keinen Baum.</translation>
  </message>
  <message>
   <location filename="core/file_formats/bvh.py" />
   <source>The channels of a joint of it are not known.</source>
   <translation>Die Kanäle eines Gelenks sind nicht bekannt.</translation>
  </message>
  <message>
   <location filename="core/file_formats/bvh.py" />
   <source>The label of a BVH file comes from its folder or its name.</source>
   <translation>Das Label einer BVH-Datei kommt aus ihrem Ordner oder ihrem Namen.</translation>
  </message>
  <message>
   <location filename="core/file_formats/bvh.py" />
   <source>The names of its joints are not those of a body: {names} ...</source>
   <translation>Die Namen der Gelenke sind nicht die eines Körpers: {names} ...</translation>
  </message>
  <message>
   <location filename="core/file_formats/c3d.py" />
   <source>The label of a C3D file comes from its folder or its name.</source>
   <translation>Das Label einer C3D-Datei kommt aus ihrem Ordner oder ihrem Namen.</translation>
  </message>
  <message>
   <location filename="core/file_formats/c3d_points.py" />
   <source>It holds no markers.</source>
   <translation>Die Datei enthält keine Marker.</translation>
  </message>
  <message>
   <location filename="core/file_formats/c3d_points.py" />
   <source>It holds too many markers.</source>
   <translation>Die Datei enthält zu viele Marker.</translation>
  </message>
  <message>
   <location filename="core/file_formats/c3d_points.py" />
   <source>It is no C3D file, or damaged.</source>
   <translation>Das ist keine C3D-Datei, oder sie ist beschädigt.</translation>
  </message>
  <message>
   <location filename="core/file_formats/c3d_points.py" />
   <source>It is no C3D file.</source>
   <translation>Das ist keine C3D-Datei.</translation>
  </message>
  <message>
   <location filename="core/file_formats/charades.py" />
   <source>Its length is no number of seconds.</source>
   <translation>Seine Länge ist keine Zahl in Sekunden.</translation>
  </message>
  <message>
   <location filename="core/file_formats/charades.py" />
   <source>There are no poses for this video.</source>
   <translation>Zu diesem Video gibt es keine Posen.</translation>
  </message>
  <message>
   <location filename="core/file_formats/clip_making.py" />
   <source>It does not hold positions of the right form.</source>
   <translation>Die Datei enthält keine Positionen der richtigen Form.</translation>
  </message>
  <message>
   <location filename="core/file_formats/clip_making.py" />
   <source>It holds more than a million frames.</source>
   <translation>Die Datei enthält mehr als eine Million Bilder.</translation>
  </message>
  <message>
   <location filename="core/file_formats/clip_making.py" />
   <source>Nobody is seen on any of its frames.</source>
   <translation>Auf keinem der Bilder ist jemand zu sehen.</translation>
  </message>
  <message>
   <location filename="core/file_formats/cmu.py" />
   <source>It does not hold 17 keypoints and their root.</source>
   <translation>Die Datei enthält nicht 17 Gelenkpunkte und deren Wurzel.</translation>
  </message>
  <message>
   <location filename="core/file_formats/counted_sets.py" />
   <source>Count them, look at the sets and accept them first.</source>
   <translation>Zählen Sie sie zuerst, sehen Sie die Sätze an und nehmen Sie sie an.</translation>
  </message>
  <message>
   <location filename="core/file_formats/counted_sets.py" />
   <source>Its poses have no metres: read it in 2 dimensions.</source>
   <translation>Die Posen haben keine Meter: lesen Sie sie in 2 Dimensionen.</translation>
  </message>
  <message>
   <location filename="core/file_formats/counted_sets.py" />
   <source>{name} holds no repetitions that were accepted.</source>
   <translation>{name} enthält keine angenommenen Wiederholungen.</translation>
  </message>
  <message>
   <location filename="core/file_formats/counted_videos.py" />
   <source>A mark is no frame of a video.</source>
   <translation>Eine Marke ist kein Bild eines Videos.</translation>
  </message>
  <message>
   <location filename="core/file_formats/counted_videos.py" />
   <source>A repetition begins and does not end.</source>
   <translation>Eine Wiederholung beginnt und endet nicht.</translation>
  </message>
  <message>
   <location filename="core/file_formats/counted_videos.py" />
   <source>Known are: {known}.</source>
   <translation>Bekannt sind: {known}.</translation>
  </message>
  <message>
   <location filename="core/file_formats/counted_videos.py" />
   <source>RepCount-A comes as new_train.csv and so on, UCFRep as .mat files or as new_val.csv.</source>
   <translation>RepCount-A kommt als new_train.csv und so weiter, UCFRep als .mat-Dateien oder als new_val.csv.</translation>
  </message>
  <message>
   <location filename="core/file_formats/counted_videos.py" />
   <source>The count is {count}, and {marks} repetitions are marked.</source>
   <translation>Die Anzahl ist {count}, und {marks} Wiederholungen sind markiert.</translation>
  </message>
  <message>
   <location filename="core/file_formats/counted_videos.py" />
   <source>The marks do not rise.</source>
   <translation>Die Marken sind nicht aufsteigend.</translation>
  </message>
  <message>
   <location filename="core/file_formats/counted_videos.py" />
   <source>There is no video to use in {name}. {reason}</source>
   <translation>In {name} ist kein brauchbares Video. {reason}</translation>
  </message>
  <message>
   <location filename="core/file_formats/counted_videos.py" />
   <source>{format} is no form of counted videos.</source>
   <translation>{format} ist kein Format für gezählte Videos.</translation>
  </message>
  <message>
   <location filename="core/file_formats/counted_videos.py" />
   <source>{name} is no list of videos with their counts.</source>
   <translation>{name} ist keine Liste von Videos mit ihren Anzahlen.</translation>
  </message>
  <message>
   <location filename="core/file_formats/data_sets.py" />
   <source>It holds {kinds}, read as {title}, and nothing in it.</source>
   <translation>Er enthält {kinds}, gelesen als {title}, und nichts darin.</translation>
  </message>
  <message>
   <location filename="core/file_formats/data_sets.py" />
   <source>It holds {kinds}, read as {title}. Left out: {count}, the first is {first}: {reason}</source>
   <translation>Er enthält {kinds}, gelesen als {title}. Ausgelassen: {count}, als Erstes {first}: {reason}</translation>
  </message>
  <message>
   <location filename="core/file_formats/data_sets.py" />
   <source>It holds {kinds}. Known: {known}. Name one with --format when the files have other names.</source>
   <translation>Er enthält {kinds}. Bekannt: {known}. Nennen Sie mit --format einen davon, wenn die Dateien andere Namen haben.</translation>
  </message>
  <message>
   <location filename="core/file_formats/data_sets.py" />
   <source>No clip of {name} can be used.</source>
   <translation>Kein Clip aus {name} ist verwendbar.</translation>
  </message>
  <message>
   <location filename="core/file_formats/data_sets.py" />
   <source>No recording of {name} can be used.</source>
   <translation>Keine Aufnahme aus {name} ist verwendbar.</translation>
  </message>
  <message>
   <location filename="core/file_formats/data_sets.py" />
   <source>{name} is no data set that is known here.</source>
   <translation>{name} ist kein Datensatz, der hier bekannt ist.</translation>
  </message>
  <message>
   <location filename="core/file_formats/data_sets.py" />
   <source>{title} has nothing to choose that is called {choice}.</source>
   <translation>{title} hat nichts zu wählen, was {choice} heißt.</translation>
  </message>
  <message>
   <location filename="core/file_formats/estimated_poses.py" />
   <source>A body of it does not have 13 keypoints in so many dimensions.</source>
   <translation>Ein Körper hat nicht 13 Gelenkpunkte in so vielen Dimensionen.</translation>
  </message>
  <message>
   <location filename="core/file_formats/estimated_poses.py" />
   <source>It does not hold 13 keypoints a frame.</source>
   <translation>Die Datei enthält nicht 13 Gelenkpunkte pro Bild.</translation>
  </message>
  <message>
   <location filename="core/file_formats/estimated_poses.py" />
   <source>It does not hold 17 keypoints a frame in so many dimensions.</source>
   <translation>Die Datei enthält nicht 17 Gelenkpunkte pro Bild in so vielen Dimensionen.</translation>
  </message>
  <message>
   <location filename="core/file_formats/estimated_poses.py" />
   <source>It is no file of poses as LCR-Net writes them.</source>
   <translation>Das ist keine Datei mit Posen, wie LCR-Net sie schreibt.</translation>
  </message>
  <message>
   <location filename="core/file_formats/estimated_poses.py" />
   <source>The dimensions of the poses are 2 or 3.</source>
   <translation>Die Posen haben 2 oder 3 Dimensionen.</translation>
  </message>
  <message>
   <location filename="core/file_formats/file_sets.py" />
   <source>Can other programs open it?</source>
   <translation>Können andere Programme die Datei öffnen?</translation>
  </message>
  <message>
   <location filename="core/file_formats/file_sets.py" />
   <source>Check the path of the data set.</source>
   <translation>Prüfen Sie den Pfad des Datensatzes.</translation>
  </message>
  <message>
   <location filename="core/file_formats/file_sets.py" />
   <source>Download or copy it again.</source>
   <translation>Laden oder kopieren Sie die Datei noch einmal.</translation>
  </message>
  <message>
   <location filename="core/file_formats/file_sets.py" />
   <source>It could not be read; it is damaged, locked or encrypted.</source>
   <translation>Die Datei konnte nicht gelesen werden; sie ist beschädigt, gesperrt oder verschlüsselt.</translation>
  </message>
  <message>
   <location filename="core/file_formats/file_sets.py" />
   <source>It is packed more tightly than data ever are.</source>
   <translation>Die Datei ist dichter gepackt, als Daten es je sind.</translation>
  </message>
  <message>
   <location filename="core/file_formats/file_sets.py" />
   <source>It is too large to be read.</source>
   <translation>Die Datei ist zu groß, um gelesen zu werden.</translation>
  </message>
  <message>
   <location filename="core/file_formats/file_sets.py" />
   <source>Point to the folder or zip file that holds the data set.</source>
   <translation>Geben Sie den Ordner oder die ZIP-Datei an, in der der Datensatz liegt.</translation>
  </message>
  <message>
   <location filename="core/file_formats/file_sets.py" />
   <source>Point to the folder that holds nothing but the data set.</source>
   <translation>Geben Sie den Ordner an, in dem nichts als der Datensatz liegt.</translation>
  </message>
  <message>
   <location filename="core/file_formats/file_sets.py" />
   <source>There are more than {most} files in {name}.</source>
   <translation>In {name} sind mehr als {most} Dateien.</translation>
  </message>
  <message>
   <location filename="core/file_formats/file_sets.py" />
   <source>There are no files in {name}.</source>
   <translation>In {name} sind keine Dateien.</translation>
  </message>
  <message>
   <location filename="core/file_formats/file_sets.py" />
   <source>{name} could not be read.</source>
   <translation>{name} konnte nicht gelesen werden.</translation>
  </message>
  <message>
   <location filename="core/file_formats/file_sets.py" />
   <source>{name} is not a zip file, or only a part of one.</source>
   <translation>{name} ist keine ZIP-Datei oder nur ein Teil davon.</translation>
  </message>
  <message>
   <location filename="core/file_formats/hdm05.py" />
   <source>Its skeleton file {wanted}.asf is missing.</source>
   <translation>Die Skelettdatei {wanted}.asf dazu fehlt.</translation>
  </message>
  <message>
   <location filename="core/file_formats/hdm05.py" />
   <source>The classes of HDM05 are either all or merged.</source>
   <translation>Die Klassen von HDM05 sind entweder all oder merged.</translation>
  </message>
  <message>
   <location filename="core/file_formats/joint_tables.py" />
   <source>It does not hold rows of 31 joints with x, y and z (its rows have {count} numbers).</source>
   <translation>Die Datei enthält keine Zeilen von 31 Gelenken mit x, y und z (ihre Zeilen haben {count} Zahlen).</translation>
  </message>
  <message>
   <location filename="core/file_formats/kimore.py" />
   <source>It does not hold 25 keypoints of 4 numbers a row.</source>
   <translation>Die Datei enthält nicht 25 Gelenkpunkte zu je 4 Zahlen in der Zeile.</translation>
  </message>
  <message>
   <location filename="core/file_formats/kimore.py" />
   <source>The recordings of KIMORE are filtered: yes or no.</source>
   <translation>Die Aufnahmen von KIMORE sind gefiltert: yes oder no.</translation>
  </message>
  <message>
   <location filename="core/file_formats/kinescribe_clips.py" />
   <source>It has no label.</source>
   <translation>Es fehlt das Label.</translation>
  </message>
  <message>
   <location filename="core/file_formats/kinescribe_clips.py" />
   <source>Its file is missing.</source>
   <translation>Die Datei dazu fehlt.</translation>
  </message>
  <message>
   <location filename="core/file_formats/kinescribe_clips.py" />
   <source>Its positions are not those of {skeleton}.</source>
   <translation>Die Positionen sind nicht die von {skeleton}.</translation>
  </message>
  <message>
   <location filename="core/file_formats/kinescribe_clips.py" />
   <source>Its scores or frames are not as many as its positions.</source>
   <translation>Es sind nicht so viele Werte oder Bilder wie Positionen.</translation>
  </message>
  <message>
   <location filename="core/file_formats/kinescribe_clips.py" />
   <source>The index.json of {name} is damaged.</source>
   <translation>Die index.json von {name} ist beschädigt.</translation>
  </message>
  <message>
   <location filename="core/file_formats/kinescribe_clips.py" />
   <source>There is no index.json in {name}.</source>
   <translation>In {name} ist keine index.json.</translation>
  </message>
  <message>
   <location filename="core/file_formats/kinescribe_clips.py" />
   <source>Update it.</source>
   <translation>Aktualisieren Sie Kinescribe.</translation>
  </message>
  <message>
   <location filename="core/file_formats/kinescribe_clips.py" />
   <source>{name} was written by a newer version of Kinescribe.</source>
   <translation>{name} wurde von einer neueren Version von Kinescribe geschrieben.</translation>
  </message>
  <message>
   <location filename="core/file_formats/markers.py" />
   <source>Its unit of length is not known: {unit}.</source>
   <translation>Die Längeneinheit ist nicht bekannt: {unit}.</translation>
  </message>
  <message>
   <location filename="core/file_formats/markers.py" />
   <source>The names of its markers give only {known} of 20 keypoints (it has {names} ...).</source>
   <translation>Die Namen der Marker ergeben nur {known} von 20 Gelenkpunkten (vorhanden: {names} ...).</translation>
  </message>
  <message>
   <location filename="core/file_formats/mat_files.py" />
   <source>It is damaged or cut short.</source>
   <translation>Die Datei ist beschädigt oder abgeschnitten.</translation>
  </message>
  <message>
   <location filename="core/file_formats/mat_files.py" />
   <source>It is no MATLAB file of level 5.</source>
   <translation>Das ist keine MATLAB-Datei der Version 5.</translation>
  </message>
  <message>
   <location filename="core/file_formats/mat_files.py" />
   <source>Save it with -v7 or -v6 in MATLAB.</source>
   <translation>Speichern Sie sie in MATLAB mit -v7 oder -v6.</translation>
  </message>
  <message>
   <location filename="core/file_formats/mat_files.py" />
   <source>There is no {name} in it.</source>
   <translation>{name} fehlt darin.</translation>
  </message>
  <message>
   <location filename="core/file_formats/msr_action3d.py" />
   <source>It does not hold 20 keypoints of 4 numbers a frame.</source>
   <translation>Die Datei enthält nicht 20 Gelenkpunkte zu je 4 Zahlen pro Bild.</translation>
  </message>
  <message>
   <location filename="core/file_formats/ntu_skeleton.py" />
   <source>A body of it does not have 25 keypoints.</source>
   <translation>Ein Körper hat nicht 25 Gelenkpunkte.</translation>
  </message>
  <message>
   <location filename="core/file_formats/ntu_skeleton.py" />
   <source>A frame of it has an impossible number of bodies.</source>
   <translation>Ein Bild hat eine unmögliche Zahl von Körpern.</translation>
  </message>
  <message>
   <location filename="core/file_formats/ntu_skeleton.py" />
   <source>It breaks off, or a keypoint of it does not have 12 numbers.</source>
   <translation>Die Datei bricht ab, oder ein Gelenkpunkt hat nicht 12 Zahlen.</translation>
  </message>
  <message>
   <location filename="core/file_formats/ntu_skeleton.py" />
   <source>It has an impossible number of bodies.</source>
   <translation>Die Datei hat eine unmögliche Zahl von Körpern.</translation>
  </message>
  <message>
   <location filename="core/file_formats/ntu_skeleton.py" />
   <source>The number of people is from 1 to 10.</source>
   <translation>Die Zahl der Personen liegt zwischen 1 und 10.</translation>
  </message>
  <message>
   <location filename="core/file_formats/pickles.py" />
   <source>Copy or download it again.</source>
   <translation>Kopieren oder laden Sie die Datei noch einmal.</translation>
  </message>
  <message>
   <location filename="core/file_formats/pickles.py" />
   <source>Skeleton data need nothing but arrays, numbers and text. Do not open this file with other programs unless you trust where it comes from.</source>
   <translation>Skelettdaten brauchen nichts als Arrays, Zahlen und Text. Öffnen Sie diese Datei nur dann mit anderen Programmen, wenn Sie ihrer Herkunft trauen.</translation>
  </message>
  <message>
   <location filename="core/file_formats/pickles.py" />
   <source>{name} is damaged, or no pickle of protocol 2 to 5.</source>
   <translation>{name} ist beschädigt oder kein Pickle mit Protokoll 2 bis 5.</translation>
  </message>
  <message>
   <location filename="core/file_formats/pickles.py" />
   <source>{name} is too large to be read.</source>
   <translation>{name} ist zu groß, um gelesen zu werden.</translation>
  </message>
  <message>
   <location filename="core/file_formats/pickles.py" />
   <source>{name} tries to run “{what}” when it is opened, and was not read.</source>
   <translation>{name} versucht beim Öffnen „{what}“ auszuführen und wurde nicht gelesen.</translation>
  </message>
  <message>
   <location filename="core/file_formats/pku_mmd.py" />
   <source>A line of it does not hold an action, its first and its last frame.</source>
   <translation>Eine Zeile enthält nicht eine Handlung, ihr erstes und ihr letztes Bild.</translation>
  </message>
  <message>
   <location filename="core/file_formats/pku_mmd.py" />
   <source>It does not hold 150 numbers a line.</source>
   <translation>Die Datei enthält nicht 150 Zahlen pro Zeile.</translation>
  </message>
  <message>
   <location filename="core/file_formats/pku_mmd.py" />
   <source>There are no skeletons for this recording.</source>
   <translation>Zu dieser Aufnahme gibt es keine Skelette.</translation>
  </message>
  <message>
   <location filename="core/file_formats/pose_trainer.py" />
   <source>It does not hold 18 keypoints of x, y and confidence.</source>
   <translation>Die Datei enthält nicht 18 Gelenkpunkte mit x, y und Sicherheit.</translation>
  </message>
  <message>
   <location filename="core/file_formats/pose_trainer.py" />
   <source>Its name does not say its exercise and quality.</source>
   <translation>Der Name nennt nicht Übung und Qualität.</translation>
  </message>
  <message>
   <location filename="core/file_formats/projects.py" />
   <source>A project within a zip file cannot be opened: unpack it first.</source>
   <translation>Ein Projekt in einer ZIP-Datei lässt sich nicht öffnen: entpacken Sie es zuerst.</translation>
  </message>
  <message>
   <location filename="core/file_formats/projects.py" />
   <source>It belongs to no person, or to one who was not seen on the video.</source>
   <translation>Der Abschnitt gehört zu keiner Person oder zu einer, die im Video nicht zu sehen war.</translation>
  </message>
  <message>
   <location filename="core/file_formats/projects.py" />
   <source>It lies outside the video.</source>
   <translation>Der Abschnitt liegt außerhalb des Videos.</translation>
  </message>
  <message>
   <location filename="core/file_formats/projects.py" />
   <source>Its video has no poses yet: find poses first.</source>
   <translation>Das Video dazu hat noch keine Posen: finden Sie zuerst Posen.</translation>
  </message>
  <message>
   <location filename="core/file_formats/projects.py" />
   <source>Its video is not in the project.</source>
   <translation>Das Video dazu ist nicht im Projekt.</translation>
  </message>
  <message>
   <location filename="core/file_formats/projects.py" />
   <source>The dimensions of a project's poses are 2 or 3.</source>
   <translation>Die Dimensionen der Posen eines Projekts sind 2 oder 3.</translation>
  </message>
  <message>
   <location filename="core/file_formats/pyskl.py" />
   <source>It has no array of keypoints.</source>
   <translation>Es fehlt ein Array mit Gelenkpunkten.</translation>
  </message>
  <message>
   <location filename="core/file_formats/pyskl.py" />
   <source>It has {count} keypoints, not those of {skeleton}.</source>
   <translation>Es sind {count} Gelenkpunkte, nicht die von {skeleton}.</translation>
  </message>
  <message>
   <location filename="core/file_formats/pyskl.py" />
   <source>Its keypoints are no numbers for people, frames, keypoints and dimensions.</source>
   <translation>Die Gelenkpunkte sind keine Zahlen nach Personen, Bildern, Gelenkpunkten und Dimensionen.</translation>
  </message>
  <message>
   <location filename="core/file_formats/pyskl.py" />
   <source>Its scores are not as many as its keypoints.</source>
   <translation>Es sind nicht so viele Werte wie Gelenkpunkte.</translation>
  </message>
  <message>
   <location filename="core/file_formats/pyskl.py" />
   <source>The file has no list of annotations, as pyskl would write it.</source>
   <translation>Die Datei hat keine Liste von Annotationen, wie pyskl sie schreibt.</translation>
  </message>
  <message>
   <location filename="core/file_formats/repcount.py" />
   <source>It has no name or no count.</source>
   <translation>Es fehlt der Name oder die Anzahl.</translation>
  </message>
  <message>
   <location filename="core/file_formats/splits.py" />
   <source>Choose another split.</source>
   <translation>Wählen Sie eine andere Aufteilung.</translation>
  </message>
  <message>
   <location filename="core/file_formats/splits.py" />
   <source>Choose one of: {known}; or say who trains: subject:s01,s03.</source>
   <translation>Wählen Sie eine von: {known}; oder sagen Sie, wer trainiert: subject:s01,s03.</translation>
  </message>
  <message>
   <location filename="core/file_formats/splits.py" />
   <source>The clips of this data set do not say their {attribute}.</source>
   <translation>Die Clips dieses Datensatzes nennen kein Merkmal {attribute}.</translation>
  </message>
  <message>
   <location filename="core/file_formats/splits.py" />
   <source>There is no split named {name}.</source>
   <translation>Es gibt keine Aufteilung namens {name}.</translation>
  </message>
  <message>
   <location filename="core/file_formats/splits.py" />
   <source>With the split {title} nothing is left to train on or to test on.</source>
   <translation>Bei der Aufteilung {title} bleibt nichts zum Trainieren oder zum Testen.</translation>
  </message>
  <message>
   <location filename="core/file_formats/timed_actions.py" />
   <source>It is no list of videos with their actions.</source>
   <translation>Das ist keine Liste von Videos mit ihren Handlungen.</translation>
  </message>
  <message>
   <location filename="core/file_formats/timed_actions.py" />
   <source>It is no table of values separated by commas.</source>
   <translation>Das ist keine Tabelle mit durch Kommas getrennten Werten.</translation>
  </message>
  <message>
   <location filename="core/file_formats/timed_actions.py" />
   <source>It lacks a column: {columns}.</source>
   <translation>Es fehlt eine Spalte: {columns}.</translation>
  </message>
  <message>
   <location filename="core/file_formats/tsu.py" />
   <source>The frames a second are a number above 0.</source>
   <translation>Die Bilder pro Sekunde sind eine Zahl über 0.</translation>
  </message>
  <message>
   <location filename="core/file_formats/tsu.py" />
   <source>The labels of TSU are either merged or original.</source>
   <translation>Die Labels von TSU sind entweder merged oder original.</translation>
  </message>
  <message>
   <location filename="core/file_formats/ucfrep.py" />
   <source>It holds no repetition.</source>
   <translation>Es ist keine Wiederholung darin.</translation>
  </message>
  <message>
   <location filename="core/file_formats/ucfrep.py" />
   <source>It is not called as UCF101's videos are.</source>
   <translation>Der Name ist nicht wie der von Videos aus UCF101.</translation>
  </message>
  <message>
   <location filename="core/file_formats/ucfrep.py" />
   <source>It lacks a field: {fields}.</source>
   <translation>Es fehlt ein Feld: {fields}.</translation>
  </message>
  <message>
   <location filename="core/file_formats/uiprmd.py" />
   <source>It does not hold 22 keypoints.</source>
   <translation>Die Datei enthält nicht 22 Gelenkpunkte.</translation>
  </message>
  <message>
   <location filename="core/file_formats/uiprmd.py" />
   <source>The quality of UI-PRMD is correct, incorrect or all.</source>
   <translation>Die Qualität von UI-PRMD ist correct, incorrect oder all.</translation>
  </message>
  <message>
   <location filename="core/file_formats/uiprmd.py" />
   <source>There is no such movement.</source>
   <translation>Diese Bewegung gibt es nicht.</translation>
  </message>
  <message>
   <location filename="core/file_formats/utkinect.py" />
   <source>It does not hold a frame number and 20 keypoints of 3 numbers a line.</source>
   <translation>Die Datei enthält nicht in jeder Zeile eine Bildnummer und 20 Gelenkpunkte zu je 3 Zahlen.</translation>
  </message>
  <message>
   <location filename="core/file_formats/utkinect.py" />
   <source>It has no frame between its first and its last.</source>
   <translation>Zwischen dem ersten und dem letzten liegt kein Bild.</translation>
  </message>
  <message>
   <location filename="core/file_formats/utkinect.py" />
   <source>Its frame numbers are no numbers of frames.</source>
   <translation>Die Bildnummern sind keine Nummern von Bildern.</translation>
  </message>
  <message>
   <location filename="core/file_formats/utkinect.py" />
   <source>Put it beside the files joints_sXX_eYY.txt.</source>
   <translation>Legen Sie sie neben die Dateien joints_sXX_eYY.txt.</translation>
  </message>
  <message>
   <location filename="core/file_formats/utkinect.py" />
   <source>The labels of UTKinect are either corrected or original.</source>
   <translation>Die Labels von UTKinect sind entweder corrected oder original.</translation>
  </message>
  <message>
   <location filename="core/file_formats/utkinect.py" />
   <source>There is no actionLabel.txt in {name}.</source>
   <translation>In {name} ist keine actionLabel.txt.</translation>
  </message>
  <message>
   <location filename="core/jobs/analyse.py" />
   <source>People are numbered from 1, the main ones first; {people} were found.</source>
   <translation>Personen sind ab 1 nummeriert, die wichtigsten zuerst; {people} wurden gefunden.</translation>
  </message>
  <message>
   <location filename="core/jobs/analyse.py" />
   <source>There is no person {wanted} in this video.</source>
   <translation>Es gibt keine Person {wanted} in diesem Video.</translation>
  </message>
  <message>
   <location filename="core/jobs/athletes.py" />
   <source>Nobody was found where the athlete was pointed at (frame {frame}).</source>
   <translation>Wo auf die Person gezeigt wurde, wurde niemand gefunden (Bild {frame}).</translation>
  </message>
  <message>
   <location filename="core/jobs/athletes.py" />
   <source>Point at the athlete between frame {start} and frame {last}.</source>
   <translation>Zeigen Sie zwischen Bild {start} und Bild {last} auf sie.</translation>
  </message>
  <message>
   <location filename="core/jobs/athletes.py" />
   <source>Point at the athlete on a picture on which the whole body is seen well.</source>
   <translation>Zeigen Sie in einem Bild auf sie, in dem der ganze Körper gut zu sehen ist.</translation>
  </message>
  <message>
   <location filename="core/jobs/athletes.py" />
   <source>The athlete was pointed at on frame {frame}, which is not in the part to analyse.</source>
   <translation>Auf die Person wurde in Bild {frame} gezeigt, das nicht in dem Teil liegt, der analysiert wird.</translation>
  </message>
  <message>
   <location filename="core/jobs/compose.py" />
   <source>Choose a segment in which the body is in sight.</source>
   <translation>Wählen Sie einen Abschnitt, in dem der Körper zu sehen ist.</translation>
  </message>
  <message>
   <location filename="core/jobs/compose.py" />
   <source>Choose another composer.</source>
   <translation>Wählen Sie ein anderes Modell zum Kombinieren.</translation>
  </message>
  <message>
   <location filename="core/jobs/compose.py" />
   <source>Find poses again, or compose flat.</source>
   <translation>Finden Sie die Posen noch einmal oder kombinieren Sie flach.</translation>
  </message>
  <message>
   <location filename="core/jobs/compose.py" />
   <source>Label the segments, then keep what they give together.</source>
   <translation>Benennen Sie die Abschnitte und behalten Sie dann, was sie zusammen ergeben.</translation>
  </message>
  <message>
   <location filename="core/jobs/compose.py" />
   <source>Nobody is seen in {name}.</source>
   <translation>In {name} ist niemand zu sehen.</translation>
  </message>
  <message>
   <location filename="core/jobs/compose.py" />
   <source>The composed movement could not be kept.</source>
   <translation>Die kombinierte Bewegung ließ sich nicht behalten.</translation>
  </message>
  <message>
   <location filename="core/jobs/compose.py" />
   <source>The model {name} cannot compose movements of {dimensions} dimensions.</source>
   <translation>Das Modell {name} kann Bewegungen in {dimensions} Dimensionen nicht kombinieren.</translation>
  </message>
  <message>
   <location filename="core/jobs/compose.py" />
   <source>The share of the second movement must lie between 0 and 1.</source>
   <translation>Der Anteil der zweiten Bewegung muss zwischen 0 und 1 liegen.</translation>
  </message>
  <message>
   <location filename="core/jobs/compose.py" />
   <source>There are no places in metres for {name}.</source>
   <translation>Für {name} gibt es keine Orte in Metern.</translation>
  </message>
  <message>
   <location filename="core/jobs/compose.py" />
   <source>These movements have no labels, so nothing can be learned from them.</source>
   <translation>Diese Bewegungen haben keine Labels, darum lässt sich nichts daraus lernen.</translation>
  </message>
  <message>
   <location filename="core/jobs/evaluate_recogniser.py" />
   <source>Nothing is left to evaluate on: no clip of these people is of a class that {name} knows.</source>
   <translation>Es bleibt nichts zum Auswerten: kein Clip dieser Personen gehört zu einer Klasse, die {name} kennt.</translation>
  </message>
  <message>
   <location filename="core/jobs/evaluate_recogniser.py" />
   <source>The data have: {there}. It knows: {classes}.</source>
   <translation>In den Daten: {there}. Es kennt: {classes}.</translation>
  </message>
  <message>
   <location filename="core/jobs/evaluate_recogniser.py" />
   <source>The first: {reason}</source>
   <translation>Der erste: {reason}</translation>
  </message>
  <message>
   <location filename="core/jobs/evaluate_recogniser.py" />
   <source>The model {name} cannot look at any of the clips.</source>
   <translation>Das Modell {name} kann keinen der Clips ansehen.</translation>
  </message>
  <message>
   <location filename="core/jobs/evaluate_segmenter.py" />
   <source>It knows: {classes}.</source>
   <translation>Es kennt: {classes}.</translation>
  </message>
  <message>
   <location filename="core/jobs/evaluate_segmenter.py" />
   <source>Nothing is left to evaluate on: no recording of these people has a label that {name} knows.</source>
   <translation>Es bleibt nichts zum Auswerten: keine Aufnahme dieser Personen hat ein Label, das {name} kennt.</translation>
  </message>
  <message>
   <location filename="core/jobs/evaluate_segmenter.py" />
   <source>The model {name} cannot look at any of the recordings.</source>
   <translation>Das Modell {name} kann keine der Aufnahmen ansehen.</translation>
  </message>
  <message>
   <location filename="core/jobs/explain.py" />
   <source>Choose a network: trained ones and those in your models folder can.</source>
   <translation>Wählen Sie ein Netz: trainierte und die in Ihrem Modellordner können es.</translation>
  </message>
  <message>
   <location filename="core/jobs/explain.py" />
   <source>Nobody is seen on this stretch.</source>
   <translation>Auf dieser Strecke ist niemand zu sehen.</translation>
  </message>
  <message>
   <location filename="core/jobs/explain.py" />
   <source>This recogniser cannot show why it says what it says.</source>
   <translation>Dieser Erkenner kann nicht zeigen, warum er sagt, was er sagt.</translation>
  </message>
  <message>
   <location filename="core/jobs/files.py" />
   <source>Free some space, or choose another place for the results.</source>
   <translation>Schaffen Sie Platz oder wählen Sie einen anderen Ort für die Ergebnisse.</translation>
  </message>
  <message>
   <location filename="core/jobs/files.py" />
   <source>There is no room left on the disc to write {name}.</source>
   <translation>Auf dem Datenträger ist kein Platz mehr, um {name} zu schreiben.</translation>
  </message>
  <message>
   <location filename="core/jobs/files.py" />
   <source>{name} could not be written: {reason}.</source>
   <translation>{name} konnte nicht geschrieben werden: {reason}.</translation>
  </message>
  <message>
   <location filename="core/jobs/find_alarms.py" />
   <source>Add the video to the project again.</source>
   <translation>Fügen Sie das Video dem Projekt noch einmal hinzu.</translation>
  </message>
  <message>
   <location filename="core/jobs/find_alarms.py" />
   <source>Find alarms</source>
   <translation>Alarme suchen</translation>
  </message>
  <message>
   <location filename="core/jobs/find_alarms.py" />
   <source>Label or segment it with one first. What is known here: {labels}.</source>
   <translation>Benennen oder segmentieren Sie es zuerst mit einem. Hier sind bekannt: {labels}.</translation>
  </message>
  <message>
   <location filename="core/jobs/find_alarms.py" />
   <source>No model that knows {label} has looked at this video.</source>
   <translation>Kein Modell, das {label} kennt, hat dieses Video angesehen.</translation>
  </message>
  <message>
   <location filename="core/jobs/find_alarms.py" />
   <source>This video belongs to no recording.</source>
   <translation>Dieses Video gehört zu keiner Aufnahme.</translation>
  </message>
  <message>
   <location filename="core/jobs/find_alike.py" />
   <source>Choose one to {most} segments as examples.</source>
   <translation>Wählen Sie einen bis {most} Abschnitte als Beispiele.</translation>
  </message>
  <message>
   <location filename="core/jobs/find_alike.py" />
   <source>Choose segments in which the body is in sight.</source>
   <translation>Wählen Sie Abschnitte, in denen der Körper zu sehen ist.</translation>
  </message>
  <message>
   <location filename="core/jobs/find_alike.py" />
   <source>Hold Ctrl and click segments with the same label.</source>
   <translation>Klicken Sie Abschnitte mit demselben Label mit gehaltener Strg-Taste an.</translation>
  </message>
  <message>
   <location filename="core/jobs/find_alike.py" />
   <source>Nobody is seen on these examples.</source>
   <translation>In diesen Beispielen ist niemand zu sehen.</translation>
  </message>
  <message>
   <location filename="core/jobs/look_now.py" />
   <source>The video has no frame {frame}.</source>
   <translation>Das Video hat kein Bild {frame}.</translation>
  </message>
  <message>
   <location filename="core/jobs/look_now.py" />
   <source>This question was not understood.</source>
   <translation>Diese Frage wurde nicht verstanden.</translation>
  </message>
  <message>
   <location filename="core/jobs/moments.py" />
   <source>Find poses first.</source>
   <translation>Finden Sie zuerst Posen.</translation>
  </message>
  <message>
   <location filename="core/jobs/moments.py" />
   <source>Nobody is seen long enough on these videos.</source>
   <translation>In diesen Videos ist niemand lange genug zu sehen.</translation>
  </message>
  <message>
   <location filename="core/jobs/project_poses.py" />
   <source>Add the video to the project first.</source>
   <translation>Fügen Sie das Video zuerst zum Projekt hinzu.</translation>
  </message>
  <message>
   <location filename="core/jobs/project_poses.py" />
   <source>There are: {names}.</source>
   <translation>Es gibt: {names}.</translation>
  </message>
  <message>
   <location filename="core/jobs/project_poses.py" />
   <source>This project has no such video.</source>
   <translation>In diesem Projekt ist kein solches Video.</translation>
  </message>
  <message>
   <location filename="core/jobs/results.py" />
   <source>Add video</source>
   <translation>Video hinzufügen</translation>
  </message>
  <message>
   <location filename="core/jobs/results.py" />
   <source>Analyse movement</source>
   <translation>Bewegung analysieren</translation>
  </message>
  <message>
   <location filename="core/jobs/results.py" />
   <source>Use another file</source>
   <translation>Andere Datei verwenden</translation>
  </message>
  <message>
   <location filename="core/jobs/table.py" />
   <source>The job {name} was asked for in a way it does not know.</source>
   <translation>Die Aufgabe {name} wurde auf eine Weise verlangt, die sie nicht kennt.</translation>
  </message>
  <message>
   <location filename="core/jobs/table.py" />
   <source>There is no job named {name} here.</source>
   <translation>Hier gibt es keine Aufgabe namens {name}.</translation>
  </message>
  <message>
   <location filename="core/jobs/train_recogniser.py" />
   <source>Choose another folder with --out.</source>
   <translation>Wählen Sie mit --out einen anderen Ordner.</translation>
  </message>
  <message>
   <location filename="core/jobs/train_recogniser.py" />
   <source>Choose another one with --out.</source>
   <translation>Wählen Sie mit --out einen anderen.</translation>
  </message>
  <message>
   <location filename="core/jobs/train_recogniser.py" />
   <source>Install what training needs: python3 packaging/dev.py setup --training.</source>
   <translation>Installieren Sie, was das Training braucht: python3 packaging/dev.py setup --training.</translation>
  </message>
  <message>
   <location filename="core/jobs/train_recogniser.py" />
   <source>The folder {name} cannot be made: {error}.</source>
   <translation>Der Ordner {name} kann nicht angelegt werden: {error}.</translation>
  </message>
  <message>
   <location filename="core/jobs/train_recogniser.py" />
   <source>There is a model in {name} already.</source>
   <translation>In {name} ist schon ein Modell.</translation>
  </message>
  <message>
   <location filename="core/jobs/train_recogniser.py" />
   <source>Training needs {name}, which is not installed here.</source>
   <translation>Das Training braucht {name}, das hier nicht installiert ist.</translation>
  </message>
  <message>
   <location filename="core/jobs/work_folder.py" />
   <source>The video has {frames} frames; choose a start before the end.</source>
   <translation>Das Video hat {frames} Bilder; wählen Sie einen Anfang vor dem Ende.</translation>
  </message>
  <message>
   <location filename="core/jobs/work_folder.py" />
   <source>There is nothing between frame {start} and frame {stop}.</source>
   <translation>Zwischen Bild {start} und Bild {stop} ist nichts.</translation>
  </message>
  <message>
   <location filename="core/media/decoding.py" />
   <source>Open it again, or put the file back that the project was made with.</source>
   <translation>Öffnen Sie sie noch einmal oder legen Sie die Datei zurück, mit der das Projekt gemacht wurde.</translation>
  </message>
  <message>
   <location filename="core/media/decoding.py" />
   <source>{name} is not the same file any more.</source>
   <translation>{name} ist nicht mehr dieselbe Datei.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>Ask for permission to read it, or copy it elsewhere.</source>
   <translation>Bitten Sie um die Erlaubnis, es zu lesen, oder kopieren Sie es anderswohin.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>Ask for permission to read it, unlock the drive it lies on, or copy it elsewhere.</source>
   <translation>Bitten Sie um die Erlaubnis, es zu lesen, entsperren Sie das Laufwerk oder kopieren Sie es anderswohin.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>Check the drive or the network connection, or copy the file to another place.</source>
   <translation>Prüfen Sie das Laufwerk oder die Netzverbindung oder kopieren Sie die Datei an einen anderen Ort.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>Check the spelling, or whether the drive it lies on is connected.</source>
   <translation>Prüfen Sie die Schreibweise und ob das Laufwerk angeschlossen ist.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>Choose a video file in it.</source>
   <translation>Wählen Sie darin eine Videodatei.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>Choose a video file, such as MP4 or MOV.</source>
   <translation>Wählen Sie eine Videodatei, etwa MP4 oder MOV.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>Choose a video file.</source>
   <translation>Wählen Sie eine Videodatei.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>Choose the video file.</source>
   <translation>Wählen Sie die Videodatei.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>Convert the file to MP4 (H.264) and open that.</source>
   <translation>Wandeln Sie die Datei in MP4 (H.264) um und öffnen Sie diese.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>Fetch the real file with "git lfs pull", then open it again.</source>
   <translation>Holen Sie die echte Datei mit „git lfs pull“ und öffnen Sie sie dann noch einmal.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>It is damaged, or of a kind this program does not read: convert it to MP4 (H.264).</source>
   <translation>Die Datei ist beschädigt oder von einer Art, die dieses Programm nicht liest: wandeln Sie sie in MP4 (H.264) um.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>Open the video files themselves.</source>
   <translation>Öffnen Sie die Videodateien selbst.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>Record it to a video file and open that.</source>
   <translation>Nehmen Sie es in eine Videodatei auf und öffnen Sie diese.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>The copy or download was probably broken off: fetch the file again.</source>
   <translation>Das Kopieren oder Herunterladen wurde wohl abgebrochen: holen Sie die Datei noch einmal.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>The pictures of {name} are in a format this program cannot decode.</source>
   <translation>Die Bilder von {name} haben ein Format, das dieses Programm nicht lesen kann.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>The recording or copy was probably broken off. Copy it again from the camera, or mend it with a repair tool.</source>
   <translation>Die Aufnahme oder Kopie wurde wohl abgebrochen. Kopieren Sie sie noch einmal von der Kamera oder reparieren Sie sie.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>Unpack it first (it may ask for a password), then open the video inside.</source>
   <translation>Entpacken Sie es zuerst (vielleicht mit Passwort) und öffnen Sie das Video darin.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>{name} could not be opened as a video.</source>
   <translation>{name} konnte nicht als Video geöffnet werden.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>{name} could not be read: {reason}.</source>
   <translation>{name} konnte nicht gelesen werden: {reason}.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>{name} holds no video.</source>
   <translation>{name} enthält kein Video.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>{name} holds sound but no pictures.</source>
   <translation>{name} enthält Ton, aber keine Bilder.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>{name} is a Git LFS pointer, not the video itself.</source>
   <translation>{name} ist ein Git-LFS-Verweis, nicht das Video selbst.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>{name} is a device or a pipe, not a file.</source>
   <translation>{name} ist ein Gerät oder eine Pipe, keine Datei.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>{name} is a folder, not a video.</source>
   <translation>{name} ist ein Ordner, kein Video.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>{name} is a packed archive, not a video.</source>
   <translation>{name} ist ein gepacktes Archiv, kein Video.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>{name} is a picture, not a video.</source>
   <translation>{name} ist ein Bild, kein Video.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>{name} is a playlist or a text that points to other files, not a video.</source>
   <translation>{name} ist eine Abspielliste oder ein Text, der auf andere Dateien zeigt, kein Video.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>{name} is a text file, not a video.</source>
   <translation>{name} ist eine Textdatei, kein Video.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>{name} is cut off or damaged: its index is missing.</source>
   <translation>{name} ist abgeschnitten oder beschädigt: sein Verzeichnis fehlt.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>{name} is empty (0 bytes).</source>
   <translation>{name} ist leer (0 Bytes).</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>{name} may not be read.</source>
   <translation>{name} darf nicht gelesen werden.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>{name} was not found.</source>
   <translation>{name} wurde nicht gefunden.</translation>
  </message>
  <message>
   <location filename="core/media/passes.py" />
   <source>Open a copy without protection; this program cannot ask for the key.</source>
   <translation>Öffnen Sie eine Kopie ohne Schutz; dieses Programm kann nicht nach dem Schlüssel fragen.</translation>
  </message>
  <message>
   <location filename="core/media/passes.py" />
   <source>The recording or copy was probably broken off: copy it again from the camera.</source>
   <translation>Die Aufnahme oder Kopie wurde wohl abgebrochen: kopieren Sie sie noch einmal von der Kamera.</translation>
  </message>
  <message>
   <location filename="core/media/passes.py" />
   <source>{name} has a video header but no picture could be decoded.</source>
   <translation>{name} hat einen Videokopf, aber kein Bild ließ sich lesen.</translation>
  </message>
  <message>
   <location filename="core/media/passes.py" />
   <source>{name} is copy-protected: its pictures are encrypted.</source>
   <translation>{name} ist kopiergeschützt: die Bilder sind verschlüsselt.</translation>
  </message>
  <message>
   <location filename="core/media/reader.py" />
   <source>Picture {index} of {name} could not be decoded.</source>
   <translation>Bild {index} von {name} ließ sich nicht lesen.</translation>
  </message>
  <message>
   <location filename="core/media/reader.py" />
   <source>The file is damaged: copy it from the camera again.</source>
   <translation>Die Datei ist beschädigt: kopieren Sie sie noch einmal von der Kamera.</translation>
  </message>
  <message>
   <location filename="core/models/devices.py" />
   <source>Choose one of: {known}.</source>
   <translation>Wählen Sie eines von: {known}.</translation>
  </message>
  <message>
   <location filename="core/models/devices.py" />
   <source>Choose the device auto, or install with --gpu.</source>
   <translation>Wählen Sie das Gerät auto oder installieren Sie mit --gpu.</translation>
  </message>
  <message>
   <location filename="core/models/devices.py" />
   <source>Install the program again.</source>
   <translation>Installieren Sie das Programm noch einmal.</translation>
  </message>
  <message>
   <location filename="core/models/devices.py" />
   <source>The model could not be started: {error}.</source>
   <translation>Das Modell konnte nicht gestartet werden: {error}.</translation>
  </message>
  <message>
   <location filename="core/models/devices.py" />
   <source>There is no device called {name}.</source>
   <translation>Es gibt kein Gerät namens {name}.</translation>
  </message>
  <message>
   <location filename="core/models/devices.py" />
   <source>This installation cannot compute on {words}.</source>
   <translation>Diese Installation kann nicht auf {words} rechnen.</translation>
  </message>
  <message>
   <location filename="core/models/packages.py" />
   <source>Copy the whole folder of the model.</source>
   <translation>Kopieren Sie den ganzen Ordner des Modells.</translation>
  </message>
  <message>
   <location filename="core/models/packages.py" />
   <source>Install the program or the model again.</source>
   <translation>Installieren Sie das Programm oder das Modell noch einmal.</translation>
  </message>
  <message>
   <location filename="core/models/packages.py" />
   <source>It may be made for a newer version of the program.</source>
   <translation>Sie ist vielleicht für eine neuere Version des Programms gemacht.</translation>
  </message>
  <message>
   <location filename="core/models/packages.py" />
   <source>Known models: {known}.</source>
   <translation>Bekannte Modelle: {known}.</translation>
  </message>
  <message>
   <location filename="core/models/packages.py" />
   <source>The description of the model in {folder} is not understood: {error}.</source>
   <translation>Die Beschreibung des Modells in {folder} wird nicht verstanden: {error}.</translation>
  </message>
  <message>
   <location filename="core/models/packages.py" />
   <source>The file {file} of the model {name} cannot be read.</source>
   <translation>Die Datei {file} des Modells {name} kann nicht gelesen werden.</translation>
  </message>
  <message>
   <location filename="core/models/packages.py" />
   <source>The file {file} of the model {name} is damaged or was changed.</source>
   <translation>Die Datei {file} des Modells {name} ist beschädigt oder wurde geändert.</translation>
  </message>
  <message>
   <location filename="core/models/packages.py" />
   <source>The model in {folder} has no readable model.toml.</source>
   <translation>Das Modell in {folder} hat keine lesbare model.toml.</translation>
  </message>
  <message>
   <location filename="core/models/packages.py" />
   <source>The model {name} names a file outside its folder.</source>
   <translation>Das Modell {name} nennt eine Datei außerhalb seines Ordners.</translation>
  </message>
  <message>
   <location filename="core/models/packages.py" />
   <source>The model's part {name} looks at pictures, not at poses.</source>
   <translation>Der Teil {name} des Modells sieht Bilder an, keine Posen.</translation>
  </message>
  <message>
   <location filename="core/models/packages.py" />
   <source>There is no model called {name}.</source>
   <translation>Es gibt kein Modell namens {name}.</translation>
  </message>
  <message>
   <location filename="core/motion/clip_windows.py" />
   <source>Choose another model, or find poses with another pose model.</source>
   <translation>Wählen Sie ein anderes Modell oder finden Sie Posen mit einem anderen Posenmodell.</translation>
  </message>
  <message>
   <location filename="core/motion/clip_windows.py" />
   <source>The model {name} looks at {wanted}, but these poses are {there}.</source>
   <translation>Das Modell {name} erwartet {wanted}, aber diese Posen sind {there}.</translation>
  </message>
  <message>
   <location filename="core/motion/clip_windows.py" />
   <source>The model {name} needs poses in three dimensions, and these have only two.</source>
   <translation>Das Modell {name} braucht Posen in drei Dimensionen, und diese haben nur zwei.</translation>
  </message>
  <message>
   <location filename="core/motion/composing.py" />
   <source>Poses of the body are needed.</source>
   <translation>Es braucht Posen des Körpers.</translation>
  </message>
  <message>
   <location filename="core/motion/composing.py" />
   <source>{name} cannot be composed: it has no whole body.</source>
   <translation>{name} lässt sich nicht kombinieren: es fehlt ein ganzer Körper.</translation>
  </message>
  <message>
   <location filename="core/motion/composition.py" />
   <source>Choose up to {most} s.</source>
   <translation>Wählen Sie höchstens {most} s.</translation>
  </message>
  <message>
   <location filename="core/motion/composition.py" />
   <source>It must last {least} s at least.</source>
   <translation>Die Dauer muss mindestens {least} s sein.</translation>
  </message>
  <message>
   <location filename="core/motion/composition.py" />
   <source>One movement is flat and the other is not: they cannot be composed.</source>
   <translation>Eine Bewegung ist flach und die andere nicht: sie lassen sich nicht kombinieren.</translation>
  </message>
  <message>
   <location filename="core/motion/composition.py" />
   <source>Shoulders, hips and most of the arms and legs are needed.</source>
   <translation>Schultern, Hüften und der größte Teil der Arme und Beine sind nötig.</translation>
  </message>
  <message>
   <location filename="core/motion/composition.py" />
   <source>Too little of the body is seen in {name}.</source>
   <translation>In {name} ist zu wenig vom Körper zu sehen.</translation>
  </message>
  <message>
   <location filename="core/motion/composition.py" />
   <source>{name} is too long to be composed.</source>
   <translation>{name} ist zu lang zum Kombinieren.</translation>
  </message>
  <message>
   <location filename="core/motion/composition.py" />
   <source>{name} is too short to be composed.</source>
   <translation>{name} ist zu kurz zum Kombinieren.</translation>
  </message>
  <message>
   <location filename="core/motion/normalising.py" />
   <source>Choose a model for 2D poses, or estimate the poses with depth.</source>
   <translation>Wählen Sie ein Modell für 2D-Posen oder schätzen Sie die Posen mit Tiefe.</translation>
  </message>
  <message>
   <location filename="core/motion/normalising.py" />
   <source>Choose a model for this skeleton, or train one.</source>
   <translation>Wählen Sie ein Modell für dieses Skelett oder trainieren Sie eines.</translation>
  </message>
  <message>
   <location filename="core/motion/normalising.py" />
   <source>Choose a part in which the body is visible.</source>
   <translation>Wählen Sie einen Teil, in dem der Körper sichtbar ist.</translation>
  </message>
  <message>
   <location filename="core/motion/normalising.py" />
   <source>Nobody is seen in {clip}.</source>
   <translation>In {clip} ist niemand zu sehen.</translation>
  </message>
  <message>
   <location filename="core/motion/normalising.py" />
   <source>The skeleton {source} cannot be read as {target}, which this model looks at.</source>
   <translation>Das Skelett {source} lässt sich nicht als {target} lesen, das dieses Modell erwartet.</translation>
  </message>
  <message>
   <location filename="core/motion/normalising.py" />
   <source>This model needs depth, and {clip} has none.</source>
   <translation>Dieses Modell braucht Tiefe, und {clip} hat keine.</translation>
  </message>
  <message>
   <location filename="core/motion/normalising.py" />
   <source>{clip} has no frames.</source>
   <translation>{clip} hat keine Bilder.</translation>
  </message>
  <message>
   <location filename="core/motion/project_people.py" />
   <source>Find poses again.</source>
   <translation>Finden Sie die Posen noch einmal.</translation>
  </message>
  <message>
   <location filename="core/motion/project_people.py" />
   <source>The poses of this run are not in the project.</source>
   <translation>Die Posen dieses Laufs sind nicht im Projekt.</translation>
  </message>
  <message>
   <location filename="core/motion/project_people.py" />
   <source>This project has no poses yet.</source>
   <translation>Dieses Projekt hat noch keine Posen.</translation>
  </message>
  <message>
   <location filename="core/motion/skeletons.py" />
   <source>Known skeletons: {known}.</source>
   <translation>Bekannte Skelette: {known}.</translation>
  </message>
  <message>
   <location filename="core/motion/skeletons.py" />
   <source>There is no skeleton called {name}.</source>
   <translation>Es gibt kein Skelett namens {name}.</translation>
  </message>
  <message>
   <location filename="core/plugins.py" />
   <source>A setting of {name} cannot be used: {error}.</source>
   <translation>Eine Einstellung von {name} ist nicht verwendbar: {error}.</translation>
  </message>
  <message>
   <location filename="core/plugins.py" />
   <source>Its settings are: {known}.</source>
   <translation>Die Einstellungen sind: {known}.</translation>
  </message>
  <message>
   <location filename="core/plugins.py" />
   <source>There is no {family} named {name}.</source>
   <translation>Es gibt kein {family} namens {name}.</translation>
  </message>
  <message>
   <location filename="core/rep_counters/consensus.py" />
   <source>A consensus cannot be its own member.</source>
   <translation>Ein Konsens kann nicht sein eigenes Mitglied sein.</translation>
  </message>
  <message>
   <location filename="core/rep_counters/consensus.py" />
   <source>Name other counters.</source>
   <translation>Nennen Sie andere Zähler.</translation>
  </message>
  <message>
   <location filename="core/rep_counters/network.py" />
   <source>It needs windows of one length, and the outputs density, period or salient, with inside or periodicity.</source>
   <translation>Nötig sind Fenster einer Länge und die Ausgaben density, period oder salient, mit inside oder periodicity.</translation>
  </message>
  <message>
   <location filename="core/rep_counters/network.py" />
   <source>Its task is {task}; choose a model whose task is repetitions.</source>
   <translation>Seine Aufgabe ist {task}; wählen Sie ein Modell, dessen Aufgabe repetitions ist.</translation>
  </message>
  <message>
   <location filename="core/rep_counters/network.py" />
   <source>The description of the model {name} lacks what a counter needs.</source>
   <translation>Der Beschreibung des Modells {name} fehlt, was ein Zähler braucht.</translation>
  </message>
  <message>
   <location filename="core/rep_counters/network.py" />
   <source>The model {name} does not count repetitions.</source>
   <translation>Das Modell {name} zählt keine Wiederholungen.</translation>
  </message>
  <message>
   <location filename="core/training/architectures/__init__.py" />
   <source>There are: {known}.</source>
   <translation>Es gibt: {known}.</translation>
  </message>
  <message>
   <location filename="core/training/architectures/__init__.py" />
   <source>{name} has no ensemble called {ensemble}.</source>
   <translation>{name} hat kein Ensemble namens {ensemble}.</translation>
  </message>
  <message>
   <location filename="core/training/checkpoints.py" />
   <source>Give the same options as before, or train into another folder.</source>
   <translation>Geben Sie dieselben Optionen an wie zuvor oder trainieren Sie in einen anderen Ordner.</translation>
  </message>
  <message>
   <location filename="core/training/checkpoints.py" />
   <source>Take the settings and classes they were trained with.</source>
   <translation>Nehmen Sie die Einstellungen und Klassen, mit denen sie trainiert wurden.</translation>
  </message>
  <message>
   <location filename="core/training/checkpoints.py" />
   <source>The weights do not fit this architecture and these settings.</source>
   <translation>Die Gewichte passen nicht zu dieser Architektur und diesen Einstellungen.</translation>
  </message>
  <message>
   <location filename="core/training/checkpoints.py" />
   <source>Train without --resume, or go on from another package.</source>
   <translation>Trainieren Sie ohne --resume, oder machen Sie von einem anderen Paket aus weiter.</translation>
  </message>
  <message>
   <location filename="core/training/checkpoints.py" />
   <source>{name} belongs to another training: its data, settings, recipe or seed differ.</source>
   <translation>{name} gehört zu einem anderen Training: Daten, Einstellungen, Rezept oder Startwert unterscheiden sich.</translation>
  </message>
  <message>
   <location filename="core/training/checkpoints.py" />
   <source>{name} cannot be read: it is damaged or no file of weights of Kinescribe.</source>
   <translation>{name} kann nicht gelesen werden: die Datei ist beschädigt oder keine Gewichtsdatei von Kinescribe.</translation>
  </message>
  <message>
   <location filename="core/training/composition/export.py" />
   <source>The exported composer does not compute what was trained (it differs by {difference}).</source>
   <translation>Das exportierte Modell zum Kombinieren rechnet nicht, was trainiert wurde (es weicht um {difference} ab).</translation>
  </message>
  <message>
   <location filename="core/training/composition/export.py" />
   <source>The model was not written.</source>
   <translation>Das Modell wurde nicht geschrieben.</translation>
  </message>
  <message>
   <location filename="core/training/composition/pairs.py" />
   <source>The composer learns from CMU's motion capture.</source>
   <translation>Das Modell zum Kombinieren lernt aus der Bewegungserfassung der CMU.</translation>
  </message>
  <message>
   <location filename="core/training/composition/pairs.py" />
   <source>{name} is no motion capture with 17 keypoints, 30 frames a second.</source>
   <translation>{name} ist keine Bewegungserfassung mit 17 Gelenkpunkten und 30 Bildern pro Sekunde.</translation>
  </message>
  <message>
   <location filename="core/training/composition/positives.py" />
   <source>Train one with packaging/train_composer.py.</source>
   <translation>Trainieren Sie einen mit packaging/train_composer.py.</translation>
  </message>
  <message>
   <location filename="core/training/composition/positives.py" />
   <source>{name} holds no generator.</source>
   <translation>{name} enthält keinen Generator.</translation>
  </message>
  <message>
   <location filename="core/training/counting/fit.py" />
   <source>Mark or accept some sets first.</source>
   <translation>Markieren Sie zuerst einige Sätze oder nehmen Sie welche an.</translation>
  </message>
  <message>
   <location filename="core/training/counting/fit.py" />
   <source>None of the recordings has a repetition to learn from.</source>
   <translation>Keine der Aufnahmen hat eine Wiederholung, aus der gelernt werden kann.</translation>
  </message>
  <message>
   <location filename="core/training/counting/transrac_rgb.py" />
   <source>Missing: {missing}. Save the network's state_dict as safetensors.</source>
   <translation>Es fehlt: {missing}. Speichern Sie das state_dict des Netzes als safetensors.</translation>
  </message>
  <message>
   <location filename="core/training/counting/transrac_rgb.py" />
   <source>Save the network's state_dict as safetensors.</source>
   <translation>Speichern Sie das state_dict des Netzes als safetensors.</translation>
  </message>
  <message>
   <location filename="core/training/counting/transrac_rgb.py" />
   <source>{name} cannot be read as weights.</source>
   <translation>{name} kann nicht als Gewichte gelesen werden.</translation>
  </message>
  <message>
   <location filename="core/training/counting/transrac_rgb.py" />
   <source>{name} does not hold the weights of TransRAC.</source>
   <translation>{name} enthält nicht die Gewichte von TransRAC.</translation>
  </message>
  <message>
   <location filename="core/training/course.py" />
   <source>CascadeFormer does: --architecture cascadeformer --pretrain DATA.</source>
   <translation>CascadeFormer kann es: --architecture cascadeformer --pretrain DATA.</translation>
  </message>
  <message>
   <location filename="core/training/course.py" />
   <source>Name each once.</source>
   <translation>Nennen Sie jede einmal.</translation>
  </message>
  <message>
   <location filename="core/training/course.py" />
   <source>None of the clips without labels can be looked at.</source>
   <translation>Keiner der Clips ohne Labels kann angesehen werden.</translation>
  </message>
  <message>
   <location filename="core/training/course.py" />
   <source>Nothing would be learned from the clips without labels: pretraining is 0.</source>
   <translation>Aus den Clips ohne Labels würde nichts gelernt: pretraining ist 0.</translation>
  </message>
  <message>
   <location filename="core/training/course.py" />
   <source>One architecture is named twice.</source>
   <translation>Eine Architektur ist zweimal genannt.</translation>
  </message>
  <message>
   <location filename="core/training/course.py" />
   <source>Say for how many epochs, for example --set pretraining=40.</source>
   <translation>Sagen Sie, wie viele Epochen lang, zum Beispiel --set pretraining=40.</translation>
  </message>
  <message>
   <location filename="core/training/course.py" />
   <source>There is no CUDA device that torch can use.</source>
   <translation>Es gibt kein CUDA-Gerät, das torch verwenden kann.</translation>
  </message>
  <message>
   <location filename="core/training/course.py" />
   <source>They are those that are learned with labels anyway, or the first says: {reason}</source>
   <translation>Es sind die, die ohnehin mit Labels gelernt werden, oder der erste sagt: {reason}</translation>
  </message>
  <message>
   <location filename="core/training/course.py" />
   <source>Train with --device cpu, or leave it out.</source>
   <translation>Trainieren Sie mit --device cpu oder lassen Sie es weg.</translation>
  </message>
  <message>
   <location filename="core/training/course.py" />
   <source>{name} learns nothing from clips without labels.</source>
   <translation>{name} lernt nichts aus Clips ohne Labels.</translation>
  </message>
  <message>
   <location filename="core/training/describe.py" />
   <source>There is no layout called {name}.</source>
   <translation>Es gibt keine Anordnung namens {name}.</translation>
  </message>
  <message>
   <location filename="core/training/describe.py" />
   <source>{name} has no preset called {preset}.</source>
   <translation>{name} hat keine Voreinstellung namens {preset}.</translation>
  </message>
  <message>
   <location filename="core/training/examples.py" />
   <source>Add clips of at least one other class.</source>
   <translation>Fügen Sie Clips mindestens einer weiteren Klasse hinzu.</translation>
  </message>
  <message>
   <location filename="core/training/examples.py" />
   <source>Add clips of these classes, or take their labels away.</source>
   <translation>Fügen Sie Clips dieser Klassen hinzu oder nehmen Sie ihnen die Labels.</translation>
  </message>
  <message>
   <location filename="core/training/examples.py" />
   <source>Label the clips first; training learns from labels.</source>
   <translation>Benennen Sie zuerst die Clips; das Training lernt aus Labels.</translation>
  </message>
  <message>
   <location filename="core/training/examples.py" />
   <source>Nobody is called {names} in the data.</source>
   <translation>In den Daten heißt niemand {names}.</translation>
  </message>
  <message>
   <location filename="core/training/examples.py" />
   <source>None of the {count} clips has a label.</source>
   <translation>Keiner der {count} Clips hat ein Label.</translation>
  </message>
  <message>
   <location filename="core/training/examples.py" />
   <source>One class is written in two ways: “{first}” and “{second}”.</source>
   <translation>Eine Klasse ist auf zwei Arten geschrieben: „{first}“ und „{second}“.</translation>
  </message>
  <message>
   <location filename="core/training/examples.py" />
   <source>There are too few clips to learn {names} from: at least {least} of each class are needed.</source>
   <translation>Es gibt zu wenige Clips, um {names} zu lernen: von jeder Klasse sind mindestens {least} nötig.</translation>
  </message>
  <message>
   <location filename="core/training/examples.py" />
   <source>There is only one class to learn: {name}.</source>
   <translation>Es gibt nur eine Klasse zu lernen: {name}.</translation>
  </message>
  <message>
   <location filename="core/training/examples.py" />
   <source>Write it the same way everywhere.</source>
   <translation>Schreiben Sie sie überall gleich.</translation>
  </message>
  <message>
   <location filename="core/training/export.py" />
   <source>The exported network does not compute what was trained ({output} differs by {difference}).</source>
   <translation>Das exportierte Netz rechnet nicht, was trainiert wurde ({output} weicht um {difference} ab).</translation>
  </message>
  <message>
   <location filename="core/training/export.py" />
   <source>The model was not written. Its weights are kept in the checkpoint.</source>
   <translation>Das Modell wurde nicht geschrieben. Die Gewichte bleiben im Sicherungspunkt.</translation>
  </message>
  <message>
   <location filename="core/training/loop.py" />
   <source>Training went astray in epoch {epoch}: the loss is no number any more.</source>
   <translation>Das Training ist in Epoche {epoch} entgleist: der Verlust ist keine Zahl mehr.</translation>
  </message>
  <message>
   <location filename="core/training/loop.py" />
   <source>Try a smaller learning rate (--set rate=...) or shorter gradients (--set clip_norm=1).</source>
   <translation>Versuchen Sie eine kleinere Lernrate (--set rate=...) oder kürzere Gradienten (--set clip_norm=1).</translation>
  </message>
  <message>
   <location filename="core/training/segmentation/fit.py" />
   <source>In {name} two labels overlap: {first} and {second}.</source>
   <translation>In {name} überlappen sich zwei Labels: {first} und {second}.</translation>
  </message>
  <message>
   <location filename="core/training/segmentation/fit.py" />
   <source>Label a second movement, or finish a stretch in which nothing is done.</source>
   <translation>Benennen Sie eine zweite Bewegung oder machen Sie eine Strecke fertig, in der nichts getan wird.</translation>
  </message>
  <message>
   <location filename="core/training/segmentation/fit.py" />
   <source>Label some of their movements first.</source>
   <translation>Benennen Sie zuerst einige ihrer Bewegungen.</translation>
  </message>
  <message>
   <location filename="core/training/segmentation/fit.py" />
   <source>Label some recordings first.</source>
   <translation>Benennen Sie zuerst einige Aufnahmen.</translation>
  </message>
  <message>
   <location filename="core/training/segmentation/fit.py" />
   <source>Learn several labels a frame (--set head=multi), or cut the segments apart.</source>
   <translation>Lernen Sie mehrere Labels pro Bild (--set head=multi) oder trennen Sie die Abschnitte.</translation>
  </message>
  <message>
   <location filename="core/training/segmentation/fit.py" />
   <source>None of the recordings has a label.</source>
   <translation>Keine der Aufnahmen hat ein Label.</translation>
  </message>
  <message>
   <location filename="core/training/segmentation/fit.py" />
   <source>There is no recording to learn from.</source>
   <translation>Es gibt keine Aufnahme, aus der gelernt werden kann.</translation>
  </message>
  <message>
   <location filename="core/training/segmentation/fit.py" />
   <source>There is only one label to learn: {name}.</source>
   <translation>Es gibt nur ein Label zu lernen: {name}.</translation>
  </message>
  <message>
   <location filename="core/training/segmentation/planning.py" />
   <source>Choose the same architecture.</source>
   <translation>Wählen Sie dieselbe Architektur.</translation>
  </message>
  <message>
   <location filename="core/training/segmentation/planning.py" />
   <source>Give another --frames.</source>
   <translation>Geben Sie ein anderes --frames an.</translation>
  </message>
  <message>
   <location filename="core/training/segmentation/planning.py" />
   <source>Look at them again.</source>
   <translation>Prüfen Sie sie noch einmal.</translation>
  </message>
  <message>
   <location filename="core/training/segmentation/planning.py" />
   <source>The weights in {name} are of {there}, not of {wanted}.</source>
   <translation>Die Gewichte in {name} sind von {there}, nicht von {wanted}.</translation>
  </message>
  <message>
   <location filename="core/training/segmentation/planning.py" />
   <source>These settings are not possible: {error}.</source>
   <translation>Diese Einstellungen sind nicht möglich: {error}.</translation>
  </message>
  <message>
   <location filename="core/training/segmentation/planning.py" />
   <source>{name} looks at a number of frames that {stride} divides, not {frames}.</source>
   <translation>{name} sieht eine Zahl von Bildern an, die durch {stride} teilbar ist, nicht {frames}.</translation>
  </message>
  <message>
   <location filename="core/training/segmentation/pretrain.py" />
   <source>Hardly anybody is seen in the recordings.</source>
   <translation>In den Aufnahmen ist kaum jemand zu sehen.</translation>
  </message>
  <message>
   <location filename="core/training/segmentation/pretrain.py" />
   <source>None of the {count} recordings is as long as half a window ({seconds} s).</source>
   <translation>Keine der {count} Aufnahmen ist so lang wie ein halbes Fenster ({seconds} s).</translation>
  </message>
  <message>
   <location filename="core/training/segmentation/pretrain.py" />
   <source>Take longer recordings, or a shorter window (--set window_s=...).</source>
   <translation>Nehmen Sie längere Aufnahmen oder ein kürzeres Fenster (--set window_s=...).</translation>
  </message>
  <message>
   <location filename="core/training/segmentation/pretrain.py" />
   <source>Take recordings with people in sight.</source>
   <translation>Nehmen Sie Aufnahmen, in denen Personen zu sehen sind.</translation>
  </message>
  <message>
   <location filename="core/training/segmentation/windows.py" />
   <source>Leave it out; the tempo is changed by the setting called tempo.</source>
   <translation>Lassen Sie es weg; das Tempo wird mit der Einstellung tempo geändert.</translation>
  </message>
  <message>
   <location filename="core/training/segmentation/windows.py" />
   <source>{names} cannot be used where every frame has its own label.</source>
   <translation>{names} ist nicht verwendbar, wo jedes Bild sein eigenes Label hat.</translation>
  </message>
  <message>
   <location filename="core/training/settings.py" />
   <source>{name} cannot be {value}: {error}.</source>
   <translation>{name} kann nicht {value} sein: {error}.</translation>
  </message>
  <message>
   <location filename="core/training/settings.py" />
   <source>{name} has no setting called {key}.</source>
   <translation>{name} hat keine Einstellung namens {key}.</translation>
  </message>
  <message>
   <location filename="core/training/starting.py" />
   <source>It holds: {there}. Give the same architecture and streams.</source>
   <translation>Es enthält: {there}. Geben Sie dieselbe Architektur und dieselben Ströme an.</translation>
  </message>
  <message>
   <location filename="core/training/starting.py" />
   <source>Leave these settings out: they are taken from the package.</source>
   <translation>Lassen Sie diese Einstellungen weg: Sie werden dem Paket entnommen.</translation>
  </message>
  <message>
   <location filename="core/training/starting.py" />
   <source>Packages that main.py train writes do; one without NAME.safetensors can only be used.</source>
   <translation>Pakete, die main.py train schreibt, enthalten welche; eines ohne NAME.safetensors kann nur benutzt werden.</translation>
  </message>
  <message>
   <location filename="core/training/starting.py" />
   <source>Take a package that main.py train has written.</source>
   <translation>Nehmen Sie ein Paket, das main.py train geschrieben hat.</translation>
  </message>
  <message>
   <location filename="core/training/starting.py" />
   <source>The package {name} holds no weights of {member}.</source>
   <translation>Das Paket {name} enthält keine Gewichte von {member}.</translation>
  </message>
  <message>
   <location filename="core/training/starting.py" />
   <source>The package {name} holds no weights to go on from.</source>
   <translation>Das Paket {name} enthält keine Gewichte, von denen aus es weitergehen kann.</translation>
  </message>
  <message>
   <location filename="core/training/starting.py" />
   <source>The weights in {name} do not fit: {differences}.</source>
   <translation>Die Gewichte in {name} passen nicht: {differences}.</translation>
  </message>
  <message>
   <location filename="core/training/starting.py" />
   <source>{name} does not say what its weights are of.</source>
   <translation>{name} sagt nicht, wovon seine Gewichte sind.</translation>
  </message>
  <message>
   <location filename="resources/keymaps/boris.toml" />
   <source>Up and Down jump by a second, Home and End change the speed, as in BORIS; its one-key coding are the keys of labels.</source>
   <translation>Pfeil hoch und runter springen um eine Sekunde, Pos1 und Ende ändern das Tempo, wie in BORIS; dessen Ein-Tasten-Eingabe sind die Tasten der Labels.</translation>
  </message>
  <message>
   <location filename="resources/keymaps/cvat.toml" />
   <source>D and F step by a frame, C and V by ten, N makes a segment, as in CVAT.</source>
   <translation>D und F gehen ein Bild, C und V zehn, N macht einen Abschnitt, wie in CVAT.</translation>
  </message>
  <message>
   <location filename="resources/keymaps/elan.toml" />
   <source>Ctrl+Space plays, Alt+N makes a segment, Ctrl+Return commits it, as in ELAN. Its whole list of keys was not at hand; this holds the ones that are known.</source>
   <translation>Strg+Leertaste spielt ab, Alt+N macht einen Abschnitt, Strg+Eingabe bestätigt ihn, wie in ELAN. Dessen ganze Tastenliste lag nicht vor; dies sind die bekannten.</translation>
  </message>
  <message>
   <location filename="resources/keymaps/kinescribe.toml" />
   <source>The keys of the menus as they come.</source>
   <translation>Die Tasten der Menüs, wie sie sind.</translation>
  </message>
  <message>
   <location filename="resources/keymaps/x-anylabeling.toml" />
   <source>I, O and Return make a segment, comma and full stop go from one to the next, Shift with an arrow goes by a second, as in the video classifier of X-AnyLabeling.</source>
   <translation>I, O und Eingabe machen einen Abschnitt, Komma und Punkt gehen von einem zum nächsten, Umschalt mit Pfeil geht eine Sekunde, wie im Video-Klassifizierer von X-AnyLabeling.</translation>
  </message>
 </context>
</TS>
