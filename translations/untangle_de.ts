<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CommandLine</name>
    <message>
        <source>The folder %1 could not be made.</source>
        <translation>Der Ordner %1 konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Pictures and curves are in %1.</source>
        <translation>Bilder und Kurven liegen in %1.</translation>
    </message>
    <message>
        <source>Linear example, z = M e + b, factors uniform on [-1, 1]</source>
        <translation>Lineares Beispiel, z = M e + b, Faktoren gleichverteilt auf [-1, 1]</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>angle</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>Bias</translation>
    </message>
    <message>
        <source>variance</source>
        <translation>Varianz</translation>
    </message>
    <message>
        <source>bias^2</source>
        <translation>Bias^2</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>rotate</source>
        <translation>drehen</translation>
    </message>
    <message>
        <source>make nonnegative</source>
        <translation>nichtnegativ</translation>
    </message>
    <message>
        <source>minimise energy</source>
        <translation>Energie minimal</translation>
    </message>
    <message>
        <source>The last code costs %1 % less than the one before it.</source>
        <translation>Der letzte Code kostet %1 % weniger als der davor.</translation>
    </message>
    <message>
        <source>total</source>
        <translation>gesamt</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>nonneg</source>
        <translation>nichtneg</translation>
    </message>
    <message>
        <source>activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>MIR</source>
        <translation>MIR</translation>
    </message>
    <message>
        <source>R2</source>
        <translation>R2</translation>
    </message>
    <message>
        <source>For comparison: random mixing has MIR %1, one factor per neuron %2.</source>
        <translation>Zum Vergleich: Zufallsmischung hat MIR %1, ein Faktor je Neuron %2.</translation>
    </message>
    <message>
        <source>--language must be en, zh_CN or de.</source>
        <translation>--language muss en, zh_CN oder de sein.</translation>
    </message>
    <message>
        <source>There is no option %1.</source>
        <translation>Es gibt keine Option %1.</translation>
    </message>
    <message>
        <source>There is no command %1.</source>
        <translation>Es gibt keinen Befehl %1.</translation>
    </message>
    <message>
        <source>There is no display, so no window can open. The demo runs instead.</source>
        <translation>Es gibt keinen Bildschirm, also kann sich kein Fenster öffnen. Stattdessen läuft die Demo.</translation>
    </message>
    <message>
        <source>Playground, default run: %1, %2 neurons, %3 factors, seed %4, kernel %5</source>
        <translation>Spielwiese, Standardlauf: %1, %2 Neuronen, %3 Faktoren, Startwert %4, Kernel %5</translation>
    </message>
    <message>
        <source>--kernel must be one that this computer has: %1.</source>
        <translation>--kernel muss einer sein, den dieser Rechner hat: %1.</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation>ZAHL</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>train a network, or go on with the run of a session, and print its loss and MIR</source>
        <translation>ein Netz trainieren oder den Lauf einer Sitzung fortsetzen und seinen Verlust und seine MIR ausgeben</translation>
    </message>
    <message>
        <source>shallow, autoencoder, deep, deep-autoencoder (default: shallow)</source>
        <translation>shallow, autoencoder, deep, deep-autoencoder (Standard: shallow)</translation>
    </message>
    <message>
        <source>relu+activity+weight, nonneg+activity+weight, relu+activity, relu+weight, activity+weight: sets the activation, and strengths that it lacks to 0</source>
        <translation>relu+activity+weight, nonneg+activity+weight, relu+activity, relu+weight, activity+weight: bestimmt die Aktivierung und setzt Stärken, die der Bedingung fehlen, auf 0</translation>
    </message>
    <message>
        <source>2 to 8</source>
        <translation>2 bis 8</translation>
    </message>
    <message>
        <source>as many or more</source>
        <translation>ebenso viele oder mehr</translation>
    </message>
    <message>
        <source>SIZES</source>
        <translation>GRÖSSEN</translation>
    </message>
    <message>
        <source>20 for each hidden layer, or 30-12-30</source>
        <translation>20 für jede verdeckte Schicht oder 30-12-30</translation>
    </message>
    <message>
        <source>of hidden neurons, 1 to 6</source>
        <translation>verdeckte Schichten, 1 bis 6</translation>
    </message>
    <message>
        <source>0 to 4294967295 (default: 1)</source>
        <translation>0 bis 4294967295 (Standard: 1)</translation>
    </message>
    <message>
        <source>train until this step (default: the end of the rate schedule)</source>
        <translation>bis zu diesem Schritt trainieren (Standard: Ende des Lernratenplans)</translation>
    </message>
    <message>
        <source>of the rate schedule; 0: a constant rate</source>
        <translation>Schritte des Lernratenplans; 0: konstante Lernrate</translation>
    </message>
    <message>
        <source>the strength of the nonneg cost: 0 or 1e-5 to 1</source>
        <translation>Stärke der Nichtneg-Kosten: 0 oder 1e-5 bis 1</translation>
    </message>
    <message>
        <source>the strength of the activity cost</source>
        <translation>Stärke der Aktivitätskosten</translation>
    </message>
    <message>
        <source>the strength of the weight cost</source>
        <translation>Stärke der Gewichtskosten</translation>
    </message>
    <message>
        <source>linear, relu, leaky-relu, tanh; instead of the condition&apos;s</source>
        <translation>linear, relu, leaky-relu, tanh; statt jener der Bedingung</translation>
    </message>
    <message>
        <source>adam, sgd (default: adam)</source>
        <translation>adam, sgd (Standard: adam)</translation>
    </message>
    <message>
        <source>the learning rate, 1e-4 to 1 (default: 0.01)</source>
        <translation>Lernrate, 1e-4 bis 1 (Standard: 0.01)</translation>
    </message>
    <message>
        <source>samples in a batch (default: 128)</source>
        <translation>Stichproben je Batch (Standard: 128)</translation>
    </message>
    <message>
        <source>of the histograms, 2 to 200 (default: 20)</source>
        <translation>Intervalle der Histogramme, 2 bis 200 (Standard: 20)</translation>
    </message>
    <message>
        <source>bins of equal count instead of equal width</source>
        <translation>Intervalle mit gleich vielen Werten statt gleich breite</translation>
    </message>
    <message>
        <source>no Miller-Madow correction</source>
        <translation>ohne Miller-Madow-Korrektur</translation>
    </message>
    <message>
        <source>steps between evaluations (default: 100)</source>
        <translation>Schritte zwischen Auswertungen (Standard: 100)</translation>
    </message>
    <message>
        <source>samples of an evaluation (default: 4096)</source>
        <translation>Stichproben einer Auswertung (Standard: 4096)</translation>
    </message>
    <message>
        <source>stop as soon as MIR has reached this</source>
        <translation>anhalten, sobald die MIR so hoch ist</translation>
    </message>
    <message>
        <source>stop when the loss falls by less than 1 % in so many steps</source>
        <translation>anhalten, wenn der Verlust in so vielen Schritten um weniger als 1 % fällt</translation>
    </message>
    <message>
        <source>own factors, and inputs named input1 or x1, as CSV</source>
        <translation>eigene Faktoren, und Eingänge namens input1 oder x1, als CSV</translation>
    </message>
    <message>
        <source>write a session with the trained run</source>
        <translation>eine Sitzung mit dem trainierten Lauf schreiben</translation>
    </message>
    <message>
        <source>write the history, the present step last</source>
        <translation>den Verlauf schreiben, den gegenwärtigen Schritt zuletzt</translation>
    </message>
    <message>
        <source>draw the curves as .svg, .pdf or .png</source>
        <translation>die Kurven als .svg, .pdf oder .png zeichnen</translation>
    </message>
    <message>
        <source>print one JSON object</source>
        <translation>ein JSON-Objekt ausgeben</translation>
    </message>
    <message>
        <source>SESSION</source>
        <translation>SITZUNG</translation>
    </message>
    <message>
        <source>The family gives the defaults, the condition comes next, single options come last. A strength serves the condition; a condition that lacks that cost refuses it. A session goes on at the last step that it has reached, not at the one in view. It keeps its kernel where the computer has it. Strengths, rate, schedule, activation, condition and stop rules change from that step on. Options that need a new run are refused. A run that stops, or diverges, still prints its numbers. Ctrl+C ends the program and writes nothing.</source>
        <translation>Die Familie gibt den Standard vor, dann kommt die Bedingung, zuletzt kommen einzelne Optionen. Eine Stärke dient der Bedingung; eine Bedingung ohne diesen Kostenterm lehnt sie ab. Eine Sitzung geht beim letzten erreichten Schritt weiter, nicht bei dem, der zu sehen ist. Sie behält ihren Kernel, wenn der Rechner ihn hat. Stärken, Lernrate, Lernratenplan, Aktivierung, Bedingung und Halteregeln ändern sich ab diesem Schritt. Optionen, die einen neuen Lauf brauchen, werden abgelehnt. Auch ein Lauf, der anhält oder divergiert, gibt seine Zahlen aus. Strg+C beendet das Programm, ohne etwas zu schreiben.</translation>
    </message>
    <message>
        <source>print the numbers of the linear example and of the default run, and write linear_example.png, run.png and run.csv</source>
        <translation>die Zahlen des linearen Beispiels und des Standardlaufs ausgeben und linear_example.png, run.png und run.csv schreiben</translation>
    </message>
    <message>
        <source>FOLDER</source>
        <translation>ORDNER</translation>
    </message>
    <message>
        <source>where it writes (default: untangle-demo)</source>
        <translation>wohin geschrieben wird (Standard: untangle-demo)</translation>
    </message>
    <message>
        <source>print what codes of two factors cost: the best rotation, the best code, and whether one factor per neuron is optimal</source>
        <translation>ausgeben, was Codes zweier Faktoren kosten: die beste Drehung, der beste Code, und ob ein Faktor je Neuron optimal ist</translation>
    </message>
    <message>
        <source>square, cut:1.2, opposite:1, corner:0.8, disc, parallelogram:0.4, copy:0.9, exponential, gaussian:0.9, or a CSV file with two columns, which are scaled to variance 1/3</source>
        <translation>square, cut:1.2, opposite:1, corner:0.8, disc, parallelogram:0.4, copy:0.9, exponential, gaussian:0.9 oder eine CSV-Datei mit zwei Spalten, die auf Varianz 1/3 skaliert werden</translation>
    </message>
    <message>
        <source>the range of the factors (default: 1)</source>
        <translation>Bereich der Faktoren (Standard: 1)</translation>
    </message>
    <message>
        <source>DEGREES</source>
        <translation>GRAD</translation>
    </message>
    <message>
        <source>between the lines of --csv (default: 5)</source>
        <translation>Abstand der Zeilen von --csv (Standard: 5)</translation>
    </message>
    <message>
        <source>write the energy at each angle from 0 to below 180 degrees</source>
        <translation>die Energie bei jedem Winkel von 0 bis unter 180 Grad schreiben</translation>
    </message>
    <message>
        <source>print the mutual information ratio of given activity and factors; a row is a sample, a column a neuron or a factor</source>
        <translation>das Transinformationsverhältnis gegebener Aktivität und Faktoren ausgeben; eine Zeile ist eine Stichprobe, eine Spalte ein Neuron oder ein Faktor</translation>
    </message>
    <message>
        <source>the activity as CSV</source>
        <translation>die Aktivität als CSV</translation>
    </message>
    <message>
        <source>the factors as CSV, with as many rows</source>
        <translation>die Faktoren als CSV, mit ebenso vielen Zeilen</translation>
    </message>
    <message>
        <source>write a line for each neuron</source>
        <translation>eine Zeile je Neuron schreiben</translation>
    </message>
    <message>
        <source>tell whether a session opens, and which field is wrong if not</source>
        <translation>sagen, ob sich eine Sitzung öffnen lässt und, wenn nicht, welches Feld falsch ist</translation>
    </message>
    <message>
        <source>the machine code that trains: %1, where the computer has it; the same bytes come only from the same kernel (default: the last that it has)</source>
        <translation>der Maschinencode, der trainiert: %1, soweit der Rechner ihn hat; dieselben Bytes liefert nur derselbe Kernel (Standard: der letzte vorhandene)</translation>
    </message>
    <message>
        <source>CODE</source>
        <translation>CODE</translation>
    </message>
    <message>
        <source>print the version</source>
        <translation>die Version ausgeben</translation>
    </message>
    <message>
        <source>print this help</source>
        <translation>diese Hilfe ausgeben</translation>
    </message>
    <message>
        <source>open another window</source>
        <translation>ein weiteres Fenster öffnen</translation>
    </message>
    <message>
        <source>Why brains, and some networks, put different factors in different neurons.
Without a command the window opens, with the session FILE; one that is open already takes the file.
Commands need no display.
</source>
        <translation>Warum Gehirne, und manche Netze, verschiedene Faktoren in verschiedene Neuronen legen.
Ohne Befehl öffnet sich das Fenster mit der Sitzung DATEI; ein schon offenes übernimmt die Datei.
Befehle brauchen keinen Bildschirm.
</translation>
    </message>
    <message>
        <source>Exit codes: 0 fine, 1 wrong usage, 2 a bad file or a file that could not be written.
</source>
        <translation>Rückgabewerte: 0 in Ordnung, 1 falscher Aufruf, 2 eine fehlerhafte Datei oder eine, die sich nicht schreiben ließ.
</translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation>%1 nimmt keinen Wert an.</translation>
    </message>
    <message>
        <source>%1 needs a value: %2.</source>
        <translation>%1 braucht einen Wert: %2.</translation>
    </message>
    <message>
        <source>%1 stands twice.</source>
        <translation>%1 steht zweimal da.</translation>
    </message>
    <message>
        <source>The file %1 is one too many.</source>
        <translation>Die Datei %1 ist eine zu viel.</translation>
    </message>
    <message>
        <source>--new-window belongs to the window.</source>
        <translation>--new-window gehört zum Fenster.</translation>
    </message>
    <message>
        <source>%1 needs %2.</source>
        <translation>%1 braucht %2.</translation>
    </message>
    <message>
        <source>%1 belongs to the command %2.</source>
        <translation>%1 gehört zum Befehl %2.</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Aufruf: %1</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Befehle:</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Optionen:</translation>
    </message>
    <message>
        <source>Example:</source>
        <translation>Beispiel:</translation>
    </message>
    <message>
        <source>%1 must be %2.</source>
        <translation>%1 muss %2 sein.</translation>
    </message>
    <message>
        <source>%1 must be 0 or a whole number from %2 to %3.</source>
        <translation>%1 muss 0 oder eine ganze Zahl von %2 bis %3 sein.</translation>
    </message>
    <message>
        <source>%1 must be 0 or a number from %2 to %3.</source>
        <translation>%1 muss 0 oder eine Zahl von %2 bis %3 sein.</translation>
    </message>
    <message>
        <source>%1 must be a whole number from %2 to %3.</source>
        <translation>%1 muss eine ganze Zahl von %2 bis %3 sein.</translation>
    </message>
    <message>
        <source>%1 must be a number from %2 to %3.</source>
        <translation>%1 muss eine Zahl von %2 bis %3 sein.</translation>
    </message>
    <message>
        <source>%1 must be one of %2; it is %3.</source>
        <translation>%1 ist %3, muss aber eines davon sein: %2.</translation>
    </message>
    <message>
        <source>The distribution %1 has no parameter.</source>
        <translation>Die Verteilung %1 hat keinen Parameter.</translation>
    </message>
    <message>
        <source>The distribution %1 needs a parameter from %2 to %3, such as %1:%4.</source>
        <translation>Die Verteilung %1 braucht einen Parameter von %2 bis %3, etwa %1:%4.</translation>
    </message>
    <message>
        <source>There is no distribution %1 and no file of that name.</source>
        <translation>Es gibt keine Verteilung %1 und keine Datei dieses Namens.</translation>
    </message>
    <message>
        <source>The files do not fit: %1 has %2 rows, %3 has %4.</source>
        <translation>Die Dateien passen nicht zusammen: %1 hat %2 Zeilen, %3 hat %4.</translation>
    </message>
    <message>
        <source>The number of factors is %1, but it must be %2 at most.</source>
        <translation>Die Anzahl der Faktoren ist %1, darf aber höchstens %2 sein.</translation>
    </message>
    <message>
        <source>%1 needs a new run: it cannot change in a session.</source>
        <translation>%1 braucht einen neuen Lauf und lässt sich in einer Sitzung nicht ändern.</translation>
    </message>
    <message>
        <source>--neurons must be one number for all layers, such as 20, or one for each, such as 30-12-30, from %1 to %2.</source>
        <translation>--neurons muss eine Zahl für alle Schichten sein, etwa 20, oder eine je Schicht, etwa 30-12-30, von %1 bis %2.</translation>
    </message>
    <message>
        <source>The condition %1 needs %2 above 0.</source>
        <translation>Die Bedingung %1 braucht %2 über 0.</translation>
    </message>
    <message>
        <source>The condition %1 needs %2 to be 0.</source>
        <translation>Bei der Bedingung %1 muss %2 gleich 0 sein.</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>A run with a constant rate has no end: it needs --steps.</source>
        <translation>Ein Lauf mit konstanter Lernrate hat kein Ende: Er braucht --steps.</translation>
    </message>
    <message>
        <source>The run is at step %1 already, beyond --steps %2.</source>
        <translation>Der Lauf ist schon bei Schritt %1, jenseits von --steps %2.</translation>
    </message>
    <message>
        <source>The session goes on with its own kernel, %1.</source>
        <translation>Die Sitzung geht mit ihrem eigenen Kernel %1 weiter.</translation>
    </message>
    <message>
        <source>This computer lacks the kernel %1: the run goes on with %2, to other numbers.</source>
        <translation>Dieser Rechner hat den Kernel %1 nicht: Der Lauf geht mit %2 weiter und ergibt andere Zahlen.</translation>
    </message>
    <message>
        <source>The run has diverged, so it cannot go on.</source>
        <translation>Der Lauf ist divergiert und kann daher nicht weitergehen.</translation>
    </message>
    <message>
        <source>--figure must end in .svg, .pdf or .png.</source>
        <translation>--figure muss auf .svg, .pdf oder .png enden.</translation>
    </message>
    <message>
        <source>the language of the words: en, zh_CN or de</source>
        <translation>die Sprache der Wörter: en, zh_CN oder de</translation>
    </message>
    <message>
        <source>There is no display, so no window can open. The commands train and check take a session without one.</source>
        <translation>Es gibt keinen Bildschirm, also kann sich kein Fenster öffnen. Die Befehle train und check nehmen eine Sitzung auch ohne Bildschirm.</translation>
    </message>
    <message>
        <source>%1: there is no folder %2.</source>
        <translation>%1: Den Ordner %2 gibt es nicht.</translation>
    </message>
    <message>
        <source>train the five conditions with many seeds on all cores, and print the MIR of each</source>
        <translation>die fünf Bedingungen mit vielen Startwerten auf allen Kernen trainieren und die MIR jeder ausgeben</translation>
    </message>
    <message>
        <source>of each condition, 1 to 64 (default: 8)</source>
        <translation>je Bedingung, 1 bis 64 (Standard: 8)</translation>
    </message>
    <message>
        <source>that train at once (default: one for each core)</source>
        <translation>die zugleich trainieren (Standard: einer je Kern)</translation>
    </message>
    <message>
        <source>write a line for each run</source>
        <translation>eine Zeile je Lauf schreiben</translation>
    </message>
    <message>
        <source>RANGE</source>
        <translation>BEREICH</translation>
    </message>
    <message>
        <source>train a grid of strengths with many seeds on all cores, and write a line for each run</source>
        <translation>ein Gitter von Stärken mit vielen Startwerten auf allen Kernen trainieren und eine Zeile je Lauf schreiben</translation>
    </message>
    <message>
        <source>beta_nonneg, beta_activity or beta_weight, its least and greatest value and how many: beta_activity=1e-4:1e-1:7</source>
        <translation>beta_nonneg, beta_activity oder beta_weight, kleinster und größter Wert und wie viele: beta_activity=1e-4:1e-1:7</translation>
    </message>
    <message>
        <source>the same of another strength</source>
        <translation>dasselbe für eine andere Stärke</translation>
    </message>
    <message>
        <source>of each cell, 1 to 1000 (default: 4)</source>
        <translation>je Zelle, 1 bis 1000 (Standard: 4)</translation>
    </message>
    <message>
        <source>PART</source>
        <translation>TEIL</translation>
    </message>
    <message>
        <source>train a part of the runs: 3/16, the third of sixteen</source>
        <translation>einen Teil der Läufe trainieren: 3/16, den dritten von sechzehn</translation>
    </message>
    <message>
        <source>The values of a strength are evenly spaced in their logarithm. A line of the table tells all that its run follows from. Shards are computed anywhere, in any order; merge puts them together to the bytes that one computer gives with that kernel. The bytes do not depend on the threads. Ctrl+C ends the program and writes nothing.</source>
        <translation>Die Werte einer Stärke sind im Logarithmus gleichmäßig verteilt. Eine Zeile der Tabelle nennt alles, woraus ihr Lauf folgt. Teile werden irgendwo und in beliebiger Reihenfolge gerechnet; merge fügt sie zu den Bytes zusammen, die ein Rechner mit diesem Kernel ergibt. Die Bytes hängen nicht von den Threads ab. Strg+C beendet das Programm und schreibt nichts.</translation>
    </message>
    <message>
        <source>put the shards of a sweep together to its whole table</source>
        <translation>die Teile einer Abtastung zu ihrer ganzen Tabelle zusammenfügen</translation>
    </message>
    <message>
        <source>write the table</source>
        <translation>die Tabelle schreiben</translation>
    </message>
    <message>
        <source>Shards of different sweeps, settings or kernels are refused, and the column that differs is named. So is what is missing. Then nothing is written.</source>
        <translation>Teile verschiedener Abtastungen, Einstellungen oder Kernel werden abgewiesen, und die abweichende Spalte wird genannt; ebenso, was fehlt. Dann wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>%1 of %2 runs</source>
        <translation>%1 von %2 Läufen</translation>
    </message>
    <message>
        <source>%1 of %2 runs, %3 left</source>
        <translation>%1 von %2 Läufen, noch %3</translation>
    </message>
    <message>
        <source>--shard must be a part and the number of parts, such as 3/16; it is %1.</source>
        <translation>--shard muss ein Teil und die Zahl der Teile sein, etwa 3/16; es ist %1.</translation>
    </message>
    <message>
        <source>%1 must be a strength with its least and greatest value and how many, such as %2; it is %3.</source>
        <translation>%1 muss eine Stärke mit kleinstem und größtem Wert und deren Anzahl sein, etwa %2; es ist %3.</translation>
    </message>
    <message>
        <source>%1 must have 2 to %2 values; it has %3.</source>
        <translation>%1 muss 2 bis %2 Werte haben; es hat %3.</translation>
    </message>
    <message>
        <source>%1 must go up from its first value to its second, within %2 to %3.</source>
        <translation>%1 muss vom ersten zum zweiten Wert steigen, innerhalb von %2 bis %3.</translation>
    </message>
    <message>
        <source>%1 sweeps what %2 sets.</source>
        <translation>%1 tastet ab, was %2 festlegt.</translation>
    </message>
    <message>
        <source>The condition %1 lacks what %2 sweeps.</source>
        <translation>Der Bedingung %1 fehlt, was %2 abtastet.</translation>
    </message>
    <message>
        <source>--x and --y must be two strengths.</source>
        <translation>--x und --y müssen zwei Stärken sein.</translation>
    </message>
    <message>
        <source>A sweep has at most %1 runs; this one has %2.</source>
        <translation>Eine Abtastung hat höchstens %1 Läufe; diese hat %2.</translation>
    </message>
    <message>
        <source>The five conditions need %1 above 0.</source>
        <translation>Die fünf Bedingungen brauchen %1 über 0.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>The last line is cut off.</source>
        <translation>Die letzte Zeile ist abgeschnitten.</translation>
    </message>
    <message>
        <source>Line 1 is not the header of a sweep.</source>
        <translation>Zeile 1 ist nicht der Kopf einer Abtastung.</translation>
    </message>
    <message>
        <source>The columns differ from those of %1.</source>
        <translation>Die Spalten weichen von denen in %1 ab.</translation>
    </message>
    <message>
        <source>There is no run in these files.</source>
        <translation>In diesen Dateien ist kein Lauf.</translation>
    </message>
    <message>
        <source>These are no parts of one table: %1 is “%2” in line %3 of %4, but “%5” in line %6 of %7.</source>
        <translation>Das sind keine Teile einer Tabelle: %1 ist „%2“ in Zeile %3 von %4, aber „%5“ in Zeile %6 von %7.</translation>
    </message>
    <message>
        <source>Run %1 differs between line %2 of %3 and line %4 of %5.</source>
        <translation>Lauf %1 ist in Zeile %2 von %3 ein anderer als in Zeile %4 von %5.</translation>
    </message>
    <message>
        <source>Of %1 runs, these are missing: %2.</source>
        <translation>Von %1 Läufen fehlen: %2.</translation>
    </message>
    <message>
        <source>These shards of %1 hold them: %2.</source>
        <translation>Sie stehen in diesen von %1 Teilen: %2.</translation>
    </message>
    <message>
        <source>Line %1, column %2: “%3” does not fit the sweep.</source>
        <translation>Zeile %1, Spalte %2: „%3“ passt nicht zur Abtastung.</translation>
    </message>
    <message>
        <source>A row is a condition: mean, deviation and least of the MIR over the seeds, means of R2 and of the active neurons, then how many runs have no MIR, and how many of these diverged. A strength serves every condition that has its cost. With a constant rate a run ends with the schedule of its family. The numbers do not depend on the threads. Ctrl+C ends the program and writes nothing.</source>
        <translation>Eine Zeile ist eine Bedingung: Mittel, Abweichung und kleinster Wert der MIR über die Startwerte, Mittel von R2 und der aktiven Neuronen, dann wie viele Läufe keine MIR haben und wie viele davon divergiert sind. Eine Stärke gilt für jede Bedingung, die diese Kosten hat. Bei konstanter Lernrate endet ein Lauf mit dem Lernratenplan seiner Familie. Die Zahlen hängen nicht von den Threads ab. Strg+C beendet das Programm und schreibt nichts.</translation>
    </message>
    <message>
        <source>relu+activity+weight, nonneg+activity+weight, relu+activity, relu+weight, activity+weight (default: nonneg+activity+weight)</source>
        <translation>relu+activity+weight, nonneg+activity+weight, relu+activity, relu+weight, activity+weight (Standard: nonneg+activity+weight)</translation>
    </message>
    <message>
        <source>1 to 64 (default: 5)</source>
        <translation>1 bis 64 (Standard: 5)</translation>
    </message>
    <message>
        <source>in the hidden layer, 1 to 64</source>
        <translation>in der verdeckten Schicht, 1 bis 64</translation>
    </message>
    <message>
        <source>write a line for each seed</source>
        <translation>eine Zeile je Startwert schreiben</translation>
    </message>
    <message>
        <source>train networks on an animal and an object on a torus, and print the modularity of their neurons</source>
        <translation>Netze an einem Tier und einem Objekt auf einem Torus trainieren und die Modularität ihrer Neuronen ausgeben</translation>
    </message>
    <message>
        <source>POSITIONS</source>
        <translation>POSITIONEN</translation>
    </message>
    <message>
        <source>of the object: all, a number of them such as 16, fixed, or window:1, at most so far from the animal (default: all)</source>
        <translation>des Objekts: all, eine Anzahl wie 16, fixed oder window:1, höchstens so weit vom Tier (Standard: all)</translation>
    </message>
    <message>
        <source>of the place code: 4, 8 or 12 (default: 8)</source>
        <translation>Komponenten des Ortscodes: 4, 8 oder 12 (Standard: 8)</translation>
    </message>
    <message>
        <source>a wall as the third factor</source>
        <translation>eine Wand als dritter Faktor</translation>
    </message>
    <message>
        <source>samples in a batch (default: 256)</source>
        <translation>Stichproben je Batch (Standard: 256)</translation>
    </message>
    <message>
        <source>A row is a seed, the last one the mean. Modularity is measured over all positions, trained or not. The module sizes count the allocentric neurons, the object-vector neurons and, with a wall, the border neurons. The numbers do not depend on the threads. Ctrl+C ends the program and writes nothing.</source>
        <translation>Eine Zeile ist ein Startwert, die letzte das Mittel. Die Modularität wird über alle Positionen gemessen, trainiert oder nicht. Die Modulgrößen zählen die allozentrischen Neuronen, die Objektvektorneuronen und, mit Wand, die Grenzneuronen. Die Zahlen hängen nicht von den Threads ab. Strg+C beendet das Programm und schreibt nichts.</translation>
    </message>
    <message>
        <source>train networks on the Fourier modes of one ring, and print how hexagonal the maps of their neurons are</source>
        <translation>Netze an den Fourier-Moden eines Rings trainieren und ausgeben, wie sechseckig die Karten ihrer Neuronen sind</translation>
    </message>
    <message>
        <source>the least and the greatest length of a wave vector, from 1 to 6 (default: 1.9:2.3)</source>
        <translation>kleinste und größte Länge eines Wellenvektors, von 1 bis 6 (Standard: 1.9:2.3)</translation>
    </message>
    <message>
        <source>Gaussian bumps instead of a ring</source>
        <translation>Gauß-Hügel statt eines Rings</translation>
    </message>
    <message>
        <source>A row is a seed, the last one the mean. The grid score is the mean over the active neurons. Spacings are in bins of a torus of 20 x 20; the ideal one is that of a perfect grid with the mean wave vector. The numbers do not depend on the threads. Ctrl+C ends the program and writes nothing.</source>
        <translation>Eine Zeile ist ein Startwert, die letzte das Mittel. Der Gitter-Score ist das Mittel über die aktiven Neuronen. Gitterabstände zählen Felder eines Torus von 20 x 20; der ideale ist der eines perfekten Gitters mit dem mittleren Wellenvektor. Die Zahlen hängen nicht von den Threads ab. Strg+C beendet das Programm und schreibt nichts.</translation>
    </message>
    <message>
        <source>--objects must be all, a number from 1 to %1, fixed, or window:0 to window:%2; it is %3.</source>
        <translation>--objects muss all, eine Zahl von 1 bis %1, fixed oder window:0 bis window:%2 sein; es ist %3.</translation>
    </message>
    <message>
        <source>With --boundaries the object may be anywhere: --objects must be all.</source>
        <translation>Mit --boundaries kann das Objekt überall sein: --objects muss all sein.</translation>
    </message>
    <message>
        <source>--place-code takes the place of --ring.</source>
        <translation>--place-code tritt an die Stelle von --ring.</translation>
    </message>
    <message>
        <source>--ring must be the least and the greatest length of a wave vector, from %1 to %2, such as 1.9:2.3; it is %3.</source>
        <translation>--ring muss kleinste und größte Länge eines Wellenvektors sein, von %1 bis %2, etwa 1.9:2.3; es ist %3.</translation>
    </message>
    <message>
        <source>The ring %1 has %2 Fourier modes; it must have %3 to %4.</source>
        <translation>Der Ring %1 hat %2 Fourier-Moden; er muss %3 bis %4 haben.</translation>
    </message>
    <message>
        <source>The file %1 holds no lesson.</source>
        <translation>Die Datei %1 enthält keine Lektion.</translation>
    </message>
    <message>
        <source>These lessons ask nothing: there is no table.</source>
        <translation>Diese Lektionen fragen nichts: Es gibt keine Tabelle.</translation>
    </message>
    <message>
        <source>collect what students answered in their sessions of a lesson</source>
        <translation>sammeln, was Studierende in ihren Sitzungen einer Lektion geantwortet haben</translation>
    </message>
    <message>
        <source>write a line for each step with a question or a goal</source>
        <translation>eine Zeile je Schritt mit einer Frage oder einem Ziel schreiben</translation>
    </message>
    <message>
        <source>present on the full screen</source>
        <translation>auf dem ganzen Bildschirm vorführen</translation>
    </message>
    <message>
        <source>--present belongs to the window.</source>
        <translation>--present gehört zum Fenster.</translation>
    </message>
    <message>
        <source>A row is a session: the student, how many questions are answered and how many of them right, how many goals are reached. A file that does not open, or holds no lesson, is named and left out; then the exit code is 2.</source>
        <translation>Eine Zeile ist eine Sitzung: wer sie abgibt, wie viele Fragen beantwortet sind und wie viele davon richtig, wie viele Ziele erreicht sind. Eine Datei, die sich nicht öffnen lässt oder keine Lektion enthält, wird genannt und ausgelassen; dann ist der Rückgabewert 2.</translation>
    </message>
</context>
<context>
    <name>Csv</name>
    <message>
        <source>Line %1 holds a zero byte, so the file is no text in UTF-8.</source>
        <translation>Zeile %1 enthält ein Nullbyte, also ist die Datei kein Text in UTF-8.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>There is a header line, but no line of numbers.</source>
        <translation>Es gibt eine Kopfzeile, aber keine Zeile mit Zahlen.</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>Line %1, column %2: the closing quotation mark is missing.</source>
        <translation>Zeile %1, Spalte %2: Das schließende Anführungszeichen fehlt.</translation>
    </message>
    <message>
        <source>Line %1, column %2: a comma must follow the closing quotation mark.</source>
        <translation>Zeile %1, Spalte %2: Auf das schließende Anführungszeichen muss ein Komma folgen.</translation>
    </message>
    <message>
        <source>There are more than %1 columns.</source>
        <translation>Es gibt mehr als %1 Spalten.</translation>
    </message>
    <message>
        <source>Line %1, column %2: the name is too long.</source>
        <translation>Zeile %1, Spalte %2: Der Name ist zu lang.</translation>
    </message>
    <message>
        <source>Line %1 is empty.</source>
        <translation>Zeile %1 ist leer.</translation>
    </message>
    <message>
        <source>There are more than %1 cells.</source>
        <translation>Es gibt mehr als %1 Zellen.</translation>
    </message>
    <message>
        <source>Line %1, column %2: “%3” is no finite number.</source>
        <translation>Zeile %1, Spalte %2: „%3“ ist keine endliche Zahl.</translation>
    </message>
    <message>
        <source>Line %1 has %2 cells instead of %3. A decimal comma splits a number; write a decimal point.</source>
        <translation>Zeile %1 hat %2 Zellen statt %3. Ein Dezimalkomma teilt eine Zahl; nötig ist ein Dezimalpunkt.</translation>
    </message>
    <message>
        <source>The number of cells in line %1 is %2 instead of %3.</source>
        <translation>Die Anzahl der Zellen in Zeile %1 ist %2 statt %3.</translation>
    </message>
    <message>
        <source>Line %1, column %2 is empty.</source>
        <translation>Zeile %1, Spalte %2 ist leer.</translation>
    </message>
    <message>
        <source>Line %1, column %2: “%3” has a decimal comma; write a decimal point.</source>
        <translation>Zeile %1, Spalte %2: „%3“ hat ein Dezimalkomma; nötig ist ein Dezimalpunkt.</translation>
    </message>
    <message>
        <source>Line %1, column %2: “%3” is no number.</source>
        <translation>Zeile %1, Spalte %2: „%3“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>Line %1, column %2 holds a semicolon. Commas must separate the columns, and numbers have a decimal point.</source>
        <translation>Zeile %1, Spalte %2 enthält ein Semikolon. Kommas müssen die Spalten trennen, und Zahlen haben einen Dezimalpunkt.</translation>
    </message>
    <message>
        <source>Line %1, column %2 holds a tab. Commas must separate the columns.</source>
        <translation>Zeile %1, Spalte %2 enthält einen Tabulator. Kommas müssen die Spalten trennen.</translation>
    </message>
    <message>
        <source>The file %1 could not be read: %2</source>
        <translation>Die Datei %1 konnte nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>it is a folder.</source>
        <translation>Es ist ein Ordner.</translation>
    </message>
    <message>
        <source>it is larger than 64 MB.</source>
        <translation>Sie ist größer als 64 MB.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>DataFile</name>
    <message>
        <source>The number of columns is %1, but points have two.</source>
        <translation>Die Anzahl der Spalten ist %1, Punkte haben aber zwei.</translation>
    </message>
    <message>
        <source>The number of points is %1, but it must be from %2 to %3.</source>
        <translation>Die Anzahl der Punkte ist %1, muss aber zwischen %2 und %3 liegen.</translation>
    </message>
    <message>
        <source>All points lie on a line, so one factor follows from the other.</source>
        <translation>Alle Punkte liegen auf einer Geraden, also folgt ein Faktor aus dem anderen.</translation>
    </message>
</context>
<context>
    <name>ExportMenu</name>
    <message>
        <source>&amp;Copy picture</source>
        <translation>Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Save picture…</source>
        <translation>Bild &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <source>Save &amp;data as CSV…</source>
        <translation>Daten als &amp;CSV speichern…</translation>
    </message>
    <message>
        <source>Caption &amp;on pictures</source>
        <translation>Bilder mit &amp;Unterschrift</translation>
    </message>
    <message>
        <source>Settings and the paper&apos;s citation stand below every picture.</source>
        <translation>Unter jedem Bild stehen die Einstellungen und die Arbeit als Quelle.</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Save data</source>
        <translation>Daten speichern</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Nicht gedruckt</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>SVG-Bild (*.svg)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF-Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV-Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Python script (*.py)</source>
        <translation>Python-Skript (*.py)</translation>
    </message>
    <message>
        <source>Show as &amp;table…</source>
        <translation>Als &amp;Tabelle zeigen…</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>After J. C. R. Whittington, W. Dorrell, S. Ganguli and T. E. J. Behrens, Disentanglement with Biological Constraints: A Theory of Functional Cell Types, ICLR 2023.</source>
        <translation>Nach J. C. R. Whittington, W. Dorrell, S. Ganguli und T. E. J. Behrens, Disentanglement with Biological Constraints: A Theory of Functional Cell Types, ICLR 2023.</translation>
    </message>
    <message>
        <source>The picture %1 could not be drawn.</source>
        <translation>Das Bild %1 konnte nicht gezeichnet werden.</translation>
    </message>
    <message>
        <source>The file %1 could not be written: its name must end in .svg, .pdf or .png.</source>
        <translation>Die Datei %1 konnte nicht geschrieben werden: Der Name muss auf .svg, .pdf oder .png enden.</translation>
    </message>
    <message>
        <source>The picture %1 could not be printed on %2.</source>
        <translation>Das Bild %1 konnte nicht auf %2 gedruckt werden.</translation>
    </message>
</context>
<context>
    <name>JsonPlace</name>
    <message>
        <source>%1 is %2; it must be true or false.</source>
        <translation>%1 ist %2, muss aber true oder false sein.</translation>
    </message>
    <message>
        <source>%1 is %2; it must be a number.</source>
        <translation>%1 ist %2, muss aber eine Zahl sein.</translation>
    </message>
    <message>
        <source>%1 is %2; it must be between %3 and %4, or 0.</source>
        <translation>%1 ist %2, muss aber zwischen %3 und %4 liegen oder 0 sein.</translation>
    </message>
    <message>
        <source>%1 is %2; it must be between %3 and %4.</source>
        <translation>%1 ist %2, muss aber zwischen %3 und %4 liegen.</translation>
    </message>
    <message>
        <source>%1 is %2; it must be a whole number.</source>
        <translation>%1 ist %2, muss aber eine ganze Zahl sein.</translation>
    </message>
    <message>
        <source>%1 is %2; it must be a text.</source>
        <translation>%1 ist %2, muss aber ein Text sein.</translation>
    </message>
    <message>
        <source>%1 is longer than %2 characters.</source>
        <translation>%1 ist länger als %2 Zeichen.</translation>
    </message>
    <message>
        <source>%1 is %2; it must be one of these words: %3.</source>
        <translation>%1 ist %2, muss aber eines dieser Wörter sein: %3.</translation>
    </message>
    <message>
        <source>%1 is %2; it must be a list.</source>
        <translation>%1 ist %2, muss aber eine Liste sein.</translation>
    </message>
    <message>
        <source>%1 has %2 entries; it must have %3.</source>
        <translation>%1 hat %2 Einträge, braucht aber %3.</translation>
    </message>
    <message>
        <source>%1 has %2 entries; it must have between %3 and %4.</source>
        <translation>%1 hat %2 Einträge, braucht aber zwischen %3 und %4.</translation>
    </message>
    <message>
        <source>%1 is %2; it must be an object.</source>
        <translation>%1 ist %2, muss aber ein Objekt sein.</translation>
    </message>
    <message>
        <source>%1 is not known in this version of the format.</source>
        <translation>%1 ist in dieser Version des Formats nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 fehlt.</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Shallow</source>
        <translation>Flach</translation>
    </message>
    <message>
        <source>Autoencoder</source>
        <translation>Autoencoder</translation>
    </message>
    <message>
        <source>Deep</source>
        <translation>Tief</translation>
    </message>
    <message>
        <source>Deep autoencoder</source>
        <translation>Tiefer Autoencoder</translation>
    </message>
    <message>
        <source>ReLU + activity + weight</source>
        <translation>ReLU + Aktivität + Gewicht</translation>
    </message>
    <message>
        <source>nonneg + activity + weight</source>
        <translation>nichtneg + Aktivität + Gewicht</translation>
    </message>
    <message>
        <source>ReLU + activity</source>
        <translation>ReLU + Aktivität</translation>
    </message>
    <message>
        <source>ReLU + weight</source>
        <translation>ReLU + Gewicht</translation>
    </message>
    <message>
        <source>activity + weight</source>
        <translation>Aktivität + Gewicht</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>Leaky ReLU</source>
        <translation>Leaky ReLU</translation>
    </message>
    <message>
        <source>tanh</source>
        <translation>tanh</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>nonneg</source>
        <translation>nichtneg</translation>
    </message>
    <message>
        <source>activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>Quadrat</translation>
    </message>
    <message>
        <source>Four corners cut</source>
        <translation>Vier Ecken gekappt</translation>
    </message>
    <message>
        <source>Two opposite corners cut</source>
        <translation>Gegenecken gekappt</translation>
    </message>
    <message>
        <source>One corner cut</source>
        <translation>Eine Ecke gekappt</translation>
    </message>
    <message>
        <source>Disc</source>
        <translation>Kreisscheibe</translation>
    </message>
    <message>
        <source>Parallelogram</source>
        <translation>Parallelogramm</translation>
    </message>
    <message>
        <source>Copied factor</source>
        <translation>Kopierter Faktor</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>Exponentiell</translation>
    </message>
    <message>
        <source>Clipped Gaussian</source>
        <translation>Gauß, begrenzt</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>there are no samples</source>
        <translation>es gibt keine Stichproben</translation>
    </message>
    <message>
        <source>an activity is not a finite number</source>
        <translation>eine Aktivität ist keine endliche Zahl</translation>
    </message>
    <message>
        <source>there are fewer than two factors</source>
        <translation>es gibt weniger als zwei Faktoren</translation>
    </message>
    <message>
        <source>no neuron is active</source>
        <translation>kein Neuron ist aktiv</translation>
    </message>
    <message>
        <source>Factors</source>
        <translation>Faktoren</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Eingänge</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>Neuronen</translation>
    </message>
    <message>
        <source>β nonneg</source>
        <translation>β nichtneg</translation>
    </message>
    <message>
        <source>β activity</source>
        <translation>β Aktivität</translation>
    </message>
    <message>
        <source>β weight</source>
        <translation>β Gewicht</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Steps of the rate schedule</source>
        <translation>Schritte des Lernratenplans</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>Bins</source>
        <translation>Intervalle</translation>
    </message>
    <message>
        <source>Steps between evaluations</source>
        <translation>Schritte zwischen Auswertungen</translation>
    </message>
    <message>
        <source>Evaluation samples</source>
        <translation>Stichproben der Auswertung</translation>
    </message>
    <message>
        <source>%1 must be 0 or from %2 to %3.</source>
        <translation>%1: nur 0 oder %2 bis %3.</translation>
    </message>
    <message>
        <source>%1 must be from %2 to %3.</source>
        <translation>%1: nur %2 bis %3.</translation>
    </message>
    <message>
        <source>Stopped at step %1. The prediction error blew up.</source>
        <translation>Bei Schritt %1 angehalten. Der Vorhersagefehler ist explodiert.</translation>
    </message>
    <message>
        <source>Stopped at step %1. The nonneg cost blew up.</source>
        <translation>Bei Schritt %1 angehalten. Der Nichtneg-Term ist explodiert.</translation>
    </message>
    <message>
        <source>Stopped at step %1. The activity cost blew up.</source>
        <translation>Bei Schritt %1 angehalten. Der Aktivitätsterm ist explodiert.</translation>
    </message>
    <message>
        <source>Stopped at step %1. The weight cost blew up.</source>
        <translation>Bei Schritt %1 angehalten. Der Gewichtsterm ist explodiert.</translation>
    </message>
    <message>
        <source>Cut c</source>
        <translation>Schnitt c</translation>
    </message>
    <message>
        <source>Correlation ρ</source>
        <translation>Korrelation ρ</translation>
    </message>
    <message>
        <source>Copied fraction ρ</source>
        <translation>Kopieanteil ρ</translation>
    </message>
    <message>
        <source>β nonneg changed from %1 to %2</source>
        <translation>β nichtneg von %1 auf %2 geändert</translation>
    </message>
    <message>
        <source>β activity changed from %1 to %2</source>
        <translation>β Aktivität von %1 auf %2 geändert</translation>
    </message>
    <message>
        <source>β weight changed from %1 to %2</source>
        <translation>β Gewicht von %1 auf %2 geändert</translation>
    </message>
    <message>
        <source>The learning rate changed from %1 to %2</source>
        <translation>Lernrate von %1 auf %2 geändert</translation>
    </message>
    <message>
        <source>The activation changed from %1 to %2</source>
        <translation>Aktivierung von %1 auf %2 geändert</translation>
    </message>
    <message>
        <source>Stop at MIR</source>
        <translation>Halt bei MIR</translation>
    </message>
    <message>
        <source>Steps of a plateau</source>
        <translation>Schritte eines Plateaus</translation>
    </message>
    <message>
        <source>Stopped at step %1: MIR has reached %2.</source>
        <translation>Angehalten bei Schritt %1: MIR hat %2 erreicht.</translation>
    </message>
    <message>
        <source>Stopped at step %1: in %2 steps the loss has fallen by less than %3 %.</source>
        <translation>Angehalten bei Schritt %1: In %2 Schritten ist der Verlust um weniger als %3 % gefallen.</translation>
    </message>
    <message>
        <source>own mix</source>
        <translation>eigene Mischung</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>The number of factor columns is %1, but it must be from %2 to %3.</source>
        <translation>Die Anzahl der Faktorspalten ist %1, muss aber zwischen %2 und %3 liegen.</translation>
    </message>
    <message>
        <source>The number of input columns is %1, but it must be %2 at most.</source>
        <translation>Die Anzahl der Eingangsspalten ist %1, darf aber höchstens %2 sein.</translation>
    </message>
    <message>
        <source>The number of rows is %1, but it must be %2 at least.</source>
        <translation>Die Anzahl der Zeilen ist %1, muss aber mindestens %2 sein.</translation>
    </message>
    <message>
        <source>The data hold %1 numbers, but %2 are the most.</source>
        <translation>Die Daten enthalten %1 Zahlen, erlaubt sind höchstens %2.</translation>
    </message>
    <message>
        <source>Factors, inputs and their names do not fit together.</source>
        <translation>Faktoren, Eingänge und ihre Namen passen nicht zusammen.</translation>
    </message>
    <message>
        <source>The input column %1 holds a value that is not finite.</source>
        <translation>Die Eingangsspalte %1 enthält einen Wert, der nicht endlich ist.</translation>
    </message>
    <message>
        <source>The factor column %1 holds a value that is not finite.</source>
        <translation>Die Faktorspalte %1 enthält einen Wert, der nicht endlich ist.</translation>
    </message>
    <message>
        <source>The input column %1 is constant, so it cannot be scaled.</source>
        <translation>Die Eingangsspalte %1 ist konstant und lässt sich daher nicht skalieren.</translation>
    </message>
    <message>
        <source>The factor column %1 is constant, so it cannot be scaled.</source>
        <translation>Die Faktorspalte %1 ist konstant und lässt sich daher nicht skalieren.</translation>
    </message>
    <message>
        <source>The input column %1 does not have mean 0 and variance 1/3.</source>
        <translation>Die Eingangsspalte %1 hat nicht Mittel 0 und Varianz 1/3.</translation>
    </message>
    <message>
        <source>The factor column %1 does not have mean 0 and variance 1/3.</source>
        <translation>Die Faktorspalte %1 hat nicht Mittel 0 und Varianz 1/3.</translation>
    </message>
    <message>
        <source>The rate schedule changed from %1 to %2 steps</source>
        <translation>Lernratenplan von %1 auf %2 Schritte geändert</translation>
    </message>
    <message>
        <source>nothing is missing</source>
        <translation>nichts fehlt</translation>
    </message>
    <message>
        <source>no cost on weights</source>
        <translation>keine Kosten für Gewichte</translation>
    </message>
    <message>
        <source>no cost on activity: partial</source>
        <translation>keine Kosten für Aktivität: teilweise</translation>
    </message>
    <message>
        <source>negative rates allowed</source>
        <translation>negative Raten erlaubt</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a setting and its value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Space and objects</source>
        <translation>Raum und Objekte</translation>
    </message>
    <message>
        <source>Grid cells</source>
        <translation>Gitterzellen</translation>
    </message>
    <message>
        <source>Components of the place code</source>
        <translation>Komponenten des Ortscodes</translation>
    </message>
    <message>
        <source>Object positions</source>
        <translation>Objektpositionen</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>Ring</translation>
    </message>
    <message>
        <source>Fourier modes in the ring</source>
        <translation>Fourier-Moden im Ring</translation>
    </message>
    <message>
        <source>Distribution of the factors</source>
        <translation>Verteilung der Faktoren</translation>
    </message>
    <message>
        <source>Range of the factors</source>
        <translation>Bereich der Faktoren</translation>
    </message>
    <message>
        <source>Parameter of the distribution</source>
        <translation>Parameter der Verteilung</translation>
    </message>
    <message>
        <source>Number of points</source>
        <translation>Anzahl der Punkte</translation>
    </message>
    <message>
        <source>%1 must be 4, 8 or 12.</source>
        <translation>%1: nur 4, 8 oder 12.</translation>
    </message>
    <message>
        <source>%1 goes with a shallow family of two factors and without own data.</source>
        <translation>%1: nur bei flacher Familie mit zwei Faktoren und ohne eigene Daten.</translation>
    </message>
    <message>
        <source>%1 must be from %2 to %3, and they must not lie on a line.</source>
        <translation>%1: nur %2 bis %3, und nicht alle auf einer Geraden.</translation>
    </message>
</context>
<context>
    <name>LessonSheet</name>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Name: %1</source>
        <translation>Name: %1</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>Zu tun</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Zu sehen</translation>
    </message>
</context>
<context>
    <name>QIODevice</name>
    <message>
        <source>Unknown error</source>
        <translation>Unbekannter Fehler</translation>
    </message>
</context>
<context>
    <name>RunHelp</name>
    <message>
        <source>Trains, or pauses. Settings can be changed meanwhile; the curves show where.</source>
        <translation>Trainiert oder hält an. Einstellungen lassen sich währenddessen ändern; die Kurven zeigen, wo.</translation>
    </message>
    <message>
        <source>One step follows the gradient of one batch of samples.</source>
        <translation>Ein Schritt folgt dem Gradienten eines Batches von Stichproben.</translation>
    </message>
    <message>
        <source>A run keeps what it has been: nothing is lost by going back.</source>
        <translation>Ein Lauf behält seinen Verlauf: Beim Zurückgehen geht nichts verloren.</translation>
    </message>
    <message>
        <source>Trains to the last step at full speed.</source>
        <translation>Trainiert mit vollem Tempo bis zum letzten Schritt.</translation>
    </message>
    <message>
        <source>The same seed gives the same run, so a change of settings is all that differs.</source>
        <translation>Gleicher Startwert, gleicher Lauf: Nur die geänderten Einstellungen machen den Unterschied.</translation>
    </message>
    <message>
        <source>Other data and other first weights: what stays the same was no chance.</source>
        <translation>Andere Daten und andere Anfangsgewichte: Was gleich bleibt, war kein Zufall.</translation>
    </message>
</context>
<context>
    <name>SaveFile</name>
    <message>
        <source>the disk may be full</source>
        <translation>Der Datenträger ist vielleicht voll</translation>
    </message>
    <message>
        <source>its permissions cannot be kept</source>
        <translation>Die Zugriffsrechte lassen sich nicht erhalten</translation>
    </message>
    <message>
        <source>this is no name for a file</source>
        <translation>Das ist kein Dateiname</translation>
    </message>
    <message>
        <source>it is a link to %1, where no file is found</source>
        <translation>Es ist ein Verweis auf %1, wo keine Datei liegt</translation>
    </message>
    <message>
        <source>the folder %1 does not exist</source>
        <translation>Den Ordner %1 gibt es nicht</translation>
    </message>
    <message>
        <source>%1 is not a folder</source>
        <translation>%1 ist kein Ordner</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>Es ist ein Ordner</translation>
    </message>
    <message>
        <source>it is a device and not a file</source>
        <translation>Es ist ein Gerät und keine Datei</translation>
    </message>
    <message>
        <source>its folder takes no new file</source>
        <translation>Der Ordner nimmt keine neue Datei an</translation>
    </message>
    <message>
        <source>The file %1 could not be written: %2.</source>
        <translation>Die Datei %1 konnte nicht geschrieben werden: %2.</translation>
    </message>
</context>
<context>
    <name>SessionFile</name>
    <message>
        <source>%1 holds no points.</source>
        <translation>%1 enthält keine Punkte.</translation>
    </message>
    <message>
        <source>%1 must vary in both factors.</source>
        <translation>%1 muss sich in beiden Faktoren ändern.</translation>
    </message>
    <message>
        <source>%1 is %2; it must be 1 or -1.</source>
        <translation>%1 ist %2, muss aber 1 oder -1 sein.</translation>
    </message>
    <message>
        <source>%1 is %2, but there are only %3; they count from 0.</source>
        <translation>%1 ist %2, es gibt aber nur %3, gezählt ab 0.</translation>
    </message>
    <message>
        <source>%1 is %2; that is no session of this program.</source>
        <translation>%1 ist %2; das ist keine Sitzung dieses Programms.</translation>
    </message>
    <message>
        <source>%1 is %2: a newer program wrote this session. This one reads versions up to %3.</source>
        <translation>%1 ist %2: Ein neueres Programm hat diese Sitzung geschrieben. Dieses liest Versionen bis %3.</translation>
    </message>
    <message>
        <source>From line %1, column %2 on it is no JSON (%3).</source>
        <translation>Ab Zeile %1, Spalte %2 ist es kein JSON (%3).</translation>
    </message>
    <message>
        <source>It is larger than the %1 MB that a session may have.</source>
        <translation>Sie ist größer als die %1 MB, die eine Sitzung haben darf.</translation>
    </message>
    <message>
        <source>The file %1 cannot be opened: %2</source>
        <translation>Die Datei %1 lässt sich nicht öffnen: %2</translation>
    </message>
    <message>
        <source>it is not a file.</source>
        <translation>Es ist keine Datei.</translation>
    </message>
    <message>
        <source>The settings in %1 do not fit together. %2</source>
        <translation>Die Einstellungen in %1 passen nicht zusammen. %2</translation>
    </message>
    <message>
        <source>%1 must have as many entries as the first column.</source>
        <translation>%1 muss ebenso viele Einträge haben wie die erste Spalte.</translation>
    </message>
    <message>
        <source>%1 is %2; it lies before the step of the edit above.</source>
        <translation>%1 ist %2; das liegt vor dem Schritt der Änderung darüber.</translation>
    </message>
    <message>
        <source>%1 is %2; that was changed at this step already.</source>
        <translation>%1 ist %2; das wurde bei diesem Schritt schon geändert.</translation>
    </message>
    <message>
        <source>%1 is %2, the value that it had before.</source>
        <translation>%1 ist %2, also der Wert von vorher.</translation>
    </message>
    <message>
        <source>%1 must be a number, or null with its reason in mir_reason.</source>
        <translation>%1 muss eine Zahl sein oder null mit dem Grund in mir_reason.</translation>
    </message>
    <message>
        <source>%1 is %2; it must be at most %3, where the run ends.</source>
        <translation>%1 ist %2, darf aber höchstens %3 sein, wo der Lauf endet.</translation>
    </message>
    <message>
        <source>%1 has %2 entries; the network needs %3.</source>
        <translation>%1 hat %2 Einträge; das Netz braucht %3.</translation>
    </message>
    <message>
        <source>%1 is %2; the layer has only %3 neurons.</source>
        <translation>%1 ist %2; die Schicht hat nur %3 Neuronen.</translation>
    </message>
    <message>
        <source>%1 must begin with 0.</source>
        <translation>%1 muss mit 0 beginnen.</translation>
    </message>
    <message>
        <source>%1 is %2; it must be above the step before it.</source>
        <translation>%1 ist %2, muss aber größer sein als der Schritt davor.</translation>
    </message>
    <message>
        <source>%1 is %2; it must be the step after the last one.</source>
        <translation>%1 ist %2, muss aber der Schritt nach dem letzten sein.</translation>
    </message>
    <message>
        <source>The data in %1 cannot be used. %2</source>
        <translation>Die Daten in %1 sind nicht brauchbar. %2</translation>
    </message>
    <message>
        <source>%1 must name every neuron of every layer once.</source>
        <translation>%1 muss jedes Neuron jeder Schicht einmal nennen.</translation>
    </message>
    <message>
        <source>It is no session of this program.</source>
        <translation>Es ist keine Sitzung dieses Programms.</translation>
    </message>
    <message>
        <source>%1 must name two neurons or none.</source>
        <translation>%1 muss zwei Neuronen nennen oder keines.</translation>
    </message>
    <message>
        <source>%1 must be above the minimum.</source>
        <translation>%1 muss über dem Minimum liegen.</translation>
    </message>
    <message>
        <source>%1 must name every condition once.</source>
        <translation>%1 muss jede Bedingung einmal nennen.</translation>
    </message>
    <message>
        <source>%1 is %2; it must be the family that it stands under.</source>
        <translation>%1 ist %2; es muss die Familie sein, unter der es steht.</translation>
    </message>
    <message>
        <source>%1 has %2 entries; the plan needs %3.</source>
        <translation>%1 hat %2 Einträge; der Plan braucht %3.</translation>
    </message>
    <message>
        <source>%1 must differ from that of x.</source>
        <translation>%1 muss von dem von x abweichen.</translation>
    </message>
    <message>
        <source>%1 is %2; it must be %3, where the plan ends.</source>
        <translation>%1 ist %2; es muss %3 sein, wo der Plan endet.</translation>
    </message>
    <message>
        <source>%1 is %2; that is no family of the Playground.</source>
        <translation>%1 ist %2; das ist keine Familie der Spielwiese.</translation>
    </message>
    <message>
        <source>%1 is %2; it must be the family of the chapter.</source>
        <translation>%1 ist %2, muss aber die Familie des Kapitels sein.</translation>
    </message>
</context>
<context>
    <name>SessionLesson</name>
    <message>
        <source>%1 has more than %2 languages.</source>
        <translation>%1 hat mehr als %2 Sprachen.</translation>
    </message>
    <message>
        <source>%1 must have two entries or more.</source>
        <translation>%1 muss zwei oder mehr Einträge haben.</translation>
    </message>
    <message>
        <source>%1 is %2, but there are only %3 options; they count from 0.</source>
        <translation>%1 ist %2, es gibt aber nur %3 Optionen, gezählt ab 0.</translation>
    </message>
    <message>
        <source>%1 is %2, but the lesson has only %3 steps; they count from 0.</source>
        <translation>%1 ist %2, die Lektion hat aber nur %3 Schritte, gezählt ab 0.</translation>
    </message>
    <message>
        <source>%1 has more entries than the lesson has steps.</source>
        <translation>%1 hat mehr Einträge, als die Lektion Schritte hat.</translation>
    </message>
    <message>
        <source>%1 does not fit the question.</source>
        <translation>%1 passt nicht zur Frage.</translation>
    </message>
</context>
<context>
    <name>untangle::AboutBox</name>
    <message>
        <source>About Untangle</source>
        <translation>Über Untangle</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Untangle %1&lt;/h3&gt;&lt;p&gt;Why brains, and some networks, put different factors in different neurons.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Paper.&lt;/b&gt; J. C. R. Whittington, W. Dorrell, S. Ganguli and T. E. J. Behrens, &lt;i&gt;Disentanglement with Biological Constraints: A Theory of Functional Cell Types&lt;/i&gt;, ICLR 2023, &lt;a href=&quot;https://arxiv.org/abs/2210.01768&quot;&gt;arXiv:2210.01768&lt;/a&gt;.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Sequel.&lt;/b&gt; W. Dorrell and others, &lt;i&gt;Range, not Independence, Drives Modularity in Biologically Inspired Representations&lt;/i&gt;, ICLR 2025.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Talk.&lt;/b&gt; The chapters follow the order of the talk on the paper, given from the laboratories of its authors T. E. J. Behrens (University of Oxford and University College London) and S. Ganguli (Stanford University).&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;&lt;p&gt;Networks train with the kernel %2.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Untangle %1&lt;/h3&gt;&lt;p&gt;Warum Gehirne, und manche Netze, verschiedene Faktoren in verschiedene Neuronen legen.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Arbeit.&lt;/b&gt; J. C. R. Whittington, W. Dorrell, S. Ganguli und T. E. J. Behrens, &lt;i&gt;Disentanglement with Biological Constraints: A Theory of Functional Cell Types&lt;/i&gt;, ICLR 2023, &lt;a href=&quot;https://arxiv.org/abs/2210.01768&quot;&gt;arXiv:2210.01768&lt;/a&gt;.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Fortsetzung.&lt;/b&gt; W. Dorrell und andere, &lt;i&gt;Range, not Independence, Drives Modularity in Biologically Inspired Representations&lt;/i&gt;, ICLR 2025.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Vortrag.&lt;/b&gt; Die Kapitel folgen der Reihenfolge des Vortrags über die Arbeit, gehalten aus den Laboren ihrer Autoren T. E. J. Behrens (University of Oxford und University College London) und S. Ganguli (Stanford University).&lt;/p&gt;&lt;p&gt;Freie Software unter der GNU General Public License, Version 3 oder später.&lt;/p&gt;&lt;p&gt;Netze trainieren mit dem Kernel %2.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&amp;Citation</source>
        <translation>&amp;Quellenangabe</translation>
    </message>
    <message>
        <source>C&amp;opy citation</source>
        <translation>Quellenangabe &amp;kopieren</translation>
    </message>
    <message>
        <source>Both entries in BibTeX, to the clipboard.</source>
        <translation>Beide Einträge als BibTeX in die Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>untangle::BarChart</name>
    <message>
        <source>%1 %2</source>
        <comment>a number and a note behind it</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>the name of a part and its number</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a name and its number</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>total %1</source>
        <translation>gesamt %1</translation>
    </message>
</context>
<context>
    <name>untangle::BatchBar</name>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does, and its key</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>untangle::ConditionBox</name>
    <message>
        <source>own mix</source>
        <translation>eigene Mischung</translation>
    </message>
    <message>
        <source>Which of the three constraints are at work. ReLU keeps activity nonnegative by itself, so it needs no nonneg cost.</source>
        <translation>Welche der drei Beschränkungen wirken. ReLU hält die Aktivität von selbst nichtnegativ und braucht daher keine Nichtneg-Kosten.</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
</context>
<context>
    <name>untangle::ConditionStrips</name>
    <message>
        <source>MIR</source>
        <translation>MIR</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: MIR %2, R² %3.</source>
        <translation>%1: MIR %2, R² %3.</translation>
    </message>
    <message>
        <source>%1: MIR undefined.</source>
        <translation>%1: MIR nicht definiert.</translation>
    </message>
    <message>
        <source>%1: no run yet.</source>
        <translation>%1: noch kein Lauf.</translation>
    </message>
    <message>
        <source>nonneg, activity, weight</source>
        <translation>nichtneg, Aktivität, Gewicht</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>untangle::ConditionTableView</name>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>Startwert %1</translation>
    </message>
    <message>
        <source>random mixing</source>
        <translation>Zufallsmischung</translation>
    </message>
    <message>
        <source>one factor per neuron</source>
        <translation>ein Faktor je Neuron</translation>
    </message>
    <message>
        <source>MIR by layer: %1</source>
        <translation>MIR je Schicht: %1</translation>
    </message>
    <message>
        <source>MIR at step %1</source>
        <translation>MIR bei Schritt %1</translation>
    </message>
    <message>
        <source>MIR after %1 steps</source>
        <translation>MIR nach %1 Schritten</translation>
    </message>
    <message>
        <source>A guess is made before the training.</source>
        <translation>Geraten wird vor dem Training.</translation>
    </message>
    <message>
        <source>%1 of %2 in the right place</source>
        <translation>%1 von %2 am richtigen Platz</translation>
    </message>
    <message>
        <source>%1, seed %2</source>
        <translation>%1, Startwert %2</translation>
    </message>
    <message>
        <source>MIR %1</source>
        <translation>MIR %1</translation>
    </message>
    <message>
        <source>MIR undefined: %1</source>
        <translation>MIR nicht definiert: %1</translation>
    </message>
    <message numerus="yes">
        <source>R² %1, %n active neuron(s)</source>
        <translation>
            <numerusform>R² %1, %n aktives Neuron</numerusform>
            <numerusform>R² %1, %n aktive Neuronen</numerusform>
        </translation>
    </message>
    <message>
        <source>MIR while training</source>
        <translation>MIR während des Trainings</translation>
    </message>
    <message>
        <source>Final MIR</source>
        <translation>MIR am Ende</translation>
    </message>
    <message>
        <source>%1, %2 factors, %3 inputs, %4 hidden neurons, seeds 1 to %5. Costs where a condition has them: β nonneg %6, β activity %7, β weight %8. %9 bins, mean and standard error.</source>
        <translation>%1, %2 Faktoren, %3 Eingänge, %4 verdeckte Neuronen, Startwerte 1 bis %5. Kosten, soweit eine Bedingung sie hat: β nichtneg %6, β Aktivität %7, β Gewicht %8. %9 Intervalle, Mittel und Standardfehler.</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>Noch kein Lauf</translation>
    </message>
    <message>
        <source>Space trains all of them.</source>
        <translation>Leertaste trainiert sie alle.</translation>
    </message>
    <message>
        <source>one dot a seed, bar at the mean</source>
        <translation>ein Punkt je Startwert, Strich beim Mittel</translation>
    </message>
    <message>
        <source>Our guess, best first</source>
        <translation>Unsere Vermutung, das Beste zuerst</translation>
    </message>
    <message numerus="yes">
        <source>mean ± standard error of %n seed(s); %1 bins, %2 samples</source>
        <translation>
            <numerusform>%n Startwert; %1 Intervalle, %2 Stichproben</numerusform>
            <numerusform>Mittel ± Standardfehler von %n Startwerten; %1 Intervalle, %2 Stichproben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Other settings: %2.</source>
        <translation>%1 Andere Einstellungen: %2.</translation>
    </message>
    <message>
        <source>Drag the five into the order that you expect, or Shift and arrows.</source>
        <translation>In die erwartete Reihenfolge ziehen, oder Umschalt und Pfeile.</translation>
    </message>
    <message>
        <source>The mean MIR of each condition over its seeds, with a band of its standard error. Only all constraints together bring it near 1.</source>
        <translation>Die mittlere MIR jeder Bedingung über ihre Startwerte, mit einem Band des Standardfehlers. Nur alle Beschränkungen zusammen bringen sie nahe an 1.</translation>
    </message>
    <message>
        <source>Every dot is the MIR of one trained network. A click chooses its run, which the bar below opens in the Playground.</source>
        <translation>Jeder Punkt ist die MIR eines trainierten Netzes. Ein Klick wählt seinen Lauf, den die Leiste darunter in der Spielwiese öffnet.</translation>
    </message>
    <message>
        <source>What the class expects before anything is trained. After training it shows which places were right.</source>
        <translation>Was die Klasse erwartet, bevor etwas trainiert ist. Nach dem Training ist zu sehen, welche Plätze richtig waren.</translation>
    </message>
</context>
<context>
    <name>untangle::ConditionsChapter</name>
    <message>
        <source>Five conditions</source>
        <translation>Fünf Bedingungen</translation>
    </message>
    <message>
        <source>Our guess</source>
        <translation>Unsere Vermutung</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Abtastung</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Startwerte</translation>
    </message>
    <message>
        <source>Settings of the Playground</source>
        <translation>Einstellungen der Spielwiese</translation>
    </message>
    <message>
        <source>The next training takes the Playground&apos;s network, costs and data.</source>
        <translation>Das nächste Training nimmt Netz, Kosten und Daten der Spielwiese.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>%1, seed %2</source>
        <translation>%1, Startwert %2</translation>
    </message>
    <message>
        <source>Whole chapter</source>
        <translation>Ganzes Kapitel</translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation>Schicht %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; of %2 runs, %3</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; von %2 Läufen, %3</translation>
    </message>
    <message>
        <source>no runs yet</source>
        <translation>noch keine Läufe</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; of %2 runs, %3 s</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; von %2 Läufen, %3 s</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; of %2 runs</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; von %2 Läufen</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training läuft</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>noch %n Sekunde</numerusform>
            <numerusform>noch %n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>noch %n Minute</numerusform>
            <numerusform>noch %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Pause training</source>
        <translation>Training &amp;anhalten</translation>
    </message>
    <message>
        <source>&amp;Train all again</source>
        <translation>&amp;Alle neu trainieren</translation>
    </message>
    <message>
        <source>&amp;Go on training</source>
        <translation>Weiter tr&amp;ainieren</translation>
    </message>
    <message>
        <source>&amp;Train all</source>
        <translation>&amp;Alle trainieren</translation>
    </message>
    <message>
        <source>What is trained stays.</source>
        <translation>Was trainiert ist, bleibt.</translation>
    </message>
    <message>
        <source>Pause play&amp;back</source>
        <translation>Wiedergabe an&amp;halten</translation>
    </message>
    <message>
        <source>Play &amp;back slowly</source>
        <translation>&amp;Langsam abspielen</translation>
    </message>
    <message>
        <source>Sweep over β</source>
        <translation>Abtastung über β</translation>
    </message>
    <message>
        <source>Five networks a seed train on the same data, each with its own costs.</source>
        <translation>Je Startwert lernen fünf Netze dieselben Daten, jedes mit eigenen Kosten.</translation>
    </message>
    <message numerus="yes">
        <source>The guess stands: Space trains all five conditions with %n seed(s).</source>
        <translation>
            <numerusform>Die Vermutung steht: Die Leertaste trainiert alle fünf Bedingungen mit %n Startwert.</numerusform>
            <numerusform>Die Vermutung steht: Die Leertaste trainiert alle fünf Bedingungen mit %n Startwerten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Which costs give each neuron its own factor? First guess the order, then train.</source>
        <translation>Welche Kosten geben jedem Neuron seinen eigenen Faktor? Erst die Reihenfolge raten, dann trainieren.</translation>
    </message>
    <message>
        <source>At step %1 of %2, %3 leads and %4 comes last.</source>
        <translation>Bei Schritt %1 von %2 führt %3, und %4 ist zuletzt.</translation>
    </message>
    <message>
        <source>%1 of %2 runs are trained; %3 leads with MIR %4.</source>
        <translation>%1 von %2 Läufen sind trainiert; %3 führt mit MIR %4.</translation>
    </message>
    <message>
        <source>%1 is not trained well enough to be compared: its R² is %2.</source>
        <translation>%1 ist für einen Vergleich nicht gut genug trainiert: R² ist %2.</translation>
    </message>
    <message>
        <source>Only the two networks that keep nonnegativity and both energy costs give each neuron its own factor: MIR %1 and %2.</source>
        <translation>Nur die zwei Netze mit Nichtnegativität und beiden Energiekosten geben jedem Neuron seinen eigenen Faktor: MIR %1 und %2.</translation>
    </message>
    <message>
        <source>The two networks with nonnegativity and both energy costs come out best, with MIR %1 and %2.</source>
        <translation>Die zwei Netze mit Nichtnegativität und beiden Energiekosten sind die besten, mit MIR %1 und %2.</translation>
    </message>
    <message>
        <source>%1 comes out best with MIR %2, %3 last with %4.</source>
        <translation>%1 ist das beste mit MIR %2, %3 das letzte mit %4.</translation>
    </message>
    <message>
        <source>One evaluation &amp;on</source>
        <translation>Eine Auswertung &amp;weiter</translation>
    </message>
    <message>
        <source>One evaluation bac&amp;k</source>
        <translation>Eine Auswertung &amp;zurück</translation>
    </message>
    <message>
        <source>To the &amp;start</source>
        <translation>Zum An&amp;fang</translation>
    </message>
    <message>
        <source>To the &amp;end</source>
        <translation>Zum &amp;Ende</translation>
    </message>
    <message>
        <source>Open &amp;run in Playground</source>
        <translation>Lauf in der &amp;Spielwiese öffnen</translation>
    </message>
    <message>
        <source>The chosen dot, trained again exactly as it was.</source>
        <translation>Der gewählte Punkt, genau so noch einmal trainiert.</translation>
    </message>
    <message>
        <source>Take the Playground&apos;s sett&amp;ings</source>
        <translation>E&amp;instellungen der Spielwiese nehmen</translation>
    </message>
    <message>
        <source>Train &amp;all again</source>
        <translation>Alle ne&amp;u trainieren</translation>
    </message>
    <message>
        <source>Restore the &amp;defaults</source>
        <translation>Stan&amp;dard wiederherstellen</translation>
    </message>
    <message>
        <source>S&amp;weep over β</source>
        <translation>A&amp;btastung über β</translation>
    </message>
    <message>
        <source>Each condition with the same seeds, side by side.</source>
        <translation>Jede Bedingung mit denselben Startwerten, nebeneinander.</translation>
    </message>
    <message>
        <source>One condition over many values of one or two β.</source>
        <translation>Eine Bedingung über viele Werte eines oder zweier β.</translation>
    </message>
    <message>
        <source>The layer whose MIR is shown</source>
        <translation>Die Schicht, deren MIR gezeigt wird</translation>
    </message>
    <message>
        <source>Each seed has its own task, weights and batches: 1 to this number</source>
        <translation>Jeder Startwert hat eigene Aufgabe, Gewichte und Batches: 1 bis zu dieser Zahl</translation>
    </message>
    <message>
        <source>The strength of this cost where a condition has it</source>
        <translation>Die Stärke dieser Kosten, soweit eine Bedingung sie hat</translation>
    </message>
    <message>
        <source>The other training is paused; what it has stays.</source>
        <translation>Das andere Training ist angehalten; was es hat, bleibt.</translation>
    </message>
    <message>
        <source>Layer %1 (reported)</source>
        <translation>Schicht %1 (maßgeblich)</translation>
    </message>
    <message>
        <source>These runs are from before this change: %1. Training starts anew.</source>
        <translation>Diese Läufe stammen aus der Zeit vor dieser Änderung: %1. Das Training beginnt neu.</translation>
    </message>
    <message>
        <source>Range of the sweep</source>
        <translation>Bereich der Abtastung</translation>
    </message>
    <message>
        <source>The MIR of every run is undefined so far: the dots tell why.</source>
        <translation>Die MIR jedes Laufs ist bisher nicht definiert: Die Punkte sagen, warum.</translation>
    </message>
    <message numerus="yes">
        <source>Of %1, %n run(s) diverged: take a lower rate in the Playground, then its settings.</source>
        <translation>
            <numerusform>Von %1 ist %n Lauf divergiert: in der Spielwiese die Lernrate senken, dann deren Einstellungen nehmen.</numerusform>
            <numerusform>Von %1 sind %n Läufe divergiert: in der Spielwiese die Lernrate senken, dann deren Einstellungen nehmen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The MIR of %1 is undefined in %n run(s): the dots tell why.</source>
        <translation>
            <numerusform>Die MIR von %1 ist in %n Lauf nicht definiert: Der Punkt sagt, warum.</numerusform>
            <numerusform>Die MIR von %1 ist in %n Läufen nicht definiert: Die Punkte sagen, warum.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 × %2 values with %n seed(s) each: where has each neuron its own factor?</source>
        <translation>
            <numerusform>%1 × %2 Werte mit je %n Startwert: Wo hat jedes Neuron seinen eigenen Faktor?</numerusform>
            <numerusform>%1 × %2 Werte mit je %n Startwerten: Wo hat jedes Neuron seinen eigenen Faktor?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 values with %n seed(s) each: where has each neuron its own factor?</source>
        <translation>
            <numerusform>%1 Werte mit je %n Startwert: Wo hat jedes Neuron seinen eigenen Faktor?</numerusform>
            <numerusform>%1 Werte mit je %n Startwerten: Wo hat jedes Neuron seinen eigenen Faktor?</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings of this family as in the paper; what this page holds goes.</source>
        <translation>Einstellungen dieser Familie wie in der Arbeit; der Inhalt dieser Seite wird gelöscht.</translation>
    </message>
    <message>
        <source>runs trained</source>
        <translation>trainierte Läufe</translation>
    </message>
    <message>
        <source>places in the guess</source>
        <translation>Plätze in der Vermutung</translation>
    </message>
    <message>
        <source>Every condition is trained with every seed, on all cores of the computer.</source>
        <translation>Jede Bedingung wird mit jedem Startwert trainiert, auf allen Kernen des Rechners.</translation>
    </message>
    <message>
        <source>Shows all conditions at another step of their training.</source>
        <translation>Zeigt alle Bedingungen bei einem anderen Schritt ihres Trainings.</translation>
    </message>
    <message>
        <source>Shows again how the conditions parted while they were trained.</source>
        <translation>Zeigt noch einmal, wie sich die Bedingungen im Training getrennt haben.</translation>
    </message>
    <message>
        <source>Trains every condition from the first step, with the present settings.</source>
        <translation>Trainiert jede Bedingung vom ersten Schritt an, mit den gegenwärtigen Einstellungen.</translation>
    </message>
    <message>
        <source>The family, network and costs of the Playground, for all five conditions.</source>
        <translation>Familie, Netz und Kosten der Spielwiese, für alle fünf Bedingungen.</translation>
    </message>
    <message>
        <source>What all conditions learn. The result is the same in each family: only all three constraints give one factor per neuron.</source>
        <translation>Was alle Bedingungen lernen. Das Ergebnis ist in jeder Familie gleich: Nur alle drei Beschränkungen ergeben einen Faktor je Neuron.</translation>
    </message>
    <message>
        <source>Many seeds show what is chance: look at the spread of the dots, not at one.</source>
        <translation>Viele Startwerte zeigen, was Zufall ist: Es zählt die Streuung der Punkte, nicht ein einzelner.</translation>
    </message>
    <message>
        <source>0 takes the cost away from every condition.</source>
        <translation>0 nimmt jeder Bedingung diese Kosten.</translation>
    </message>
</context>
<context>
    <name>untangle::Cover</name>
    <message>
        <source>The lesson has locked this for now.</source>
        <translation>Die Lektion hat dies vorerst gesperrt.</translation>
    </message>
</context>
<context>
    <name>untangle::CurveChart</name>
    <message>
        <source>values at or below zero, left out: %1</source>
        <translation>Werte bei oder unter null, weggelassen: %1</translation>
    </message>
    <message>
        <source>values that are no number, left out: %1</source>
        <translation>Werte, die keine Zahl sind, weggelassen: %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>name and value of a curve</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 goes from %2 to %3; its least value is %4, its greatest %5.</source>
        <translation>%1 geht von %2 bis %3; der kleinste Wert ist %4, der größte %5.</translation>
    </message>
</context>
<context>
    <name>untangle::DataTable</name>
    <message>
        <source>%1 as a table</source>
        <translation>%1 als Tabelle</translation>
    </message>
    <message>
        <source>%1 rows and %2 columns.</source>
        <translation>%1 Zeilen und %2 Spalten.</translation>
    </message>
    <message>
        <source>The numbers behind the picture. Arrow keys go from cell to cell, Ctrl+C copies what is chosen.</source>
        <translation>Die Zahlen hinter dem Bild. Pfeiltasten führen von Zelle zu Zelle, Strg+C kopiert die Auswahl.</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>The chosen cells, or the whole table, to the clipboard.</source>
        <translation>Die gewählten Zellen oder die ganze Tabelle in die Zwischenablage.</translation>
    </message>
    <message>
        <source>Columns are apart by tabs, so that a spreadsheet takes them as they stand.</source>
        <translation>Tabulatoren trennen die Spalten, sodass eine Tabellenkalkulation sie so übernimmt, wie sie sind.</translation>
    </message>
</context>
<context>
    <name>untangle::Document</name>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>The folder %1 takes no file.</source>
        <translation>Der Ordner %1 nimmt keine Datei an.</translation>
    </message>
    <message>
        <source>%1 The safety copy is kept as %2.</source>
        <translation>%1 Die Sicherungskopie bleibt als %2 erhalten.</translation>
    </message>
</context>
<context>
    <name>untangle::ExperimentPanel</name>
    <message>
        <source>Neurons: a number for every layer, such as 20, or one for each, such as 30-12-30.</source>
        <translation>Neuronen: eine Zahl für alle Schichten, etwa 20, oder eine je Schicht, etwa 30-12-30.</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>nonneg</source>
        <translation>nichtneg</translation>
    </message>
    <message>
        <source>How much activity below zero costs. At the left stop it costs nothing.</source>
        <translation>Wie viel Aktivität unter null kostet. Am linken Anschlag kostet sie nichts.</translation>
    </message>
    <message>
        <source>activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>How much energy costs: the squared activity of all hidden neurons.</source>
        <translation>Wie viel Energie kostet: die Summe der quadrierten Aktivität aller verdeckten Neuronen.</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>How much connections cost: the sum of all squared weights.</source>
        <translation>Wie viel Verbindungen kosten: die Summe aller quadrierten Gewichte.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>How far a step goes. It falls along a cosine to a fiftieth until the run ends.</source>
        <translation>Wie weit ein Schritt geht. Sie fällt bis zum Ende des Laufs entlang eines Kosinus auf ein Fünfzigstel.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>What is learned: shallow networks unmix a linear mixture of the factors, deep ones a curved one; autoencoders give back their input.</source>
        <translation>Was gelernt wird: Flache Netze entmischen eine lineare Mischung der Faktoren, tiefe eine gekrümmte; Autoencoder geben ihre Eingabe wieder.</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>What each hidden neuron does to its input. In a deep autoencoder with tanh the middle layer is linear.</source>
        <translation>Was jedes verdeckte Neuron mit seiner Eingabe macht. Im tiefen Autoencoder mit tanh ist die mittlere Schicht linear.</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Adam adapts the step of every weight. SGD takes the gradient as it is, and diverges when the rate is too high.</source>
        <translation>Adam passt den Schritt jedes Gewichts an. SGD nimmt den Gradienten, wie er ist, und divergiert bei zu hoher Lernrate.</translation>
    </message>
    <message>
        <source>How many independent factors the data come from: 2 to 8.</source>
        <translation>Aus wie vielen unabhängigen Faktoren die Daten entstehen: 2 bis 8.</translation>
    </message>
    <message>
        <source>Factors</source>
        <translation>Faktoren</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Eingänge</translation>
    </message>
    <message>
        <source>How many inputs the factors are mixed into.</source>
        <translation>In wie viele Eingänge die Faktoren gemischt werden.</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>How many hidden layers: 1 to 6.</source>
        <translation>Wie viele verdeckte Schichten: 1 bis 6.</translation>
    </message>
    <message>
        <source>Neurons of a hidden layer: one number for all, or 30-12-30.</source>
        <translation>Neuronen einer verdeckten Schicht: eine Zahl für alle oder 30-12-30.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The same seed gives the same run, bit for bit.</source>
        <translation>Gleicher Startwert, gleicher Lauf, Bit für Bit.</translation>
    </message>
    <message>
        <source>New seed: other data and other first weights (Ctrl+R)</source>
        <translation>Neuer Startwert: andere Daten und andere Anfangsgewichte (Strg+R)</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>Neuer Startwert</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>Neuronen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>at MIR</source>
        <translation>bei MIR</translation>
    </message>
    <message>
        <source>MIR at which the run pauses</source>
        <translation>MIR, bei der der Lauf anhält</translation>
    </message>
    <message>
        <source>on a plateau of</source>
        <translation>bei Plateau von</translation>
    </message>
    <message>
        <source>Pauses when the total has fallen by less than 1 % over this many steps.</source>
        <translation>Hält an, wenn die Summe über so viele Schritte um weniger als 1 % gefallen ist.</translation>
    </message>
    <message>
        <source>Steps of a plateau</source>
        <translation>Schritte eines Plateaus</translation>
    </message>
    <message>
        <source>Pauses as soon as the MIR is this high; looked at with each point of the curves.</source>
        <translation>Hält an, sobald die MIR so hoch ist; geprüft mit jedem Punkt der Kurven.</translation>
    </message>
    <message>
        <source>Open data</source>
        <translation>Daten öffnen</translation>
    </message>
    <message>
        <source>CSV tables (*.csv);;All files (*)</source>
        <translation>CSV-Tabellen (*.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Random factors</source>
        <translation>Zufallsfaktoren</translation>
    </message>
    <message>
        <source>Where the factors come from. A CSV file has a factor in each column, 2 to 8 of them. Columns named input1 or x1 are inputs; without them factors are mixed. Every column is scaled to mean 0 and variance 1/3.</source>
        <translation>Woher die Faktoren kommen. Eine CSV-Datei hat in jeder Spalte einen Faktor, 2 bis 8 insgesamt. Spalten namens input1 oder x1 sind Eingänge; ohne sie werden die Faktoren gemischt. Jede Spalte wird auf Mittel 0 und Varianz 1/3 skaliert.</translation>
    </message>
    <message>
        <source>%1 with %2 rows. %3</source>
        <translation>%1 mit %2 Zeilen. %3</translation>
    </message>
    <message>
        <source>Open a CSV file…</source>
        <translation>CSV-Datei öffnen…</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Together with a cost of energy it makes each neuron code one factor.</source>
        <translation>Zusammen mit Energiekosten bringt dieser Kostenterm jedes Neuron dazu, einen Faktor zu kodieren.</translation>
    </message>
    <message>
        <source>Without nonnegativity it favours no direction of the code.</source>
        <translation>Ohne Nichtnegativität bevorzugt dieser Kostenterm keine Richtung des Codes.</translation>
    </message>
    <message>
        <source>Without it, activity can shrink for nothing while the next weights grow.</source>
        <translation>Ohne diesen Kostenterm kann Aktivität umsonst schrumpfen, während die nächsten Gewichte wachsen.</translation>
    </message>
    <message>
        <source>Too high a rate makes the loss grow without end.</source>
        <translation>Eine zu hohe Lernrate lässt den Verlust endlos wachsen.</translation>
    </message>
    <message>
        <source>Each factor has a colour, the same in every picture.</source>
        <translation>Jeder Faktor hat eine Farbe, in jedem Bild dieselbe.</translation>
    </message>
    <message>
        <source>With more neurons than factors, some of them fall silent or share a factor.</source>
        <translation>Bei mehr Neuronen als Faktoren verstummen manche oder teilen sich einen Faktor.</translation>
    </message>
    <message>
        <source>Another seed tells what was chance and what was not.</source>
        <translation>Ein anderer Startwert zeigt, was Zufall war und was nicht.</translation>
    </message>
</context>
<context>
    <name>untangle::FactorSquare</name>
    <message>
        <source>The support has %1 corners. It shows the directions of %2 neurons.</source>
        <translation>Der Träger hat %1 Ecken. Zu sehen sind die Richtungen von %2 Neuronen.</translation>
    </message>
</context>
<context>
    <name>untangle::GridChapter</name>
    <message>
        <source>Grid cells</source>
        <translation>Gitterzellen</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>No whole-number wave lies between %1 and %2. The old ring stays.</source>
        <translation>Zwischen %1 und %2 liegt keine ganzzahlige Welle. Der alte Ring bleibt.</translation>
    </message>
    <message>
        <source>%1 waves lie between %2 and %3, and %4 is the most. The old ring stays.</source>
        <translation>%1 Wellen liegen zwischen %2 und %3, erlaubt sind höchstens %4. Der alte Ring bleibt.</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>Ring</translation>
    </message>
    <message>
        <source>Place code of %1 components on a torus of %2 × %2 bins.</source>
        <translation>Ortscode mit %1 Komponenten auf einem Torus von %2 × %2 Feldern.</translation>
    </message>
    <message>
        <source>Waves with %1 ≤ |k| ≤ %2 on a torus of %3 × %3 bins.</source>
        <translation>Wellen mit %1 ≤ |k| ≤ %2 auf einem Torus von %3 × %3 Feldern.</translation>
    </message>
    <message>
        <source>%1 hidden neurons, %2, seed %3, step %4.</source>
        <translation>%1 verdeckte Neuronen, %2, Startwert %3, Schritt %4.</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Grid scores</source>
        <translation>Gitter-Scores</translation>
    </message>
    <message>
        <source>Chosen cell</source>
        <translation>Gewählte Zelle</translation>
    </message>
    <message>
        <source>Grid score while training</source>
        <translation>Gitter-Score im Training</translation>
    </message>
    <message>
        <source>Whole chapter</source>
        <translation>Ganzes Kapitel</translation>
    </message>
    <message>
        <source>Scores and spacings of all cells as &amp;CSV…</source>
        <translation>Scores und Gitterabstände aller Zellen als &amp;CSV…</translation>
    </message>
    <message>
        <source>&amp;Maps of all cells as CSV…</source>
        <translation>Ka&amp;rten aller Zellen als CSV…</translation>
    </message>
    <message numerus="yes">
        <source>%n wave(s) on the torus</source>
        <translation>
            <numerusform>%n Welle auf dem Torus</numerusform>
            <numerusform>%n Wellen auf dem Torus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The place code holds %n wave(s), long ones most.</source>
        <translation>
            <numerusform>Der Ortscode enthält %n Welle, lange am stärksten.</numerusform>
            <numerusform>Der Ortscode enthält %n Wellen, lange am stärksten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wave(s) with |k| from %1 to %2.</source>
        <translation>
            <numerusform>%n Welle mit |k| von %1 bis %2.</numerusform>
            <numerusform>%n Wellen mit |k| von %1 bis %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>k = (0, 0)</source>
        <translation>k = (0, 0)</translation>
    </message>
    <message>
        <source>no wave: the same everywhere</source>
        <translation>keine Welle: überall gleich</translation>
    </message>
    <message>
        <source>wavelength %1 bins</source>
        <translation>Wellenlänge %1 Felder</translation>
    </message>
    <message>
        <source>%1 of %2 above %3</source>
        <translation>%1 von %2 über %3</translation>
    </message>
    <message>
        <source>%1 of %2 active cells have a grid score above %3; the mean is %4.</source>
        <translation>%1 von %2 aktiven Zellen haben einen Gitter-Score über %3; das Mittel ist %4.</translation>
    </message>
    <message>
        <source>grid score below each</source>
        <translation>darunter je der Gitter-Score</translation>
    </message>
    <message>
        <source>best grid first, its score below each</source>
        <translation>bestes Gitter zuerst, darunter je sein Score</translation>
    </message>
    <message>
        <source>cell %1</source>
        <translation>Zelle %1</translation>
    </message>
    <message>
        <source>inactive: it hardly varies</source>
        <translation>inaktiv: ändert sich kaum</translation>
    </message>
    <message>
        <source>grid score %1</source>
        <translation>Gitter-Score %1</translation>
    </message>
    <message>
        <source>no grid score: the map is constant</source>
        <translation>kein Gitter-Score: Karte ist konstant</translation>
    </message>
    <message>
        <source>spacing %1 bins</source>
        <translation>Gitterabstand %1 Felder</translation>
    </message>
    <message>
        <source>no spacing: fewer than six maxima</source>
        <translation>kein Gitterabstand: weniger als sechs Maxima</translation>
    </message>
    <message>
        <source>Cell %1</source>
        <translation>Zelle %1</translation>
    </message>
    <message>
        <source>Spacing %1 bins; a place code has no ideal.</source>
        <translation>Gitterabstand %1 Felder; ein Ortscode hat kein Ideal.</translation>
    </message>
    <message>
        <source>No spacing: the autocorrelogram has fewer than six maxima.</source>
        <translation>Kein Gitterabstand: Das Autokorrelogramm hat weniger als sechs Maxima.</translation>
    </message>
    <message>
        <source>run before</source>
        <translation>voriger Lauf</translation>
    </message>
    <message>
        <source>%1 What stands here is the last finite state.</source>
        <translation>%1 Dies ist der letzte endliche Stand.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Back at step %1 of %2: the mean grid score was %3. A change from here makes a branch.</source>
        <translation>Zurück bei Schritt %1 von %2: Der mittlere Gitter-Score war %3. Eine Änderung von hier aus ergibt einen Zweig.</translation>
    </message>
    <message>
        <source>Before training each cell mixes the waves at random: mean grid score %1, %2 above 0.4, R² %3.</source>
        <translation>Vor dem Training mischt jede Zelle die Wellen zufällig: mittlerer Gitter-Score %1, %2 über 0,4, R² %3.</translation>
    </message>
    <message>
        <source>The network has not learned its inputs: R² is %1, so the mean grid score %2 says little.</source>
        <translation>Das Netz hat seine Eingänge nicht gelernt: R² ist %1, also sagt der mittlere Gitter-Score %2 wenig.</translation>
    </message>
    <message>
        <source>From a place code cells become bumps at one place each: mean grid score %1, %2 above 0.4, R² %3.</source>
        <translation>Aus einem Ortscode werden Zellen mit je einem Hügel an einem Ort: mittlerer Gitter-Score %1, %2 über 0,4, R² %3.</translation>
    </message>
    <message>
        <source>Without nonnegativity a place code stays mixed: mean grid score %1, %2 above 0.4, R² %3.</source>
        <translation>Ohne Nichtnegativität bleibt ein Ortscode gemischt: mittlerer Gitter-Score %1, %2 über 0,4, R² %3.</translation>
    </message>
    <message>
        <source>Without nonnegativity the waves stay mixed: mean grid score %1, %2 above 0.4, R² %3.</source>
        <translation>Ohne Nichtnegativität bleiben die Wellen gemischt: mittlerer Gitter-Score %1, %2 über 0,4, R² %3.</translation>
    </message>
    <message>
        <source>Nonnegative, but one energy is free: mean grid score %1, %2 above 0.4, R² %3.</source>
        <translation>Nichtnegativ, aber eine Energie kostet nichts: mittlerer Gitter-Score %1, %2 über 0,4, R² %3.</translation>
    </message>
    <message>
        <source>Nonnegative and cheap, waves of one length join to hexagons: mean grid score %1, %2 above 0.4, R² %3.</source>
        <translation>Nichtnegativ und sparsam fügen sich Wellen einer Länge zu Sechsecken: mittlerer Gitter-Score %1, %2 über 0,4, R² %3.</translation>
    </message>
    <message>
        <source>Nonnegative and cheap, the maps have not turned hexagonal: mean grid score %1, %2 above 0.4, R² %3.</source>
        <translation>Nichtnegativ und sparsam, doch die Karten sind nicht sechseckig geworden: mittlerer Gitter-Score %1, %2 über 0,4, R² %3.</translation>
    </message>
    <message>
        <source>Plane of waves</source>
        <translation>Ebene der Wellen</translation>
    </message>
    <message>
        <source>Ring of wave vectors</source>
        <translation>Ring der Wellenvektoren</translation>
    </message>
    <message>
        <source>Each dot is a wave that fits the torus: k counts its crests across and upwards. Those between the circles are the network&apos;s inputs. Drag a circle, or move the outer one with Up and Down, the inner one with Right and Left.</source>
        <translation>Jeder Punkt ist eine Welle, die auf den Torus passt: k zählt ihre Kämme waagrecht und senkrecht. Die zwischen den Kreisen sind die Eingänge des Netzes. Einen Kreis ziehen, oder den äußeren mit Auf und Ab, den inneren mit Rechts und Links bewegen.</translation>
    </message>
    <message>
        <source>Place code</source>
        <translation>Ortscode</translation>
    </message>
    <message>
        <source>The network sees cos and sin of the waves in the ring: one module of grid cells.</source>
        <translation>Das Netz sieht cos und sin der Wellen im Ring: ein Modul von Gitterzellen.</translation>
    </message>
    <message>
        <source>The network sees Gaussian bumps (sigma 2 bins, 24 components): waves of many lengths.</source>
        <translation>Das Netz sieht Gauß-Hügel (Sigma 2 Felder, 24 Komponenten): Wellen vieler Längen.</translation>
    </message>
    <message>
        <source>|k| from</source>
        <translation>|k| von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Least |k| of the ring</source>
        <translation>Kleinstes |k| des Rings</translation>
    </message>
    <message>
        <source>Greatest |k| of the ring</source>
        <translation>Größtes |k| des Rings</translation>
    </message>
    <message>
        <source>How many crests a wave has across the torus: longer |k|, finer grid.</source>
        <translation>Wie viele Kämme eine Welle über den Torus hat: je größer |k|, desto feiner das Gitter.</translation>
    </message>
    <message>
        <source>New seed: other first weights (Ctrl+R)</source>
        <translation>Neuer Startwert: andere Anfangsgewichte (Strg+R)</translation>
    </message>
    <message>
        <source>%1 cells</source>
        <translation>%1 Zellen</translation>
    </message>
    <message>
        <source>Rate maps of all cells</source>
        <translation>Ratenkarten aller Zellen</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>Noch kein Lauf</translation>
    </message>
    <message>
        <source>Press Space to train.</source>
        <translation>Leertaste startet das Training.</translation>
    </message>
    <message>
        <source>of the active cells</source>
        <translation>der aktiven Zellen</translation>
    </message>
    <message>
        <source>How many cells have which grid score</source>
        <translation>Wie viele Zellen welchen Gitter-Score haben</translation>
    </message>
    <message>
        <source>The grid score is high where a map looks the same turned by 60° and 120°, and other turned by 30°, 90° and 150°.</source>
        <translation>Der Gitter-Score ist hoch, wo eine Karte um 60° und 120° gedreht gleich aussieht und um 30°, 90° und 150° gedreht anders.</translation>
    </message>
    <message>
        <source>score %1 to %2</source>
        <translation>Score %1 bis %2</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n Zelle</numerusform>
            <numerusform>%n Zellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Rate map</source>
        <translation>Ratenkarte</translation>
    </message>
    <message>
        <source>Autocorrelogram</source>
        <translation>Autokorrelogramm</translation>
    </message>
    <message>
        <source>Rate map of the chosen cell</source>
        <translation>Ratenkarte der gewählten Zelle</translation>
    </message>
    <message>
        <source>Autocorrelogram of the chosen cell</source>
        <translation>Autokorrelogramm der gewählten Zelle</translation>
    </message>
    <message>
        <source>Where on the torus the cell fires; opposite edges meet.</source>
        <translation>Wo auf dem Torus die Zelle feuert; gegenüberliegende Ränder sind verbunden.</translation>
    </message>
    <message>
        <source>How alike the map and the map moved are; twice as wide as the torus. The six maxima nearest the middle make a hexagon when the map is a grid.</source>
        <translation>Wie ähnlich die Karte der verschobenen Karte ist; doppelt so breit wie der Torus. Die sechs Maxima nächst der Mitte bilden ein Sechseck, wenn die Karte ein Gitter ist.</translation>
    </message>
    <message>
        <source>column %1, row %2</source>
        <translation>Spalte %1, Zeile %2</translation>
    </message>
    <message>
        <source>rate %1</source>
        <translation>Rate %1</translation>
    </message>
    <message>
        <source>moved by %1, %2</source>
        <translation>verschoben um %1, %2</translation>
    </message>
    <message>
        <source>correlation %1</source>
        <translation>Korrelation %1</translation>
    </message>
    <message>
        <source>grid score</source>
        <translation>Gitter-Score</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>mean over the active cells</source>
        <translation>Mittel der aktiven Zellen</translation>
    </message>
    <message>
        <source>clear grid</source>
        <translation>klares Gitter</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>No clear grid (score below %1), so no spacing.</source>
        <translation>Kein klares Gitter (Score unter %1), also kein Abstand.</translation>
    </message>
    <message>
        <source>Spacing %1 bins; the ring&apos;s ideal, 20 · 2 / (√3 |k|), is %2 bins.</source>
        <translation>Gitterabstand %1 Felder; ideal für den Ring, 20 · 2 / (√3 |k|), sind %2 Felder.</translation>
    </message>
    <message>
        <source>share of grid cells</source>
        <translation>Anteil der Gitterzellen</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>mean grid score; %1 of the cells are above 0.4</source>
        <translation>mittlerer Gitter-Score; %1 der Zellen liegen über 0,4</translation>
    </message>
    <message>
        <source>Waves of one length give one module of grid cells.</source>
        <translation>Wellen einer Länge ergeben ein Modul von Gitterzellen.</translation>
    </message>
    <message>
        <source>The rate of each cell over the torus: the stronger the colour, the higher. The arrow keys choose one.</source>
        <translation>Die Rate jeder Zelle über dem Torus: je kräftiger die Farbe, desto höher. Die Pfeiltasten wählen eine.</translation>
    </message>
    <message>
        <source>A mean score above the line of a clear grid says that most active cells fire in a hexagon.</source>
        <translation>Ein mittlerer Score über der Linie des klaren Gitters heißt, dass die meisten aktiven Zellen in einem Sechseck feuern.</translation>
    </message>
</context>
<context>
    <name>untangle::HeatMap</name>
    <message>
        <source>%1 of %2 cells are filled.</source>
        <translation>%1 von %2 Zellen sind gefüllt.</translation>
    </message>
    <message>
        <source>The least value is %1, where %2 is %3 and %4 is %5.</source>
        <translation>Der kleinste Wert ist %1, wo %2 gleich %3 und %4 gleich %5 ist.</translation>
    </message>
    <message>
        <source>The greatest value is %1, where %2 is %3 and %4 is %5.</source>
        <translation>Der größte Wert ist %1, wo %2 gleich %3 und %4 gleich %5 ist.</translation>
    </message>
</context>
<context>
    <name>untangle::HelpWindow</name>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>%1 — Help</source>
        <translation>%1 — Hilfe</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does, and its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Find in this page</source>
        <translation>Auf dieser Seite suchen</translation>
    </message>
    <message>
        <source>Enter or F3 goes to the next place, Shift+F3 to the one before.</source>
        <translation>Eingabe oder F3 führt zur nächsten Stelle, Umschalt+F3 zur vorigen.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Goes through the pages in the order in which they were read.</source>
        <translation>Geht durch die Seiten in der Reihenfolge, in der sie gelesen wurden.</translation>
    </message>
    <message>
        <source>All pages: one for each chapter, the glossary and the keys.</source>
        <translation>Alle Seiten: eine je Kapitel, das Glossar und die Tasten.</translation>
    </message>
    <message>
        <source>Marks the next place of these letters in the page, and begins again at its end.</source>
        <translation>Markiert die nächste Stelle dieser Buchstaben auf der Seite und beginnt am Ende von vorn.</translation>
    </message>
    <message>
        <source>Links lead to other pages; those to the papers open a browser.</source>
        <translation>Verweise führen zu anderen Seiten; jene zu den Arbeiten öffnen einen Browser.</translation>
    </message>
</context>
<context>
    <name>untangle::LessonAuthor</name>
    <message>
        <source>Command of a step</source>
        <translation>Befehl eines Schritts</translation>
    </message>
    <message>
        <source>Words of a lesson</source>
        <translation>Text einer Lektion</translation>
    </message>
    <message>
        <source>New step</source>
        <translation>Neuer Schritt</translation>
    </message>
    <message>
        <source>Copy of a step</source>
        <translation>Kopie eines Schritts</translation>
    </message>
    <message>
        <source>Remove a step</source>
        <translation>Schritt entfernen</translation>
    </message>
    <message>
        <source>Order of the steps</source>
        <translation>Reihenfolge der Schritte</translation>
    </message>
    <message>
        <source>State of a step</source>
        <translation>Zustand eines Schritts</translation>
    </message>
    <message>
        <source>Controls of a step</source>
        <translation>Bedienelemente eines Schritts</translation>
    </message>
    <message>
        <source>Question of a step</source>
        <translation>Frage eines Schritts</translation>
    </message>
    <message>
        <source>option %1</source>
        <translation>Option %1</translation>
    </message>
    <message>
        <source>Goal of a step</source>
        <translation>Ziel eines Schritts</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>no words yet</source>
        <translation>noch kein Text</translation>
    </message>
    <message>
        <source>Sets a state of: %1</source>
        <translation>Setzt einen Zustand im Kapitel: %1</translation>
    </message>
    <message>
        <source>Sets no state: it goes on from the step before.</source>
        <translation>Setzt keinen Zustand: Es geht vom vorigen Schritt aus weiter.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Right number</source>
        <translation>Richtige Zahl</translation>
    </message>
    <message>
        <source>Right option, counted from 1</source>
        <translation>Richtige Option, gezählt ab 1</translation>
    </message>
    <message>
        <source>What is put in order, one a line, in the right order</source>
        <translation>Was zu ordnen ist, eines je Zeile, in der richtigen Reihenfolge</translation>
    </message>
    <message>
        <source>Options, one a line</source>
        <translation>Optionen, eine je Zeile</translation>
    </message>
    <message>
        <source>no goal</source>
        <translation>kein Ziel</translation>
    </message>
    <message>
        <source>Lesson being written</source>
        <translation>Lektion in Arbeit</translation>
    </message>
    <message>
        <source>Title of the lesson</source>
        <translation>Titel der Lektion</translation>
    </message>
    <message>
        <source>About the lesson</source>
        <translation>Über die Lektion</translation>
    </message>
    <message>
        <source>What this step says, in one sentence</source>
        <translation>Was dieser Schritt sagt, in einem Satz</translation>
    </message>
    <message>
        <source>One thing to do</source>
        <translation>Eine Sache, die zu tun ist</translation>
    </message>
    <message>
        <source>One thing to see</source>
        <translation>Eine Sache, die zu sehen ist</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>A new step after this one</source>
        <translation>Ein neuer Schritt nach diesem</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>The same step once more</source>
        <translation>Derselbe Schritt noch einmal</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Nach vorn</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Nach hinten</translation>
    </message>
    <message>
        <source>Record the present state</source>
        <translation>Zustand aufnehmen</translation>
    </message>
    <message>
        <source>The step will set the chapter in view as it is now, trained network and all.</source>
        <translation>Der Schritt setzt das gezeigte Kapitel so, wie es jetzt ist, samt trainiertem Netz.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Then does</source>
        <translation>Führt dann aus</translation>
    </message>
    <message>
        <source>A command that the step gives after its state is set.</source>
        <translation>Ein Befehl, den der Schritt gibt, nachdem sein Zustand gesetzt ist.</translation>
    </message>
    <message>
        <source>Controls of the chapter</source>
        <translation>Bedienelemente des Kapitels</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Words of the question</source>
        <translation>Text der Frage</translation>
    </message>
    <message>
        <source>Right within</source>
        <translation>Zulässige Abweichung</translation>
    </message>
    <message>
        <source>Said after an answer</source>
        <translation>Text nach einer Antwort</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Side of the goal</source>
        <translation>Richtung des Ziels</translation>
    </message>
    <message>
        <source>Value of the goal</source>
        <translation>Wert des Ziels</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>The step as students have it</source>
        <translation>Der Schritt, wie Studierende ihn sehen</translation>
    </message>
    <message>
        <source>no question</source>
        <translation>keine Frage</translation>
    </message>
    <message>
        <source>choose one</source>
        <translation>eine auswählen</translation>
    </message>
    <message>
        <source>give a number</source>
        <translation>eine Zahl angeben</translation>
    </message>
    <message>
        <source>put in order</source>
        <translation>ordnen</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
</context>
<context>
    <name>untangle::LessonPanel</name>
    <message>
        <source>Lesson</source>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>It is kept with your answers in the session that you save.</source>
        <translation>Er bleibt mit den Antworten in der gespeicherten Sitzung erhalten.</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>Zu tun</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Zu sehen</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Set again</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Sets everything as this step begins.</source>
        <translation>Setzt alles auf den Anfang dieses Schritts zurück.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>The step before (Ctrl+PageUp)</source>
        <translation>Der vorige Schritt (Strg+Bild auf)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>The next step (Ctrl+PageDown)</source>
        <translation>Der nächste Schritt (Strg+Bild ab)</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Back to writing the lesson</source>
        <translation>Zurück zum Schreiben der Lektion</translation>
    </message>
</context>
<context>
    <name>untangle::LessonPlayer</name>
    <message>
        <source>Goal reached: %1 %2.</source>
        <translation>Ziel erreicht: %1 %2.</translation>
    </message>
    <message>
        <source>Goal: %1 at least %2; now %3.</source>
        <translation>Ziel: %1 mindestens %2; jetzt %3.</translation>
    </message>
    <message>
        <source>Goal: %1 at most %2; now %3.</source>
        <translation>Ziel: %1 höchstens %2; jetzt %3.</translation>
    </message>
    <message>
        <source>New lesson</source>
        <translation>Neue Lektion</translation>
    </message>
    <message>
        <source>Close the lesson</source>
        <translation>Lektion schließen</translation>
    </message>
    <message>
        <source>State of a step</source>
        <translation>Zustand eines Schritts</translation>
    </message>
</context>
<context>
    <name>untangle::LessonQuestionView</name>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Compares your answer. You may answer again.</source>
        <translation>Vergleicht die Antwort. Erneutes Antworten ist möglich.</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>Zahl als Antwort</translation>
    </message>
    <message>
        <source>Put in order, the first on top</source>
        <translation>Reihenfolge, das Erste oben</translation>
    </message>
    <message>
        <source>Drag a line, or move it with the buttons.</source>
        <translation>Eine Zeile ziehen oder mit den Schaltflächen verschieben.</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Choose an answer first.</source>
        <translation>Erst eine Antwort wählen.</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>Richtig.</translation>
    </message>
    <message>
        <source>Not yet.</source>
        <translation>Noch nicht.</translation>
    </message>
    <message>
        <source>Give a number first.</source>
        <translation>Zuerst eine Zahl angeben.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Noch einmal versuchen.</translation>
    </message>
</context>
<context>
    <name>untangle::LinearChapter</name>
    <message>
        <source>Linear example</source>
        <translation>Lineares Beispiel</translation>
    </message>
    <message>
        <source>variance, the same at every angle</source>
        <translation>Varianz, bei jedem Winkel gleich</translation>
    </message>
    <message>
        <source>bias²</source>
        <translation>Bias²</translation>
    </message>
    <message>
        <source>E|%1|² = variance + bias² = %2 + %3²(%4² + %5²)</source>
        <translation>E|%1|² = Varianz + Bias² = %2 + %3²(%4² + %5²)</translation>
    </message>
    <message>
        <source>(but negative)</source>
        <translation>(aber negativ)</translation>
    </message>
    <message>
        <source>least possible without negative rates %1</source>
        <translation>kleinstmöglich ohne negative Raten %1</translation>
    </message>
    <message>
        <source>this is the least possible</source>
        <translation>das ist kleinstmöglich</translation>
    </message>
    <message>
        <source>least possible %1, which is %2 less</source>
        <translation>kleinstmöglich %1, das sind %2 weniger</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>now, %1°: %2</source>
        <translation>jetzt, %1°: %2</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>Drehen</translation>
    </message>
    <message>
        <source>Make nonnegative</source>
        <translation>Nichtnegativ machen</translation>
    </message>
    <message>
        <source>Minimise energy</source>
        <translation>Energie minimieren</translation>
    </message>
    <message>
        <source>Free play</source>
        <translation>Freies Spiel</translation>
    </message>
    <message>
        <source>Each neuron codes one factor. While rates may be negative, the energy is only the variance: %1.</source>
        <translation>Jedes Neuron kodiert einen Faktor. Solange Raten negativ sein dürfen, ist die Energie nur die Varianz: %1.</translation>
    </message>
    <message>
        <source>Turned by %1°, each neuron mixes both factors; the energy does not notice: %2.</source>
        <translation>Um %1° gedreht mischt jedes Neuron beide Faktoren; die Energie merkt nichts davon: %2.</translation>
    </message>
    <message>
        <source>Rates cannot fall below zero, so each neuron is lifted by all that can pull it down: %1.</source>
        <translation>Raten können nicht unter null fallen, also wird jedes Neuron um alles angehoben, was es nach unten ziehen kann: %1.</translation>
    </message>
    <message>
        <source>No angle costs less than this one: energy %1.</source>
        <translation>Kein Winkel kostet weniger als dieser: Energie %1.</translation>
    </message>
    <message>
        <source>Turned back to one factor per neuron, the lift is smallest: %1 instead of %2, %3 less.</source>
        <translation>Zurückgedreht auf einen Faktor je Neuron ist die Anhebung am kleinsten: %1 statt %2, %3 weniger.</translation>
    </message>
    <message>
        <source>Neuron %1 falls to %2, below zero: this code is not allowed.</source>
        <translation>Neuron %1 fällt auf %2, unter null: Dieser Code ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>No rotation of two neurons costs less than this one: energy %1.</source>
        <translation>Keine Drehung zweier Neuronen kostet weniger als diese: Energie %1.</translation>
    </message>
    <message>
        <source>The lift is larger than it has to be; the smallest bias would cost %1 less.</source>
        <translation>Die Anhebung ist größer als nötig; der kleinste Bias würde %1 weniger kosten.</translation>
    </message>
    <message>
        <source>The smallest bias follows the arrows: energy %1, %2 above the least.</source>
        <translation>Der kleinste Bias folgt den Pfeilen: Energie %1, %2 über dem Minimum.</translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation>&amp;Nächster Schritt</translation>
    </message>
    <message>
        <source>&amp;Previous step</source>
        <translation>&amp;Voriger Schritt</translation>
    </message>
    <message>
        <source>&amp;Smallest bias</source>
        <translation>&amp;Kleinster Bias</translation>
    </message>
    <message>
        <source>&amp;Minimise energy</source>
        <translation>&amp;Energie minimieren</translation>
    </message>
    <message>
        <source>&amp;Reset the chapter</source>
        <translation>Kapitel &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>rate of neuron 1, %1</source>
        <translation>Rate von Neuron 1, %1</translation>
    </message>
    <message>
        <source>rate of neuron 2, %1</source>
        <translation>Rate von Neuron 2, %1</translation>
    </message>
    <message>
        <source>negative rates: not allowed</source>
        <translation>negative Raten: nicht erlaubt</translation>
    </message>
    <message>
        <source>Drag an arrow to rotate the code, drag the square to shift the bias.</source>
        <translation>Einen Pfeil ziehen, um den Code zu drehen; das Quadrat ziehen, um den Bias zu verschieben.</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Energy is the mean squared rate: what varies, plus the bias that keeps rates at or above zero.</source>
        <translation>Energie ist die mittlere quadrierte Rate: was schwankt, plus der Bias, der Raten nicht unter null fallen lässt.</translation>
    </message>
    <message>
        <source>Energy with the smallest bias</source>
        <translation>Energie mit kleinstem Bias</translation>
    </message>
    <message>
        <source>at each angle of the two arrows</source>
        <translation>bei jedem Winkel der beiden Pfeile</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>The rotation of the two arrows. A smallest bias follows it.</source>
        <translation>Die Drehung der beiden Pfeile. Ein kleinster Bias folgt ihr.</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Bias</translation>
    </message>
    <message>
        <source>How far neuron 1 is lifted.</source>
        <translation>Wie weit Neuron 1 angehoben ist.</translation>
    </message>
    <message>
        <source>How far neuron 2 is lifted.</source>
        <translation>Wie weit Neuron 2 angehoben ist.</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Both factors lie between −a and a.</source>
        <translation>Beide Faktoren liegen zwischen −a und a.</translation>
    </message>
    <message>
        <source>The shape of the distribution of the two factors.</source>
        <translation>Die Form der Verteilung der beiden Faktoren.</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>Smallest bias</source>
        <translation>Kleinster Bias</translation>
    </message>
    <message>
        <source>The smallest lift that keeps every rate at or above zero (B)</source>
        <translation>Die kleinste Anhebung, bei der keine Rate unter null fällt (B)</translation>
    </message>
    <message>
        <source>The best rotation of two neurons, with its smallest bias (M)</source>
        <translation>Die beste Drehung zweier Neuronen mit ihrem kleinsten Bias (M)</translation>
    </message>
    <message>
        <source>the least possible, %1 less than before</source>
        <translation>kleinstmöglich, %1 weniger als vorher</translation>
    </message>
    <message>
        <source>A smaller M costs less energy but reads out worse: at half its size λ tr(MᵀM)⁻¹ is %1 λ instead of %2 λ.</source>
        <translation>Ein kleineres M kostet weniger Energie, liest sich aber schlechter aus: bei halber Größe ist λ tr(MᵀM)⁻¹ %1 λ statt %2 λ.</translation>
    </message>
    <message>
        <source>What if M may shrink?</source>
        <translation>Und wenn M schrumpfen darf?</translation>
    </message>
    <message>
        <source>Why the code does not save energy by making M small.</source>
        <translation>Warum der Code nicht Energie spart, indem er M verkleinert.</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Equation</source>
        <translation>Gleichung</translation>
    </message>
    <message>
        <source>Energy at each angle</source>
        <translation>Energie bei jedem Winkel</translation>
    </message>
    <message>
        <source>Whole chapter</source>
        <translation>Ganzes Kapitel</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Open points</source>
        <translation>Punkte öffnen</translation>
    </message>
    <message>
        <source>CSV tables (*.csv);;All files (*)</source>
        <translation>CSV-Tabellen (*.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>How the two factors are distributed; always with mean zero. A CSV file of points has two columns, which are scaled to the variance of the square.</source>
        <translation>Wie die beiden Faktoren verteilt sind; immer mit Mittel null. Eine CSV-Datei mit Punkten hat zwei Spalten, die auf die Varianz des Quadrats skaliert werden.</translation>
    </message>
    <message>
        <source>Points from a file…</source>
        <translation>Punkte aus Datei…</translation>
    </message>
    <message>
        <source>Both factors have the variance a²/3, that of the square from −a to a.</source>
        <translation>Beide Faktoren haben die Varianz a²/3, wie das Quadrat von −a bis a.</translation>
    </message>
    <message>
        <source>%1, %2 = %3</source>
        <translation>%1, %2 = %3</translation>
    </message>
    <message>
        <source>Factors: %1, range a = %2. Angle %3°, bias b = (%4, %5), energy %6.</source>
        <translation>Faktoren: %1, Bereich a = %2. Winkel %3°, Bias b = (%4; %5), Energie %6.</translation>
    </message>
    <message>
        <source>angle in degrees</source>
        <translation>Winkel in Grad</translation>
    </message>
    <message>
        <source>bias of neuron 1</source>
        <translation>Bias von Neuron 1</translation>
    </message>
    <message>
        <source>bias of neuron 2</source>
        <translation>Bias von Neuron 2</translation>
    </message>
    <message>
        <source>Goes on in the argument: start, rotate, make nonnegative, minimise energy.</source>
        <translation>Geht im Gedankengang weiter: Start, drehen, nichtnegativ machen, Energie minimieren.</translation>
    </message>
    <message>
        <source>Goes back in the argument by one step.</source>
        <translation>Geht im Gedankengang einen Schritt zurück.</translation>
    </message>
    <message>
        <source>Lifts each neuron by exactly as much as its most negative rate.</source>
        <translation>Hebt jedes Neuron genau um so viel an, wie seine kleinste Rate unter null liegt.</translation>
    </message>
    <message>
        <source>Turns the two arrows to the angle at which the energy is least.</source>
        <translation>Dreht die beiden Pfeile auf den Winkel, bei dem die Energie am kleinsten ist.</translation>
    </message>
    <message>
        <source>Puts the square, its distribution and the step back to the beginning.</source>
        <translation>Setzt das Quadrat, seine Verteilung und den Schritt auf den Anfang zurück.</translation>
    </message>
    <message>
        <source>The square of two factors in the plane of two neurons</source>
        <translation>Das Quadrat zweier Faktoren in der Ebene zweier Neuronen</translation>
    </message>
    <message>
        <source>Energy is the mean squared distance of its points from the origin.</source>
        <translation>Die Energie ist der mittlere quadrierte Abstand seiner Punkte vom Ursprung.</translation>
    </message>
    <message>
        <source>The energy at every angle, each with its smallest bias. For a square it is least at 0°, 90° and 180°: one factor per neuron.</source>
        <translation>Die Energie bei jedem Winkel, jeweils mit dem kleinsten Bias. Für ein Quadrat ist sie bei 0°, 90° und 180° am kleinsten: ein Faktor je Neuron.</translation>
    </message>
    <message>
        <source>At 0° each neuron codes one factor, at 45° both neurons mix the two.</source>
        <translation>Bei 0° kodiert jedes Neuron einen Faktor, bei 45° mischen beide Neuronen die zwei.</translation>
    </message>
    <message>
        <source>A bias costs energy by its square, and a negative rate is not allowed.</source>
        <translation>Ein Bias kostet Energie mit seinem Quadrat, und eine negative Rate ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Where the corners of the square are missing, the best code can be a mixed one.</source>
        <translation>Wo die Ecken des Quadrats fehlen, kann der beste Code ein gemischter sein.</translation>
    </message>
    <message>
        <source>less energy</source>
        <translation>weniger Energie</translation>
    </message>
</context>
<context>
    <name>untangle::LossEquation</name>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
</context>
<context>
    <name>untangle::MainWindow</name>
    <message>
        <source>Untangle</source>
        <translation>Untangle</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>&amp;Größer</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>&amp;Kleiner</translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation>&amp;Normale Größe</translation>
    </message>
    <message>
        <source>Reduced &amp;motion</source>
        <translation>Weniger &amp;Bewegung</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About Untangle</source>
        <translation>&amp;Über Untangle</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Über &amp;Qt</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>&amp;Print chapter…</source>
        <translation>Kapitel &amp;drucken…</translation>
    </message>
    <message>
        <source>&amp;Copy chapter picture</source>
        <translation>Kapitelbild &amp;kopieren</translation>
    </message>
    <message>
        <source>There is no safety copy of this session.</source>
        <translation>Von dieser Sitzung gibt es keine Sicherungskopie.</translation>
    </message>
    <message>
        <source>No file yet</source>
        <translation>Noch keine Datei</translation>
    </message>
    <message>
        <source>&amp;Clear list</source>
        <translation>Liste &amp;leeren</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>%1 — Untangle</source>
        <translation>%1 — Untangle</translation>
    </message>
    <message>
        <source>Save the changes to %1?</source>
        <translation>Änderungen an %1 speichern?</translation>
    </message>
    <message>
        <source>What is not saved is lost.</source>
        <translation>Was nicht gespeichert wird, geht verloren.</translation>
    </message>
    <message>
        <source>The file %1 is not opened.</source>
        <translation>Die Datei %1 wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>%1 is no longer there, and leaves the list.</source>
        <translation>%1 ist nicht mehr da und verschwindet aus der Liste.</translation>
    </message>
    <message>
        <source>Replace the file %1?</source>
        <translation>Die Datei %1 ersetzen?</translation>
    </message>
    <message>
        <source>A file of this name exists already.</source>
        <translation>Eine Datei dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>The session is not saved.</source>
        <translation>Die Sitzung wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>Untangle closed unexpectedly.</source>
        <translation>Untangle wurde unerwartet beendet.</translation>
    </message>
    <message>
        <source>Restore the session of %1?</source>
        <translation>Die Sitzung %1 wiederherstellen?</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>The session of %1 is not restored.</source>
        <translation>Die Sitzung %1 wurde nicht wiederhergestellt.</translation>
    </message>
    <message>
        <source>Sessions (*.%1)</source>
        <translation>Sitzungen (*.%1)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Opens this chapter, as Ctrl+%1 does.</source>
        <translation>Öffnet dieses Kapitel, wie Strg+%1.</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Vorführen</translation>
    </message>
    <message>
        <source>&amp;Help on this chapter</source>
        <translation>&amp;Hilfe zu diesem Kapitel</translation>
    </message>
    <message>
        <source>&amp;Glossary</source>
        <translation>&amp;Glossar</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;What&apos;s this?</source>
        <translation>&amp;Direkthilfe</translation>
    </message>
    <message>
        <source>The next click explains what it hits, and does nothing else.</source>
        <translation>Der nächste Klick erklärt, was er trifft, und tut sonst nichts.</translation>
    </message>
    <message>
        <source>Every chapter as it opens for the first time.</source>
        <translation>Jedes Kapitel, wie es sich zum ersten Mal öffnet.</translation>
    </message>
    <message>
        <source>A session from a file: all chapters with their settings and runs.</source>
        <translation>Eine Sitzung aus einer Datei: alle Kapitel mit ihren Einstellungen und Läufen.</translation>
    </message>
    <message>
        <source>All chapters with their settings and runs, into the file in the title.</source>
        <translation>Alle Kapitel mit ihren Einstellungen und Läufen, in die Datei im Fenstertitel.</translation>
    </message>
    <message>
        <source>All chapters with their settings and runs, into another file.</source>
        <translation>Alle Kapitel mit ihren Einstellungen und Läufen, in eine andere Datei.</translation>
    </message>
    <message>
        <source>The chapter in view as one page, with its settings below.</source>
        <translation>Das gezeigte Kapitel als eine Seite, darunter seine Einstellungen.</translation>
    </message>
    <message>
        <source>The chapter in view as a picture, for a slide or a text.</source>
        <translation>Das gezeigte Kapitel als Bild, für eine Folie oder einen Text.</translation>
    </message>
    <message>
        <source>Show picture as &amp;table…</source>
        <translation>Bild als &amp;Tabelle zeigen…</translation>
    </message>
    <message>
        <source>The numbers behind the picture that has the focus, to read or to copy.</source>
        <translation>Die Zahlen hinter dem Bild mit dem Fokus, zum Lesen oder Kopieren.</translation>
    </message>
    <message>
        <source>Closes the window. Changes that are not saved are asked about.</source>
        <translation>Schließt das Fenster. Bei ungespeicherten Änderungen wird nachgefragt.</translation>
    </message>
    <message>
        <source>Takes back the last change of a setting, in whichever chapter.</source>
        <translation>Nimmt die letzte Änderung einer Einstellung zurück, gleich in welchem Kapitel.</translation>
    </message>
    <message>
        <source>Makes the change again that was taken back last.</source>
        <translation>Wiederholt die Änderung, die zuletzt zurückgenommen wurde.</translation>
    </message>
    <message>
        <source>Opens this chapter. What runs in the present one pauses.</source>
        <translation>Öffnet dieses Kapitel. Was im gegenwärtigen läuft, hält an.</translation>
    </message>
    <message>
        <source>The size of all words and numbers; pictures take what is left.</source>
        <translation>Die Größe aller Wörter und Zahlen; Bilder nehmen den übrigen Platz.</translation>
    </message>
    <message>
        <source>States change at once and pictures stand still. What they show stays the same.</source>
        <translation>Zustände wechseln sofort, und Bilder stehen still. Was sie zeigen, bleibt gleich.</translation>
    </message>
    <message>
        <source>The window over the whole screen; the same key brings it back.</source>
        <translation>Das Fenster über den ganzen Bildschirm; dieselbe Taste bringt es zurück.</translation>
    </message>
    <message>
        <source>Words, numbers and dialogs in this language. Files are the same in all.</source>
        <translation>Wörter, Zahlen und Dialoge in dieser Sprache. Dateien sind in allen gleich.</translation>
    </message>
    <message>
        <source>What the chapter in view shows, its formulas, its source and what to try.</source>
        <translation>Was das gezeigte Kapitel zeigt, seine Formeln, seine Quelle und was sich ausprobieren lässt.</translation>
    </message>
    <message>
        <source>Each term of the field in one sentence.</source>
        <translation>Jeder Fachbegriff in einem Satz.</translation>
    </message>
    <message>
        <source>All keys of the program.</source>
        <translation>Alle Tasten des Programms.</translation>
    </message>
    <message>
        <source>Version, licence and the papers to cite.</source>
        <translation>Version, Lizenz und die Arbeiten, die zu zitieren sind.</translation>
    </message>
    <message>
        <source>The library that draws this window.</source>
        <translation>Die Bibliothek, die dieses Fenster zeichnet.</translation>
    </message>
    <message>
        <source>There are no numbers to show yet.</source>
        <translation>Es gibt noch keine Zahlen zu zeigen.</translation>
    </message>
    <message>
        <source>They come with the first run of this chapter.</source>
        <translation>Mit dem ersten Lauf dieses Kapitels sind sie da.</translation>
    </message>
    <message>
        <source>No font for Chinese is installed, so its characters show as squares.</source>
        <translation>Keine Schrift für Chinesisch ist installiert, daher erscheinen seine Zeichen als Quadrate.</translation>
    </message>
    <message>
        <source>Install one, such as the package fonts-noto-cjk, and start Untangle again.</source>
        <translation>Eine installieren, etwa das Paket fonts-noto-cjk, und Untangle neu starten.</translation>
    </message>
    <message>
        <source>&amp;Lesson</source>
        <translation>Le&amp;ktion</translation>
    </message>
    <message>
        <source>The &amp;talk</source>
        <translation>Der Vor&amp;trag</translation>
    </message>
    <message>
        <source>In ten &amp;minutes</source>
        <translation>In zehn &amp;Minuten</translation>
    </message>
    <message>
        <source>A &amp;lab sheet</source>
        <translation>Ein &amp;Übungsblatt</translation>
    </message>
    <message>
        <source>When it &amp;fails</source>
        <translation>&amp;Wenn es scheitert</translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation>&amp;Nächster Schritt</translation>
    </message>
    <message>
        <source>Step &amp;before</source>
        <translation>&amp;Voriger Schritt</translation>
    </message>
    <message>
        <source>&amp;Set the step again</source>
        <translation>Schritt &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>N&amp;ew lesson</source>
        <translation>Neue Le&amp;ktion</translation>
    </message>
    <message>
        <source>&amp;Write the lesson</source>
        <translation>Lektion &amp;schreiben</translation>
    </message>
    <message>
        <source>&amp;Print the sheet…</source>
        <translation>Arbeitsblatt &amp;drucken…</translation>
    </message>
    <message>
        <source>Save the sheet as P&amp;DF…</source>
        <translation>Arbeitsblatt als &amp;PDF speichern…</translation>
    </message>
    <message>
        <source>&amp;Close the lesson</source>
        <translation>Lektion schl&amp;ießen</translation>
    </message>
    <message>
        <source>The lesson is not opened.</source>
        <translation>Die Lektion wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF-Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>The sheet is not saved.</source>
        <translation>Das Arbeitsblatt wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Projector</source>
        <translation>&amp;Projektor</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>V&amp;orführen</translation>
    </message>
    <message>
        <source>Full screen in large type: Page keys turn, B blanks, Escape leaves.</source>
        <translation>Ganzer Bildschirm in großer Schrift: Bildtasten blättern, B verdunkelt, Escape beendet.</translation>
    </message>
    <message>
        <source>Goes through the chapters step by step: one thing to do, one thing to see.</source>
        <translation>Führt Schritt für Schritt durch die Kapitel: je eines zu tun und eines zu sehen.</translation>
    </message>
    <message>
        <source>Each step sets the chapter as it needs it.</source>
        <translation>Jeder Schritt stellt das Kapitel so ein, wie er es braucht.</translation>
    </message>
    <message>
        <source>The chapter as the step began, whatever was tried since.</source>
        <translation>Das Kapitel wie am Anfang des Schritts, was auch immer seither versucht wurde.</translation>
    </message>
    <message>
        <source>An empty lesson, whose first step is the present state.</source>
        <translation>Eine leere Lektion, deren erster Schritt der jetzige Zustand ist.</translation>
    </message>
    <message>
        <source>Steps can be written, put in order and recorded from the present state.</source>
        <translation>Schritte lassen sich schreiben, ordnen und aus dem jetzigen Zustand aufnehmen.</translation>
    </message>
    <message>
        <source>All steps with their questions, as a sheet to hand out.</source>
        <translation>Alle Schritte mit ihren Fragen, als Blatt zum Austeilen.</translation>
    </message>
    <message>
        <source>Puts the lesson away; the chapters stay as they are.</source>
        <translation>Legt die Lektion weg; die Kapitel bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>The chapter over the whole screen, in large type, without menus. Escape leaves.</source>
        <translation>Das Kapitel auf dem ganzen Bildschirm, in großer Schrift, ohne Menüs. Escape beendet.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>untangle::MatrixView</name>
    <message>
        <source>%1 factors down, %2 neurons across.</source>
        <translation>%1 Faktoren nach unten, %2 Neuronen nach rechts.</translation>
    </message>
</context>
<context>
    <name>untangle::NetworkPanel</name>
    <message>
        <source>neuron %1 is inactive</source>
        <translation>Neuron %1 ist inaktiv</translation>
    </message>
    <message>
        <source>neuron %1, r = %2</source>
        <translation>Neuron %1, r = %2</translation>
    </message>
    <message>
        <source>neuron %1</source>
        <translation>Neuron %1</translation>
    </message>
    <message>
        <source>share of each factor</source>
        <translation>Anteil jedes Faktors</translation>
    </message>
    <message>
        <source>0 to %1 nats</source>
        <translation>0 bis %1 Nat</translation>
    </message>
    <message>
        <source>neuron %1, e%2: %3 nats, r = %4</source>
        <translation>Neuron %1, e%2: %3 Nat, r = %4</translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>plane</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Neurons and weights.</source>
        <translation>Neuronen und Gewichte.</translation>
    </message>
    <message>
        <source>The square of the two factors in the plane of two neurons, as in the linear example.</source>
        <translation>Das Quadrat der beiden Faktoren in der Ebene zweier Neuronen, wie im linearen Beispiel.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>coloured by factor</source>
        <translation>nach Faktor gefärbt</translation>
    </message>
    <message>
        <source>Plane of two neurons</source>
        <translation>Ebene zweier Neuronen</translation>
    </message>
    <message>
        <source>the factors, mapped</source>
        <translation>die Faktoren, abgebildet</translation>
    </message>
    <message>
        <source>negative rates</source>
        <translation>negative Raten</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>Waagrecht</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Senkrecht</translation>
    </message>
    <message>
        <source>Neuron across</source>
        <translation>Neuron der waagrechten Achse</translation>
    </message>
    <message>
        <source>Neuron upwards</source>
        <translation>Neuron der senkrechten Achse</translation>
    </message>
    <message>
        <source>Any two hidden neurons; at first the two that tell most about one factor each.</source>
        <translation>Zwei beliebige verdeckte Neuronen; zuerst die beiden, die am meisten über je einen Faktor sagen.</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>Nat</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Mutual information I(z; e) in nats.</source>
        <translation>Transinformation I(z; e) in Nat.</translation>
    </message>
    <message>
        <source>I(z; e) over the sum of the neuron&apos;s row: its largest share is r, which goes into the MIR.</source>
        <translation>I(z; e) geteilt durch die Summe des Neurons: Der größte Anteil ist r, das in die MIR eingeht.</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Sortieren</translation>
    </message>
    <message>
        <source>Neurons by the factor they prefer, then by r. Done by itself when a run pauses or ends.</source>
        <translation>Neuronen nach dem Faktor, den sie bevorzugen, dann nach r. Geschieht von selbst, wenn ein Lauf anhält oder endet.</translation>
    </message>
    <message>
        <source>Circles are neurons, coloured by the factor they tell of; lines are weights. A neuron of one colour codes one factor. A click keeps a neuron in view.</source>
        <translation>Kreise sind Neuronen, gefärbt nach dem Faktor, über den sie etwas sagen; Linien sind Gewichte. Ein Neuron mit einer Farbe kodiert einen Faktor. Ein Klick hält ein Neuron im Blick.</translation>
    </message>
    <message>
        <source>The square of two factors in the plane of two neurons</source>
        <translation>Das Quadrat zweier Faktoren in der Ebene zweier Neuronen</translation>
    </message>
    <message>
        <source>Every sample as the activity of two neurons. When each neuron codes one factor, the square stands upright on the axes.</source>
        <translation>Jede Stichprobe als Aktivität zweier Neuronen. Kodiert jedes Neuron einen Faktor, steht das Quadrat aufrecht auf den Achsen.</translation>
    </message>
    <message>
        <source>How much each neuron tells of each factor. One filled cell a column means one factor per neuron.</source>
        <translation>Wie viel jedes Neuron über jeden Faktor sagt. Eine gefüllte Zelle je Spalte bedeutet einen Faktor je Neuron.</translation>
    </message>
</context>
<context>
    <name>untangle::NeuronCard</name>
    <message>
        <source>mean %1</source>
        <translation>Mittel %1</translation>
    </message>
    <message>
        <source>80 % from %1 to %2</source>
        <translation>80 % von %1 bis %2</translation>
    </message>
    <message>
        <source>activity %1</source>
        <translation>Aktivität %1</translation>
    </message>
    <message>
        <source>Neuron</source>
        <translation>Neuron</translation>
    </message>
    <message>
        <source>point at one in the network or the matrix</source>
        <translation>auf eines im Netz oder in der Matrix zeigen</translation>
    </message>
    <message>
        <source>Neuron %1 of layer %2</source>
        <translation>Neuron %1 in Schicht %2</translation>
    </message>
    <message>
        <source>Neuron %1</source>
        <translation>Neuron %1</translation>
    </message>
    <message>
        <source>inactive: it varies too little to count</source>
        <translation>inaktiv: ändert sich zu wenig, um zu zählen</translation>
    </message>
    <message>
        <source>codes %1, $r$ = %2; mean rate with its 80 % band</source>
        <translation>kodiert %1, $r$ = %2; mittlere Rate mit 80-%-Band</translation>
    </message>
    <message>
        <source>leans to %1, $r$ = %2; mean rate with its 80 % band</source>
        <translation>neigt zu %1, $r$ = %2; mittlere Rate mit 80-%-Band</translation>
    </message>
    <message>
        <source>The information of this neuron about each factor in nats, r is the largest over their sum, and the MIR is the mean over active neurons of (r − %1) / (1 − %1).</source>
        <translation>Die Information dieses Neurons über jeden Faktor in Nat; r ist die größte durch ihre Summe, und die MIR ist das Mittel von (r − %1) / (1 − %1) über aktive Neuronen.</translation>
    </message>
    <message>
        <source>I = %1 nats; no part in MIR</source>
        <translation>I = %1 Nat; kein Teil der MIR</translation>
    </message>
    <message>
        <source>I = %1 nats, r = %2 / %3 = %4</source>
        <translation>I = %1 Nat, r = %2 / %3 = %4</translation>
    </message>
    <message>
        <source>%1 This one adds (%2 − %3) / (1 − %3) / %4 = %5.</source>
        <translation>%1 Dieses trägt (%2 − %3) / (1 − %3) / %4 = %5 bei.</translation>
    </message>
    <message>
        <source>variance %1</source>
        <translation>Varianz %1</translation>
    </message>
    <message>
        <source>mean² %1</source>
        <translation>Mittel² %1</translation>
    </message>
    <message>
        <source>%1; part in MIR %2</source>
        <translation>%1; Teil der MIR %2</translation>
    </message>
    <message>
        <source>Its part of the activity cost is its mean square %1: how much it varies and how far it is lifted. It falls below zero by %2 on average, and its incoming squared weights add up to %3.</source>
        <translation>Sein Teil der Aktivitätskosten ist sein mittleres Quadrat %1: wie sehr es sich ändert und wie weit es angehoben ist. Es fällt im Mittel um %2 unter null, und die Quadrate seiner eingehenden Gewichte ergeben %3.</translation>
    </message>
    <message>
        <source>Tuning curves</source>
        <translation>Tuningkurven</translation>
    </message>
    <message>
        <source>The mean activity where a factor has a value, whatever the others are, and the band that holds 80 % of it. A neuron that codes one factor is flat against the others.</source>
        <translation>Die mittlere Aktivität bei einem Wert des Faktors, was immer die anderen sind, und das Band, das 80 % davon enthält. Ein Neuron, das einen Faktor kodiert, ist gegen die anderen flach.</translation>
    </message>
    <message>
        <source>Rate map</source>
        <translation>Ratenkarte</translation>
    </message>
    <message>
        <source>Activity over the square of the two factors.</source>
        <translation>Aktivität über dem Quadrat der beiden Faktoren.</translation>
    </message>
</context>
<context>
    <name>untangle::NeuronDiagram</name>
    <message>
        <source>− weight</source>
        <comment>key to colours, after a blue line with a +</comment>
        <translation>− Gewicht</translation>
    </message>
    <message>
        <source>neuron %1</source>
        <translation>Neuron %1</translation>
    </message>
    <message>
        <source>Inputs: %1. Neurons of each hidden layer: %2. Outputs: %3.</source>
        <translation>Eingänge: %1. Neuronen je verdeckter Schicht: %2. Ausgänge: %3.</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>Schicht %1</translation>
    </message>
</context>
<context>
    <name>untangle::NumberBox</name>
    <message>
        <source>too large</source>
        <translation>zu groß</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 oder mehr</translation>
    </message>
    <message>
        <source>%1 or less</source>
        <translation>%1 oder weniger</translation>
    </message>
    <message>
        <source>0, or %1 to %2</source>
        <translation>0 oder %1 bis %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>not a whole number</source>
        <translation>keine ganze Zahl</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>keine Zahl</translation>
    </message>
</context>
<context>
    <name>untangle::OrderGuess</name>
    <message>
        <source>%1: %2, in the right place</source>
        <translation>%1: %2, am richtigen Platz</translation>
    </message>
    <message>
        <source>%1: %2, in a wrong place</source>
        <translation>%1: %2, am falschen Platz</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No guess yet.</source>
        <translation>Noch keine Vermutung.</translation>
    </message>
</context>
<context>
    <name>untangle::PlaneView</name>
    <message>
        <source>The centre is at %1 and %2.</source>
        <translation>Die Mitte liegt bei %1 und %2.</translation>
    </message>
    <message>
        <source>%1 The first arrow points to %2 degrees.</source>
        <translation>%1 Der erste Pfeil zeigt auf %2 Grad.</translation>
    </message>
    <message>
        <source>= %1</source>
        <comment>sum of lengths</comment>
        <translation>= %1</translation>
    </message>
</context>
<context>
    <name>untangle::PlaygroundChapter</name>
    <message>
        <source>Playground</source>
        <translation>Spielwiese</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>Schicht %1</translation>
    </message>
    <message>
        <source>run before</source>
        <translation>voriger Lauf</translation>
    </message>
    <message>
        <source>one factor per neuron</source>
        <translation>ein Faktor je Neuron</translation>
    </message>
    <message>
        <source>random mixing</source>
        <translation>Zufallsmischung</translation>
    </message>
    <message>
        <source>MIR undefined</source>
        <translation>MIR nicht definiert</translation>
    </message>
    <message>
        <source>mutual information ratio, %1 bins, %2 samples</source>
        <translation>Transinformationsverhältnis, %1 Intervalle, %2 Stichproben</translation>
    </message>
    <message>
        <source>nonneg</source>
        <translation>nichtneg</translation>
    </message>
    <message>
        <source>activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>rate %1→%2</source>
        <translation>Lernrate %1→%2</translation>
    </message>
    <message>
        <source>Halve learning rate</source>
        <translation>Lernrate halbieren</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausieren</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Trainieren</translation>
    </message>
    <message>
        <source>MIR undefined: %1</source>
        <translation>MIR nicht definiert: %1</translation>
    </message>
    <message>
        <source>The network has not learned its targets: R² is %1, so MIR %2 says little.</source>
        <translation>Das Netz hat seine Zielwerte nicht gelernt: R² ist %1, also sagt MIR %2 wenig.</translation>
    </message>
    <message>
        <source>Before training each neuron mixes all factors: MIR is %1.</source>
        <translation>Vor dem Training mischt jedes Neuron alle Faktoren: MIR ist %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 active neurons carry one factor each: MIR is %2.</source>
        <translation>
            <numerusform>%n von %1 aktiven Neuronen trägt genau einen Faktor: MIR ist %2.</numerusform>
            <numerusform>%n von %1 aktiven Neuronen tragen je einen Faktor: MIR ist %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>One &amp;step</source>
        <translation>Ein &amp;Schritt</translation>
    </message>
    <message>
        <source>Run to the &amp;end</source>
        <translation>Bis zum &amp;Ende trainieren</translation>
    </message>
    <message>
        <source>&amp;Restart from the same seed</source>
        <translation>Mit gleichem Startwert &amp;neu starten</translation>
    </message>
    <message>
        <source>&amp;New seed</source>
        <translation>Neuer St&amp;artwert</translation>
    </message>
    <message>
        <source>Restore the &amp;defaults</source>
        <translation>Standard &amp;wiederherstellen</translation>
    </message>
    <message>
        <source>All settings of this family as they are in the paper&apos;s figures; the seed stays.</source>
        <translation>Alle Einstellungen dieser Familie wie in den Abbildungen der Arbeit; der Startwert bleibt.</translation>
    </message>
    <message>
        <source>× β</source>
        <translation>× β</translation>
    </message>
    <message>
        <source>Each cost times its β: the parts that add up to the total.</source>
        <translation>Jeder Kostenterm mal sein β: die Teile, die zusammen den gesamten Verlust ergeben.</translation>
    </message>
    <message>
        <source>Each cost as it is, whatever its β.</source>
        <translation>Jeder Kostenterm für sich, unabhängig von seinem β.</translation>
    </message>
    <message>
        <source>log</source>
        <translation>log</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linear</translation>
    </message>
    <message>
        <source>Logarithmic axis: each grid line is ten times the next.</source>
        <translation>Logarithmische Achse: Jede Gitterlinie ist das Zehnfache der nächsten.</translation>
    </message>
    <message>
        <source>Linear axis: heights can be added by eye.</source>
        <translation>Lineare Achse: Höhen lassen sich mit dem Auge addieren.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>each cost times its β</source>
        <translation>jeder Kostenterm mal sein β</translation>
    </message>
    <message>
        <source>each cost without its β</source>
        <translation>jeder Kostenterm ohne sein β</translation>
    </message>
    <message>
        <source>functional constraint</source>
        <translation>funktionale Beschränkung</translation>
    </message>
    <message>
        <source>biological constraints</source>
        <translation>biologische Beschränkungen</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Click a cost to switch it off, and again to bring it back.</source>
        <translation>Ein Klick schaltet einen Kostenterm aus, ein weiterer wieder ein.</translation>
    </message>
    <message>
        <source>total</source>
        <translation>gesamt</translation>
    </message>
    <message>
        <source>MIR</source>
        <translation>MIR</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>Noch kein Lauf</translation>
    </message>
    <message>
        <source>Press Space to train.</source>
        <translation>Leertaste startet das Training.</translation>
    </message>
    <message>
        <source>Layer whose MIR and information are shown</source>
        <translation>Schicht, deren MIR und Information zu sehen sind</translation>
    </message>
    <message>
        <source>%1 What stands here is the last finite state.</source>
        <translation>%1 Dies ist der letzte endliche Stand.</translation>
    </message>
    <message>
        <source>The run is over at step %1: restart it, or run to a later step.</source>
        <translation>Der Lauf endet bei Schritt %1: neu starten oder bis zu einem späteren Schritt laufen lassen.</translation>
    </message>
    <message>
        <source>Instant: every change computes the whole run again from the same seed.</source>
        <translation>Sofort: Jede Änderung berechnet den ganzen Lauf neu, mit gleichem Startwert.</translation>
    </message>
    <message>
        <source>Live: training goes on with a changed value from the next step.</source>
        <translation>Live: Das Training geht mit dem geänderten Wert ab dem nächsten Schritt weiter.</translation>
    </message>
    <message>
        <source>&amp;Instant runs</source>
        <translation>Sof&amp;ort-Läufe</translation>
    </message>
    <message>
        <source>Every change computes the whole run again from the same seed.</source>
        <translation>Jede Änderung berechnet den ganzen Lauf neu, mit gleichem Startwert.</translation>
    </message>
    <message>
        <source>S&amp;ort the neurons by factor</source>
        <translation>Neuronen nach &amp;Faktor sortieren</translation>
    </message>
    <message>
        <source>no β</source>
        <translation>ohne β</translation>
    </message>
    <message>
        <source>Loss equation</source>
        <translation>Verlustgleichung</translation>
    </message>
    <message>
        <source>Whole chapter</source>
        <translation>Ganzes Kapitel</translation>
    </message>
    <message>
        <source>Loss and MIR</source>
        <translation>Verlust und MIR</translation>
    </message>
    <message>
        <source>Trained network as &amp;CSV…</source>
        <translation>Trainiertes Netz als &amp;CSV…</translation>
    </message>
    <message>
        <source>Trained network as &amp;PyTorch script…</source>
        <translation>Trainiertes Netz als &amp;PyTorch-Skript…</translation>
    </message>
    <message>
        <source>%1, %2 factors, %3 inputs, %4 hidden neurons, activation %5.</source>
        <translation>%1, %2 Faktoren, %3 Eingänge, %4 verdeckte Neuronen, Aktivierung %5.</translation>
    </message>
    <message>
        <source>Costs: β nonneg %1, β activity %2, β weight %3.</source>
        <translation>Kosten: β nichtneg %1, β Aktivität %2, β Gewicht %3.</translation>
    </message>
    <message>
        <source>%1 with rate %2, batches of %3, seed %4, step %5.</source>
        <translation>%1 mit Lernrate %2, Batchgröße %3, Startwert %4, Schritt %5.</translation>
    </message>
    <message>
        <source>This run was trained by the kernel %1, which this computer lacks: it goes on with %2.</source>
        <translation>Diesen Lauf hat der Kernel %1 trainiert, den dieser Rechner nicht hat: Der Lauf geht mit %2 weiter.</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Live or Instant</source>
        <translation>Live oder Sofort</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Runs (%1)</source>
        <translation>Läufe (%1)</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>Curves of run %1</source>
        <translation>Kurven von Lauf %1</translation>
    </message>
    <message>
        <source>Removal of run %1</source>
        <translation>Entfernen von Lauf %1</translation>
    </message>
    <message>
        <source>Run %1 again</source>
        <translation>Lauf %1 erneut</translation>
    </message>
    <message>
        <source>Run %1 again: %2, seed %3, %4 steps.</source>
        <translation>Lauf %1 erneut: %2, Startwert %3, %4 Schritte.</translation>
    </message>
    <message>
        <source>Back at step %1 of %2: MIR was %3. A change from here makes a branch.</source>
        <translation>Zurück bei Schritt %1 von %2: MIR war %3. Eine Änderung von hier aus ergibt einen Zweig.</translation>
    </message>
    <message>
        <source>One step &amp;back</source>
        <translation>Ein Schritt &amp;zurück</translation>
    </message>
    <message>
        <source>Run &amp;table</source>
        <translation>&amp;Lauftabelle</translation>
    </message>
    <message>
        <source>All runs of this session, in place of the network.</source>
        <translation>Alle Läufe dieser Sitzung, anstelle des Netzes.</translation>
    </message>
    <message>
        <source>Neurons, weights and information of the present run.</source>
        <translation>Neuronen, Gewichte und Information des gegenwärtigen Laufs.</translation>
    </message>
    <message>
        <source>All runs of this session: compare their curves, and train one again.</source>
        <translation>Alle Läufe dieser Sitzung: ihre Kurven vergleichen und einen erneut trainieren.</translation>
    </message>
    <message>
        <source>%1 at step %2.</source>
        <translation>%1 bei Schritt %2.</translation>
    </message>
    <message>
        <source>Back at step %1 of %2: MIR was %3. A change computes the whole run again.</source>
        <translation>Zurück bei Schritt %1 von %2: MIR war %3. Eine Änderung berechnet den ganzen Lauf neu.</translation>
    </message>
    <message>
        <source>%1 at step %2: MIR was %3 at step %4 and is %5 now.</source>
        <translation>%1 bei Schritt %2: MIR war %3 bei Schritt %4 und ist jetzt %5.</translation>
    </message>
    <message>
        <source>Opening of a run</source>
        <translation>Öffnen eines Laufs</translation>
    </message>
    <message>
        <source>%1: the run that was opened, %2 steps.</source>
        <translation>%1: der geöffnete Lauf, %2 Schritte.</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>mutual information ratio; at 1 each neuron carries one factor</source>
        <translation>Transinformationsverhältnis; bei 1 trägt jedes Neuron einen Faktor</translation>
    </message>
    <message>
        <source>Neurons of one factor stand side by side: a pure code makes a staircase.</source>
        <translation>Neuronen eines Faktors stehen nebeneinander: Ein reiner Code ergibt eine Treppe.</translation>
    </message>
    <message>
        <source>Each curve is one cost of the loss while training. Point at it, or use the arrow keys, to read all of them at one step.</source>
        <translation>Jede Kurve ist ein Kostenterm des Verlusts im Training. Zeigen oder Pfeiltasten lesen alle bei einem Schritt ab.</translation>
    </message>
    <message>
        <source>Training makes this sum small; the numbers below are what each term costs now.</source>
        <translation>Das Training macht diese Summe klein; die Zahlen darunter sagen, was jeder Term jetzt kostet.</translation>
    </message>
    <message>
        <source>MIR is 1 where every active neuron tells of one factor only, and 0 where each tells alike of all.</source>
        <translation>Die MIR ist 1, wenn jedes aktive Neuron nur einen Faktor trägt, und 0, wenn jedes alle gleich mischt.</translation>
    </message>
</context>
<context>
    <name>untangle::PuzzleChapter</name>
    <message>
        <source>The puzzle</source>
        <translation>Das Rätsel</translation>
    </message>
    <message>
        <source>task A</source>
        <translation>Aufgabe A</translation>
    </message>
    <message>
        <source>task B</source>
        <translation>Aufgabe B</translation>
    </message>
    <message>
        <source>rate here %1 %</source>
        <translation>Rate hier %1 %</translation>
    </message>
    <message>
        <source>Cells of space</source>
        <translation>Zellen des Raums</translation>
    </message>
    <message>
        <source>A neuron of one axis</source>
        <translation>Ein Neuron für eine Achse</translation>
    </message>
    <message>
        <source>Cells of two tasks</source>
        <translation>Zellen zweier Aufgaben</translation>
    </message>
    <message>
        <source>Whole chapter</source>
        <translation>Ganzes Kapitel</translation>
    </message>
    <message>
        <source>Neurons of small networks with nonneg + activity + weight: a torus of %1 × %1 places with an object and a wall, a ring of waves, two networks of two factors.</source>
        <translation>Neuronen kleiner Netze mit nichtneg + Aktivität + Gewicht: ein Torus von %1 × %1 Orten mit Objekt und Wand, ein Ring von Wellen, zwei Netze zweier Faktoren.</translation>
    </message>
    <message>
        <source>One animal walks through four maps at once: each cell fires for a reason of its own.</source>
        <translation>Ein Tier läuft zugleich durch vier Karten: Jede Zelle feuert aus einem eigenen Grund.</translation>
    </message>
    <message>
        <source>Place cell</source>
        <translation>Ortszelle</translation>
    </message>
    <message>
        <source>fires at one place</source>
        <translation>feuert an einem Ort</translation>
    </message>
    <message>
        <source>Wherever the object is, it fires at the same place of the room.</source>
        <translation>Wo das Objekt auch ist, sie feuert am selben Ort des Raums.</translation>
    </message>
    <message>
        <source>Grid cell</source>
        <translation>Gitterzelle</translation>
    </message>
    <message>
        <source>fires on a lattice of places</source>
        <translation>feuert auf einem Gitter von Orten</translation>
    </message>
    <message>
        <source>Its places lie on a hexagonal lattice over the whole room.</source>
        <translation>Ihre Orte bilden ein sechseckiges Gitter über den ganzen Raum.</translation>
    </message>
    <message>
        <source>Object-vector cell</source>
        <translation>Objektvektorzelle</translation>
    </message>
    <message>
        <source>fires beside the object</source>
        <translation>feuert neben dem Objekt</translation>
    </message>
    <message>
        <source>It fires at one vector from the object, which the ring marks.</source>
        <translation>Sie feuert bei einem Vektor vom Objekt aus, das der Ring markiert.</translation>
    </message>
    <message>
        <source>Border cell</source>
        <translation>Grenzzelle</translation>
    </message>
    <message>
        <source>fires along the wall</source>
        <translation>feuert entlang der Wand</translation>
    </message>
    <message>
        <source>Its rate follows the distance from the wall, the upright line.</source>
        <translation>Ihre Rate folgt dem Abstand von der Wand, der senkrechten Linie.</translation>
    </message>
    <message>
        <source>A small network is trained for this cell.</source>
        <translation>Ein kleines Netz trainiert für diese Zelle.</translation>
    </message>
    <message>
        <source>Trained network, as an illustration of Bao et al. 2020</source>
        <translation>Trainiertes Netz, zur Illustration von Bao et al. 2020</translation>
    </message>
    <message>
        <source>A cell of task A</source>
        <translation>Eine Zelle für Aufgabe A</translation>
    </message>
    <message>
        <source>It follows what task A asks and ignores task B.</source>
        <translation>Sie folgt dem, was Aufgabe A fragt, und ignoriert Aufgabe B.</translation>
    </message>
    <message>
        <source>Trained network, as an illustration of Lee et al. 2022</source>
        <translation>Trainiertes Netz, zur Illustration von Lee et al. 2022</translation>
    </message>
    <message>
        <source>A cell of task B</source>
        <translation>Eine Zelle für Aufgabe B</translation>
    </message>
    <message>
        <source>And this one the other way round.</source>
        <translation>Und diese umgekehrt.</translation>
    </message>
    <message>
        <source>The same network, another neuron</source>
        <translation>Dasselbe Netz, ein anderes Neuron</translation>
    </message>
    <message>
        <source>Rate of a neuron over two factors</source>
        <translation>Rate eines Neurons über zwei Faktoren</translation>
    </message>
    <message>
        <source>Rate of a neuron against what each task asks</source>
        <translation>Rate eines Neurons über dem, was jede Aufgabe fragt</translation>
    </message>
    <message>
        <source>Mean rate against the factor of each task; the band holds 80 % of the samples.</source>
        <translation>Mittlere Rate über dem Faktor jeder Aufgabe; das Band enthält 80 % der Stichproben.</translation>
    </message>
    <message>
        <source>Why do brains have so many bespoke cell types?</source>
        <translation>Warum haben Gehirne so viele maßgeschneiderte Zelltypen?</translation>
    </message>
    <message>
        <source>Why are some representations entangled and others not?</source>
        <translation>Warum sind manche Repräsentationen verflochten und andere nicht?</translation>
    </message>
    <message>
        <source>How can a machine learn disentangled ones?</source>
        <translation>Wie kann eine Maschine entflochtene lernen?</translation>
    </message>
    <message>
        <source>Space and objects ›</source>
        <translation>Raum und Objekte ›</translation>
    </message>
    <message>
        <source>Range ›</source>
        <translation>Wertebereich ›</translation>
    </message>
    <message>
        <source>Five conditions ›</source>
        <translation>Fünf Bedingungen ›</translation>
    </message>
    <message>
        <source>Goes to the chapter that answers this question.</source>
        <translation>Öffnet das Kapitel, das diese Frage beantwortet.</translation>
    </message>
    <message>
        <source>Its rate follows one property and ignores the other.</source>
        <translation>Seine Rate folgt einer Eigenschaft und übergeht die andere.</translation>
    </message>
    <message>
        <source>The rate over the square of two factors: the stronger the colour, the higher.</source>
        <translation>Die Rate über dem Quadrat zweier Faktoren: je kräftiger die Farbe, desto höher.</translation>
    </message>
    <message>
        <source>The last chapter gathers all answers.</source>
        <translation>Das letzte Kapitel sammelt alle Antworten.</translation>
    </message>
</context>
<context>
    <name>untangle::RangeChapter</name>
    <message>
        <source>Range</source>
        <translation>Wertebereich</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Pfeile</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>Neuronen</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>Corner cut</source>
        <translation>Eckenschnitt</translation>
    </message>
    <message>
        <source>Copied fraction</source>
        <translation>Kopieanteil</translation>
    </message>
    <message>
        <source>Load points</source>
        <translation>Punkte laden</translation>
    </message>
    <message>
        <source>CSV tables (*.csv);;All files (*)</source>
        <translation>CSV-Tabellen (*.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Draw at least three points: there are %1. The distribution before still rules.</source>
        <translation>Mindestens drei Punkte zeichnen: Bisher sind es %1. Die vorige Verteilung gilt weiter.</translation>
    </message>
    <message>
        <source>The points must vary in both factors and not lie on a line. The distribution before still rules.</source>
        <translation>Die Punkte müssen sich in beiden Faktoren ändern und dürfen nicht auf einer Geraden liegen. Die vorige Verteilung gilt weiter.</translation>
    </message>
    <message>
        <source>Where the factors can be</source>
        <translation>Wo die Faktoren liegen können</translation>
    </message>
    <message>
        <source>Alignment test</source>
        <translation>Ausrichtungstest</translation>
    </message>
    <message>
        <source>Energy at each angle</source>
        <translation>Energie bei jedem Winkel</translation>
    </message>
    <message>
        <source>Whole chapter</source>
        <translation>Ganzes Kapitel</translation>
    </message>
    <message>
        <source>&amp;Alignment at each step as CSV…</source>
        <translation>&amp;Ausrichtung bei jedem Schritt als CSV…</translation>
    </message>
    <message>
        <source>Distribution of the factors</source>
        <translation>Verteilung der Faktoren</translation>
    </message>
    <message>
        <source>How the two factors are distributed, always about their mean.</source>
        <translation>Wie die beiden Faktoren verteilt sind, immer um ihr Mittel.</translation>
    </message>
    <message>
        <source>How much of the corners is left; 2 leaves the square whole.</source>
        <translation>Wie viel von den Ecken bleibt; 2 lässt das Quadrat ganz.</translation>
    </message>
    <message>
        <source>four</source>
        <translation>vier</translation>
    </message>
    <message>
        <source>two opposite</source>
        <translation>Gegenecken</translation>
    </message>
    <message>
        <source>one</source>
        <translation>eine</translation>
    </message>
    <message>
        <source>Which corners of the square are cut off.</source>
        <translation>Welche Ecken des Quadrats gekappt sind.</translation>
    </message>
    <message>
        <source>Draw points</source>
        <translation>Punkte zeichnen</translation>
    </message>
    <message>
        <source>Drag in the square to draw points, or move with the arrow keys and press Enter. The right button erases.</source>
        <translation>Im Quadrat ziehen, um Punkte zu zeichnen, oder Pfeiltasten und Eingabetaste. Die rechte Maustaste radiert.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Radieren</translation>
    </message>
    <message>
        <source>Drag over points to erase them, or press Delete at the cross.</source>
        <translation>Über Punkte ziehen, um sie zu radieren, oder Entf am Kreuz.</translation>
    </message>
    <message>
        <source>Load points…</source>
        <translation>Punkte laden…</translation>
    </message>
    <message>
        <source>A CSV file with two columns, which are scaled to the variance of the square.</source>
        <translation>Eine CSV-Datei mit zwei Spalten, die auf die Varianz des Quadrats skaliert werden.</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>Cut below √2</source>
        <translation>Schnitt unter √2</translation>
    </message>
    <message>
        <source>Four corners cut below √2: the code turns to 45°.</source>
        <translation>Vier Ecken unter √2 gekappt: Der Code dreht sich auf 45°.</translation>
    </message>
    <message>
        <source>Copied factor</source>
        <translation>Kopierter Faktor</translation>
    </message>
    <message>
        <source>Correlated factors that keep the whole range: the code stays on the axes.</source>
        <translation>Korrelierte Faktoren mit ganzem Wertebereich: Der Code bleibt auf den Achsen.</translation>
    </message>
    <message>
        <source>Full on paper only</source>
        <translation>Nur auf dem Papier voll</translation>
    </message>
    <message>
        <source>Two normal factors of correlation 0.99: their samples fill a band of the square.</source>
        <translation>Zwei normalverteilte Faktoren mit Korrelation 0,99: Ihre Stichproben füllen ein Band des Quadrats.</translation>
    </message>
    <message>
        <source>Trained network</source>
        <translation>Trainiertes Netz</translation>
    </message>
    <message>
        <source>Best code</source>
        <translation>Bester Code</translation>
    </message>
    <message>
        <source>The weights of the ten trained neurons.</source>
        <translation>Die Gewichte der zehn trainierten Neuronen.</translation>
    </message>
    <message>
        <source>Question 2: the code of any directions that costs least, its readout included.</source>
        <translation>Frage 2: der Code beliebiger Richtungen, der samt Auslesen am wenigsten kostet.</translation>
    </message>
    <message>
        <source>How many neurons the best code has. Three are always enough.</source>
        <translation>Wie viele Neuronen der beste Code hat. Drei genügen immer.</translation>
    </message>
    <message>
        <source>Neurons of the best code</source>
        <translation>Neuronen des besten Codes</translation>
    </message>
    <message>
        <source>neurons</source>
        <translation>Neuronen</translation>
    </message>
    <message>
        <source>Each arrow is the direction of a neuron: how its rate depends on the two factors. The longest ends at the edge.</source>
        <translation>Jeder Pfeil ist die Richtung eines Neurons: wie seine Rate von den beiden Faktoren abhängt. Der längste endet am Rand.</translation>
    </message>
    <message>
        <source>The support is what lifts a neuron of that direction above zero. Where it lies inside the ellipse, such a neuron is cheaper than two on the axes.</source>
        <translation>Die Stützfunktion ist, was ein Neuron dieser Richtung über null hebt. Wo sie innerhalb der Ellipse liegt, ist ein solches Neuron günstiger als zwei auf den Achsen.</translation>
    </message>
    <message>
        <source>Question 1: energy at each angle</source>
        <translation>Frage 1: Energie bei jedem Winkel</translation>
    </message>
    <message>
        <source>two neurons</source>
        <translation>zwei Neuronen</translation>
    </message>
    <message>
        <source>Question 1: two neurons at right angles, turned together, with their smallest bias.</source>
        <translation>Frage 1: zwei rechtwinklige Neuronen, gemeinsam gedreht, mit ihrem kleinsten Bias.</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>Korrelation</translation>
    </message>
    <message>
        <source>The correlation that the distribution is made with.</source>
        <translation>Die Korrelation, mit der die Verteilung entsteht.</translation>
    </message>
    <message>
        <source>How often the second factor is a copy of the first: it correlates them, and every pair of values still occurs.</source>
        <translation>Wie oft der zweite Faktor eine Kopie des ersten ist: Das korreliert sie, und jedes Wertepaar kommt weiter vor.</translation>
    </message>
    <message>
        <source>hull of %1 samples</source>
        <translation>Hülle von %1 Stichproben</translation>
    </message>
    <message>
        <source>question 2: best code, %1 neurons</source>
        <translation>Frage 2: bester Code, %1 Neuronen</translation>
    </message>
    <message>
        <source>no run yet</source>
        <translation>noch kein Lauf</translation>
    </message>
    <message>
        <source>arrows: %1 trained neurons</source>
        <translation>Pfeile: %1 trainierte Neuronen</translation>
    </message>
    <message>
        <source>Question 2: are the axes cheapest?</source>
        <translation>Frage 2: Sind die Achsen am günstigsten?</translation>
    </message>
    <message>
        <source>any code</source>
        <translation>beliebiger Code</translation>
    </message>
    <message>
        <source>support %1</source>
        <translation>Stützfunktion %1</translation>
    </message>
    <message>
        <source>ellipse</source>
        <translation>Ellipse</translation>
    </message>
    <message>
        <source>support of the samples</source>
        <translation>Stützfunktion der Stichproben</translation>
    </message>
    <message>
        <source>gap %1 at %2°</source>
        <translation>Lücke %1 bei %2°</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>whole square</source>
        <translation>ganzes Quadrat</translation>
    </message>
    <message>
        <source>variance</source>
        <translation>Varianz</translation>
    </message>
    <message>
        <source>bias²</source>
        <translation>Bias²</translation>
    </message>
    <message>
        <source>axes %1</source>
        <translation>Achsen %1</translation>
    </message>
    <message>
        <source>best %1°: %2</source>
        <translation>am besten %1°: %2</translation>
    </message>
    <message>
        <source>The best code costs</source>
        <translation>Der beste Code kostet</translation>
    </message>
    <message>
        <source>one factor a neuron %1; its readout included, λ = 1</source>
        <translation>ein Faktor je Neuron %1; samt Auslesen, λ = 1</translation>
    </message>
    <message>
        <source>Alignment of the trained network</source>
        <translation>Ausrichtung des trainierten Netzes</translation>
    </message>
    <message>
        <source>No run yet. Press Space to train.</source>
        <translation>Noch kein Lauf. Leertaste startet das Training.</translation>
    </message>
    <message>
        <source>0.5 is the diagonal, 1 the axes</source>
        <translation>0,5 ist die Diagonale, 1 die Achsen</translation>
    </message>
    <message>
        <source>not below 0: the axes are cheapest; for the samples it is %1</source>
        <translation>nicht unter 0: Achsen am günstigsten; für die Stichproben %1</translation>
    </message>
    <message>
        <source>below 0: the axes are not cheapest; for the samples it is %1</source>
        <translation>unter 0: Achsen nicht am günstigsten; für die Stichproben %1</translation>
    </message>
    <message>
        <source>not below 0: nothing is cheaper than the axes</source>
        <translation>nicht unter 0: nichts ist günstiger als die Achsen</translation>
    </message>
    <message>
        <source>below 0: the axes are not the cheapest code</source>
        <translation>unter 0: die Achsen sind nicht der günstigste Code</translation>
    </message>
    <message>
        <source>Smallest gap</source>
        <translation>Kleinste Lücke</translation>
    </message>
    <message>
        <source>The best rotation saves</source>
        <translation>Die beste Drehung spart</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>against the axes; so does the best code of any number of neurons</source>
        <translation>gegenüber den Achsen; ebenso der beste Code beliebig vieler Neuronen</translation>
    </message>
    <message>
        <source>it follows the samples, which ask for %1, not the full support, %2</source>
        <translation>es folgt den Stichproben, die %1 verlangen, nicht dem vollen Träger, %2</translation>
    </message>
    <message>
        <source>it follows the full support, which asks for %1, not the samples, %2</source>
        <translation>es folgt dem vollen Träger, der %1 verlangt, nicht den Stichproben, %2</translation>
    </message>
    <message>
        <source>Corners cut below √2 turn the code to 45°: it costs %1 less, although the factors stay uncorrelated.</source>
        <translation>Unter √2 gekappte Ecken drehen den Code auf 45°: Er kostet %1 weniger, obwohl die Faktoren unkorreliert bleiben.</translation>
    </message>
    <message>
        <source>Copies correlate the factors by %1, yet every pair still occurs: one factor a neuron stays cheapest.</source>
        <translation>Kopien korrelieren die Faktoren mit %1, doch jedes Paar kommt weiter vor: Ein Faktor je Neuron bleibt am günstigsten.</translation>
    </message>
    <message>
        <source>The square is full on paper only: %1 samples fill a band of it.</source>
        <translation>Das Quadrat ist nur auf dem Papier voll: %1 Stichproben füllen ein Band davon.</translation>
    </message>
    <message>
        <source>The square is full on paper only; the network follows the band of samples: alignment %1.</source>
        <translation>Das Quadrat ist nur auf dem Papier voll; das Netz folgt dem Band der Stichproben: Ausrichtung %1.</translation>
    </message>
    <message>
        <source>The samples fill a band, yet the network follows the full square: alignment %1.</source>
        <translation>Die Stichproben füllen ein Band, doch das Netz folgt dem vollen Quadrat: Ausrichtung %1.</translation>
    </message>
    <message>
        <source>Two neurons at right angles stay on the axes, but the best code of any directions costs %1 less.</source>
        <translation>Zwei rechtwinklige Neuronen bleiben auf den Achsen, doch der beste Code beliebiger Richtungen kostet %1 weniger.</translation>
    </message>
    <message>
        <source>The full support keeps the code on the axes; that of the %1 samples does not.</source>
        <translation>Der volle Träger hält den Code auf den Achsen; jener der %1 Stichproben nicht.</translation>
    </message>
    <message>
        <source>Above √2 the axes stay cheapest, but their pull weakens towards it: alignment %1.</source>
        <translation>Über √2 bleiben die Achsen am günstigsten, doch ihr Zug wird dorthin schwächer: Ausrichtung %1.</translation>
    </message>
    <message>
        <source>Above √2 the axes stay cheapest, but their pull weakens towards it.</source>
        <translation>Über √2 bleiben die Achsen am günstigsten, doch ihr Zug wird dorthin schwächer.</translation>
    </message>
    <message>
        <source>The support is nowhere inside the ellipse: one factor a neuron is cheapest, and the alignment is %1.</source>
        <translation>Die Stützfunktion liegt nirgends innerhalb der Ellipse: Ein Faktor je Neuron ist am günstigsten, die Ausrichtung ist %1.</translation>
    </message>
    <message>
        <source>The support is nowhere inside the ellipse: one factor a neuron is the cheapest code.</source>
        <translation>Die Stützfunktion liegt nirgends innerhalb der Ellipse: Ein Faktor je Neuron ist der günstigste Code.</translation>
    </message>
    <message>
        <source>%1, %2 = %3</source>
        <translation>%1, %2 = %3</translation>
    </message>
    <message>
        <source>Factors: %1. Network: %2, %3 neurons, β nonneg %4, β activity %5, β weight %6, seed %7, step %8.</source>
        <translation>Faktoren: %1. Netz: %2, %3 Neuronen, β nichtneg %4, β Aktivität %5, β Gewicht %6, Startwert %7, Schritt %8.</translation>
    </message>
    <message>
        <source>of the energy; the best code of any number, readout cost included, saves %1 %</source>
        <translation>der Energie; der beste Code beliebig vieler Neuronen spart mit Auslesekosten %1 %</translation>
    </message>
    <message>
        <source>The support dips inside the ellipse: turned to %1°, two mixed neurons cost %2 less than two pure ones.</source>
        <translation>Die Stützfunktion taucht in die Ellipse ein: Auf %1° gedreht kosten zwei gemischte Neuronen %2 weniger als zwei reine.</translation>
    </message>
    <message>
        <source>Every direction costs the same: nothing pulls the code to the axes, alignment %1.</source>
        <translation>Jede Richtung kostet gleich viel: Nichts zieht den Code auf die Achsen, Ausrichtung %1.</translation>
    </message>
    <message>
        <source>Every direction costs the same: nothing pulls the code to the axes.</source>
        <translation>Jede Richtung kostet gleich viel: Nichts zieht den Code auf die Achsen.</translation>
    </message>
    <message>
        <source>alignment of the network</source>
        <translation>Ausrichtung des Netzes</translation>
    </message>
    <message>
        <source>alignment gap</source>
        <translation>Lücke der Ausrichtung</translation>
    </message>
    <message>
        <source>Below √2 the axes are no longer the cheapest directions.</source>
        <translation>Unter √2 sind die Achsen nicht mehr die günstigsten Richtungen.</translation>
    </message>
    <message>
        <source>Arrows along the axes mean one factor per neuron.</source>
        <translation>Pfeile entlang der Achsen bedeuten einen Faktor je Neuron.</translation>
    </message>
    <message>
        <source>saved at best: no rotation is cheaper than the axes</source>
        <translation>bestenfalls gespart: keine Drehung ist günstiger als die Achsen</translation>
    </message>
    <message>
        <source>less energy at the best angle than on the axes</source>
        <translation>weniger Energie im besten Winkel als auf den Achsen</translation>
    </message>
    <message>
        <source>copied fraction</source>
        <translation>Kopieanteil</translation>
    </message>
    <message>
        <source>corner cut</source>
        <translation>Eckenschnitt</translation>
    </message>
</context>
<context>
    <name>untangle::RunControl</name>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausieren</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Trainieren</translation>
    </message>
    <message>
        <source>One &amp;step</source>
        <translation>Ein &amp;Schritt</translation>
    </message>
    <message>
        <source>One step &amp;back</source>
        <translation>Ein Schritt &amp;zurück</translation>
    </message>
    <message>
        <source>Run to the &amp;end</source>
        <translation>Bis zum &amp;Ende trainieren</translation>
    </message>
    <message>
        <source>&amp;Restart from the same seed</source>
        <translation>Mit gleichem Startwert &amp;neu starten</translation>
    </message>
    <message>
        <source>&amp;New seed</source>
        <translation>Neuer St&amp;artwert</translation>
    </message>
    <message>
        <source>Restore the &amp;defaults</source>
        <translation>Standard &amp;wiederherstellen</translation>
    </message>
    <message>
        <source>All settings as the chapter opens with; the seed stays.</source>
        <translation>Alle Einstellungen wie beim Öffnen des Kapitels; der Startwert bleibt.</translation>
    </message>
    <message>
        <source>&amp;Instant runs</source>
        <translation>Sof&amp;ort-Läufe</translation>
    </message>
    <message>
        <source>Every change computes the whole run again from the same seed.</source>
        <translation>Jede Änderung berechnet den ganzen Lauf neu, mit gleichem Startwert.</translation>
    </message>
    <message>
        <source>This run was trained by the kernel %1, which this computer lacks: it goes on with %2.</source>
        <translation>Diesen Lauf hat der Kernel %1 trainiert, den dieser Rechner nicht hat: Der Lauf geht mit %2 weiter.</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>The run is over at step %1: restart it, or run to a later step.</source>
        <translation>Der Lauf endet bei Schritt %1: neu starten oder bis zu einem späteren Schritt laufen lassen.</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Live or Instant</source>
        <translation>Live oder Sofort</translation>
    </message>
    <message>
        <source>Instant: every change computes the whole run again from the same seed.</source>
        <translation>Sofort: Jede Änderung berechnet den ganzen Lauf neu, mit gleichem Startwert.</translation>
    </message>
    <message>
        <source>Live: training goes on with a changed value from the next step.</source>
        <translation>Live: Das Training geht mit dem geänderten Wert ab dem nächsten Schritt weiter.</translation>
    </message>
</context>
<context>
    <name>untangle::RunModel</name>
    <message>
        <source>%1 %2</source>
        <comment>family and neurons of the hidden layers</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>divergiert</translation>
    </message>
    <message>
        <source>Run %1 is drawn in the charts.</source>
        <translation>Lauf %1 ist in den Diagrammen gezeichnet.</translation>
    </message>
    <message>
        <source>Run %1 is not drawn in the charts.</source>
        <translation>Lauf %1 ist nicht in den Diagrammen gezeichnet.</translation>
    </message>
    <message>
        <source>This run is in view.</source>
        <translation>Dieser Lauf ist zu sehen.</translation>
    </message>
    <message>
        <source>Double-click trains this run again, to the same numbers.</source>
        <translation>Doppelklick trainiert diesen Lauf erneut und ergibt dieselben Zahlen.</translation>
    </message>
    <message>
        <source>MIR undefined: %1</source>
        <translation>MIR nicht definiert: %1</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Schritt %1: %2</translation>
    </message>
    <message>
        <source>%1 factors, %2 inputs, hidden neurons %3, activation %4</source>
        <translation>%1 Faktoren, %2 Eingänge, verdeckte Neuronen %3, Aktivierung %4</translation>
    </message>
    <message>
        <source>Unknown: files do not keep the time.</source>
        <translation>Unbekannt: Dateien bewahren die Zeit nicht auf.</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>MIR</source>
        <translation>MIR</translation>
    </message>
    <message>
        <source>β
nonneg</source>
        <translation>β
nichtneg</translation>
    </message>
    <message>
        <source>β
activity</source>
        <translation>β
Aktivität</translation>
    </message>
    <message>
        <source>β
weight</source>
        <translation>β
Gewicht</translation>
    </message>
    <message>
        <source>Total
loss</source>
        <translation>Verlust
gesamt</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Prediction
error</source>
        <translation>Fehler der
Vorhersage</translation>
    </message>
    <message>
        <source>Nonneg
cost</source>
        <translation>Kosten
nichtneg</translation>
    </message>
    <message>
        <source>Activity
cost</source>
        <translation>Kosten
Aktivität</translation>
    </message>
    <message>
        <source>Weight
cost</source>
        <translation>Kosten
Gewicht</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Tick a run to lay its total loss and its MIR over the present ones.</source>
        <translation>Ein Häkchen legt den gesamten Verlust und die MIR des Laufs über die gegenwärtigen.</translation>
    </message>
    <message>
        <source>Runs are numbered as they end or are left. The bold one is in view.</source>
        <translation>Läufe tragen Nummern in der Reihenfolge, in der sie enden oder verlassen werden. Der fett gedruckte ist zu sehen.</translation>
    </message>
    <message>
        <source>The costs and the activation at the end of the run.</source>
        <translation>Die Kosten und die Aktivierung am Ende des Laufs.</translation>
    </message>
    <message>
        <source>Mutual information ratio: 1 when each active neuron carries one factor.</source>
        <translation>Transinformationsverhältnis: 1, wenn jedes aktive Neuron einen Faktor trägt.</translation>
    </message>
    <message>
        <source>Strength of the nonneg cost at the end of the run.</source>
        <translation>Stärke der Nichtneg-Kosten am Ende des Laufs.</translation>
    </message>
    <message>
        <source>Strength of the activity cost at the end of the run.</source>
        <translation>Stärke der Aktivitätskosten am Ende des Laufs.</translation>
    </message>
    <message>
        <source>Strength of the weight cost at the end of the run.</source>
        <translation>Stärke der Gewichtskosten am Ende des Laufs.</translation>
    </message>
    <message>
        <source>Prediction error plus each cost times its β.</source>
        <translation>Vorhersagefehler plus jeder Kostenterm mal sein β.</translation>
    </message>
    <message>
        <source>Share of the targets&apos; variance that the network explains.</source>
        <translation>Anteil der Varianz der Zielwerte, den das Netz erklärt.</translation>
    </message>
    <message>
        <source>The same seed and settings give the same run.</source>
        <translation>Gleicher Startwert und gleiche Einstellungen, gleicher Lauf.</translation>
    </message>
    <message>
        <source>Training steps that were taken.</source>
        <translation>Ausgeführte Trainingsschritte.</translation>
    </message>
    <message>
        <source>Mean squared error of the outputs.</source>
        <translation>Mittlerer quadrierter Fehler der Ausgänge.</translation>
    </message>
    <message>
        <source>Activity below zero, without its β.</source>
        <translation>Aktivität unter null, ohne ihr β.</translation>
    </message>
    <message>
        <source>Squared activity of the hidden neurons, without its β.</source>
        <translation>Quadrierte Aktivität der verdeckten Neuronen, ohne ihr β.</translation>
    </message>
    <message>
        <source>Sum of the squared weights, without its β.</source>
        <translation>Summe der quadrierten Gewichte, ohne ihr β.</translation>
    </message>
    <message>
        <source>Family and hidden neurons.</source>
        <translation>Familie und verdeckte Neuronen.</translation>
    </message>
    <message>
        <source>Time of training on this computer; files do not keep it.</source>
        <translation>Trainingszeit auf diesem Rechner; Dateien bewahren sie nicht auf.</translation>
    </message>
</context>
<context>
    <name>untangle::RunTable</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>tick: curves in the charts; double-click: train again</source>
        <translation>Häkchen: Kurven zeigen; Doppelklick: erneut trainieren</translation>
    </message>
    <message>
        <source>Space draws the curves of a run, Enter trains it again, Delete removes it.</source>
        <translation>Leertaste zeichnet die Kurven eines Laufs, Eingabetaste trainiert ihn erneut, Entf entfernt ihn.</translation>
    </message>
    <message>
        <source>Finished runs gather here.</source>
        <translation>Hier sammeln sich beendete Läufe.</translation>
    </message>
    <message>
        <source>&amp;Curves in the charts</source>
        <translation>&amp;Kurven in den Diagrammen</translation>
    </message>
    <message>
        <source>Train this run &amp;again</source>
        <translation>Diesen Lauf er&amp;neut trainieren</translation>
    </message>
    <message>
        <source>&amp;Remove from the table</source>
        <translation>Aus der Tabelle &amp;entfernen</translation>
    </message>
    <message>
        <source>Every finished run with its settings and results. A click on a column&apos;s title sorts by it.</source>
        <translation>Jeder beendete Lauf mit seinen Einstellungen und Ergebnissen. Ein Klick auf den Titel einer Spalte sortiert danach.</translation>
    </message>
</context>
<context>
    <name>untangle::SeedRow</name>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The same seed gives the same run, bit for bit.</source>
        <translation>Gleicher Startwert, gleicher Lauf, Bit für Bit.</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>Neuer Startwert</translation>
    </message>
</context>
<context>
    <name>untangle::SpaceChapter</name>
    <message>
        <source>Space and objects</source>
        <translation>Raum und Objekte</translation>
    </message>
    <message>
        <source>Object A</source>
        <translation>Objekt A</translation>
    </message>
    <message>
        <source>Object B</source>
        <translation>Objekt B</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation>Wand</translation>
    </message>
    <message>
        <source>Object positions</source>
        <translation>Objektpositionen</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Animal</source>
        <translation>Tier</translation>
    </message>
    <message>
        <source>Let the animal rest</source>
        <translation>Tier ruhen lassen</translation>
    </message>
    <message>
        <source>Let the animal walk</source>
        <translation>Tier laufen lassen</translation>
    </message>
    <message>
        <source>Window around the animal</source>
        <translation>Fenster um das Tier</translation>
    </message>
    <message>
        <source>0, on it</source>
        <translation>0, am Tier</translation>
    </message>
    <message>
        <source>1, fixed</source>
        <translation>1, fest</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>With a wall, place, vector and distance are drawn independently.</source>
        <translation>Mit einer Wand werden Ort, Vektor und Abstand unabhängig gezogen.</translation>
    </message>
    <message>
        <source>While it trains, the object is within so many places of the animal, across and upwards.</source>
        <translation>Im Training ist das Objekt waagrecht und senkrecht höchstens so viele Felder vom Tier entfernt.</translation>
    </message>
    <message>
        <source>In how many places the object can be while the network trains: the seed draws which.</source>
        <translation>An wie vielen Orten das Objekt im Training sein kann: Der Startwert lost sie aus.</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message numerus="yes">
        <source>%n allocentric cells</source>
        <translation>
            <numerusform>%n allozentrische Zelle</numerusform>
            <numerusform>%n allozentrische Zellen</numerusform>
        </translation>
    </message>
    <message>
        <source>fire at a place: the map stays when the object moves from A to B</source>
        <translation>feuern an einem Ort: Karte bleibt, wenn das Objekt von A nach B rückt</translation>
    </message>
    <message numerus="yes">
        <source>%n object-vector cells</source>
        <translation>
            <numerusform>%n Objektvektorzelle</numerusform>
            <numerusform>%n Objektvektorzellen</numerusform>
        </translation>
    </message>
    <message>
        <source>fire at a vector from the object: the map moves with it</source>
        <translation>feuern bei einem Vektor vom Objekt aus: Karte wandert mit</translation>
    </message>
    <message numerus="yes">
        <source>%n border cells</source>
        <translation>
            <numerusform>%n Grenzzelle</numerusform>
            <numerusform>%n Grenzzellen</numerusform>
        </translation>
    </message>
    <message>
        <source>fire at a distance from the wall: the map follows it</source>
        <translation>feuern in einem Abstand zur Wand: Karte folgt ihr</translation>
    </message>
    <message numerus="yes">
        <source>%n mixed cells</source>
        <translation>
            <numerusform>%n gemischte Zelle</numerusform>
            <numerusform>%n gemischte Zellen</numerusform>
        </translation>
    </message>
    <message>
        <source>follow more than one factor: they belong to no module</source>
        <translation>folgen mehr als einem Faktor: gehören zu keinem Modul</translation>
    </message>
    <message numerus="yes">
        <source>%n inactive cells</source>
        <translation>
            <numerusform>%n inaktive Zelle</numerusform>
            <numerusform>%n inaktive Zellen</numerusform>
        </translation>
    </message>
    <message>
        <source>vary too little to count</source>
        <translation>ändern sich zu wenig, um zu zählen</translation>
    </message>
    <message>
        <source>$f$_{x}, share told by place</source>
        <translation>$f$_{x}, Anteil des Orts</translation>
    </message>
    <message>
        <source>$f$_{v}, share told by vector</source>
        <translation>$f$_{v}, Anteil des Vektors</translation>
    </message>
    <message>
        <source>$f$_{d}, share told by distance</source>
        <translation>$f$_{d}, Anteil des Abstands</translation>
    </message>
    <message numerus="yes">
        <source>%n allocentric</source>
        <translation>
            <numerusform>%n allozentrisch</numerusform>
            <numerusform>%n allozentrisch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object-vector</source>
        <translation>
            <numerusform>%n Objektvektor</numerusform>
            <numerusform>%n Objektvektor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n border</source>
        <translation>
            <numerusform>%n Grenze</numerusform>
            <numerusform>%n Grenze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mixed</source>
        <translation>
            <numerusform>%n gemischt</numerusform>
            <numerusform>%n gemischt</numerusform>
        </translation>
    </message>
    <message>
        <source>run before</source>
        <translation>voriger Lauf</translation>
    </message>
    <message>
        <source>%1, R² %2</source>
        <translation>%1, R² %2</translation>
    </message>
    <message>
        <source>Torus</source>
        <translation>Torus</translation>
    </message>
    <message>
        <source>Neuron %1</source>
        <translation>Neuron %1</translation>
    </message>
    <message>
        <source>Rate maps</source>
        <translation>Ratenkarten</translation>
    </message>
    <message>
        <source>What each cell tells</source>
        <translation>Was jede Zelle sagt</translation>
    </message>
    <message>
        <source>Modularity</source>
        <translation>Modularität</translation>
    </message>
    <message>
        <source>Whole chapter</source>
        <translation>Ganzes Kapitel</translation>
    </message>
    <message>
        <source>Trained network as &amp;CSV…</source>
        <translation>Trainiertes Netz als &amp;CSV…</translation>
    </message>
    <message>
        <source>No run yet. Press Space to train.</source>
        <translation>Noch kein Lauf. Leertaste startet das Training.</translation>
    </message>
    <message>
        <source>%1 What stands here is the last finite state.</source>
        <translation>%1 Dies ist der letzte endliche Stand.</translation>
    </message>
    <message>
        <source>No cell is active, so there is no modularity.</source>
        <translation>Keine Zelle ist aktiv, also ist die Modularität nicht definiert.</translation>
    </message>
    <message>
        <source>The network has not learned its targets: R² is %1, so modularity %2 says little.</source>
        <translation>Das Netz hat seine Zielwerte nicht gelernt: R² ist %1, also sagt Modularität %2 wenig.</translation>
    </message>
    <message>
        <source>Before training each cell mixes what it is told: modularity is %1. Press Space to train.</source>
        <translation>Vor dem Training mischt jede Zelle, was sie erfährt: Modularität ist %1. Leertaste startet das Training.</translation>
    </message>
    <message>
        <source>A wall is a third factor and gets its own cells: %1 allocentric, %2 object-vector, %3 border. Modularity is %4.</source>
        <translation>Eine Wand ist ein dritter Faktor und bekommt eigene Zellen: %1 allozentrische, %2 Objektvektor-, %3 Grenzzellen. Modularität ist %4.</translation>
    </message>
    <message>
        <source>With 4 components place itself splits into two coordinates, hence stripes: %1 and %2 cells, modularity %3.</source>
        <translation>Mit 4 Komponenten zerfällt der Ort selbst in zwei Koordinaten, daher Streifen: %1 und %2 Zellen, Modularität %3.</translation>
    </message>
    <message>
        <source>Objects can be anywhere, so place and vector each get a population: %1 and %2 cells, modularity %3.</source>
        <translation>Objekte können überall sein, also bekommen Ort und Vektor je eine Population: %1 und %2 Zellen, Modularität %3.</translation>
    </message>
    <message>
        <source>The object keeps near the animal, yet place and vector are independent: %1 and %2 cells, modularity %3.</source>
        <translation>Das Objekt bleibt nah beim Tier, doch Ort und Vektor sind unabhängig: %1 und %2 Zellen, Modularität %3.</translation>
    </message>
    <message>
        <source>With %1 positions place and vector are nearly independent: %2 and %3 cells, modularity %4.</source>
        <translation>Bei %1 Positionen sind Ort und Vektor fast unabhängig: %2 und %3 Zellen, Modularität %4.</translation>
    </message>
    <message>
        <source>Rates may be negative, so mixing costs no more: %1 cells lean to place, %2 to vector, modularity %3.</source>
        <translation>Raten dürfen negativ sein, also kostet Mischen nicht mehr: %1 Zellen neigen zum Ort, %2 zum Vektor, Modularität %3.</translation>
    </message>
    <message>
        <source>Not every cost is there: %1 cells lean to place, %2 to vector, modularity %3.</source>
        <translation>Nicht alle Kosten sind da: %1 Zellen neigen zum Ort, %2 zum Vektor, Modularität %3.</translation>
    </message>
    <message>
        <source>Cells take sides: %1 lean to place, %2 to vector, %3 to the wall, modularity %4.</source>
        <translation>Zellen entscheiden sich: %1 neigen zum Ort, %2 zum Vektor, %3 zur Wand, Modularität %4.</translation>
    </message>
    <message>
        <source>With few positions place nearly gives the vector: cells mix, %1 lean to place, %2 to vector, modularity %3.</source>
        <translation>Bei wenigen Positionen bestimmt der Ort fast den Vektor: Zellen mischen, %1 neigen zum Ort, %2 zum Vektor, Modularität %3.</translation>
    </message>
    <message>
        <source>The object keeps near, so the vector varies little: %1 cells lean to place, %2 to vector, modularity %3.</source>
        <translation>Das Objekt bleibt nah, also ändert sich der Vektor wenig: %1 Zellen neigen zum Ort, %2 zum Vektor, Modularität %3.</translation>
    </message>
    <message>
        <source>Objects can be anywhere, and cells take sides: %1 lean to place, %2 to vector, modularity %3.</source>
        <translation>Objekte können überall sein, und Zellen entscheiden sich: %1 neigen zum Ort, %2 zum Vektor, Modularität %3.</translation>
    </message>
    <message>
        <source>neuron %1</source>
        <translation>Neuron %1</translation>
    </message>
    <message>
        <source>place %1, vector %2</source>
        <translation>Ort %1, Vektor %2</translation>
    </message>
    <message>
        <source>place %1, vector %2, distance %3</source>
        <translation>Ort %1, Vektor %2, Abstand %3</translation>
    </message>
    <message>
        <source>object and wall anywhere</source>
        <translation>Objekt und Wand beliebig</translation>
    </message>
    <message>
        <source>object within %1 of the animal</source>
        <translation>Objekt höchstens %1 vom Tier entfernt</translation>
    </message>
    <message>
        <source>object at %1 of 64 places</source>
        <translation>Objekt an %1 von 64 Orten</translation>
    </message>
    <message>
        <source>Torus of 8 × 8 places, %1 components, %2, %3 hidden neurons.</source>
        <translation>Torus mit 8 × 8 Orten, %1 Komponenten, %2, %3 verdeckte Neuronen.</translation>
    </message>
    <message>
        <source>%1: β nonneg %2, β activity %3, β weight %4.</source>
        <translation>%1: β nichtneg %2, β Aktivität %3, β Gewicht %4.</translation>
    </message>
    <message>
        <source>Seed %1, step %2.</source>
        <translation>Startwert %1, Schritt %2.</translation>
    </message>
    <message>
        <source>Torus, 8 × 8</source>
        <translation>Torus, 8 × 8</translation>
    </message>
    <message>
        <source>opposite edges meet</source>
        <translation>Gegenränder verbunden</translation>
    </message>
    <message>
        <source>Torus with animal and object</source>
        <translation>Torus mit Tier und Objekt</translation>
    </message>
    <message>
        <source>Drag the animal, the object at A, its other place B or the wall. Keys: arrows move the animal, with Ctrl A, with Ctrl and Shift B, with Shift the wall.</source>
        <translation>Das Tier, das Objekt bei A, seinen anderen Ort B oder die Wand ziehen. Tasten: Pfeile bewegen das Tier, mit Strg A, mit Strg und Umschalt B, mit Umschalt die Wand.</translation>
    </message>
    <message>
        <source>positions</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>The object stands at some places of the torus.</source>
        <translation>Das Objekt steht an einigen Orten des Torus.</translation>
    </message>
    <message>
        <source>The object stands anywhere near the animal.</source>
        <translation>Das Objekt steht irgendwo nahe beim Tier.</translation>
    </message>
    <message>
        <source>Place as 4 numbers: one wave across and one upwards, so maps are stripes.</source>
        <translation>Ort als 4 Zahlen: eine Welle waagrecht und eine senkrecht, also sind Karten Streifen.</translation>
    </message>
    <message>
        <source>Place as 8 numbers: maps are two-dimensional bumps.</source>
        <translation>Ort als 8 Zahlen: Karten sind zweidimensionale Hügel.</translation>
    </message>
    <message>
        <source>Place as 12 numbers: finer bumps.</source>
        <translation>Ort als 12 Zahlen: feinere Hügel.</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>New seed: other data and other first weights (Ctrl+R)</source>
        <translation>Neuer Startwert: andere Daten und andere Anfangsgewichte (Strg+R)</translation>
    </message>
    <message>
        <source>Add a wall (border cells)</source>
        <translation>Wand hinzufügen (Grenzzellen)</translation>
    </message>
    <message>
        <source>A wall across the torus: the distance from it is a third factor.</source>
        <translation>Eine Wand quer über den Torus: Der Abstand von ihr ist ein dritter Faktor.</translation>
    </message>
    <message>
        <source>Rate maps of all cells</source>
        <translation>Ratenkarten aller Zellen</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>Noch kein Lauf</translation>
    </message>
    <message>
        <source>Press Space to train.</source>
        <translation>Leertaste startet das Training.</translation>
    </message>
    <message>
        <source>one dot a cell</source>
        <translation>ein Punkt je Zelle</translation>
    </message>
    <message>
        <source>Across: the share of a cell&apos;s variance that one factor explains. Upwards: that of another. A dot on the diagonal is mixed.</source>
        <translation>Waagrecht: der Anteil der Varianz einer Zelle, den ein Faktor erklärt. Senkrecht: der eines anderen. Ein Punkt auf der Diagonalen ist gemischt.</translation>
    </message>
    <message>
        <source>x, v</source>
        <translation>x, v</translation>
    </message>
    <message>
        <source>x, d</source>
        <translation>x, d</translation>
    </message>
    <message>
        <source>v, d</source>
        <translation>v, d</translation>
    </message>
    <message>
        <source>Which two of the three shares</source>
        <translation>Welche zwei der drei Anteile</translation>
    </message>
    <message>
        <source>Which two of the three shares stand across and upwards: place, vector, distance.</source>
        <translation>Welche zwei der drei Anteile waagrecht und senkrecht stehen: Ort, Vektor, Abstand.</translation>
    </message>
    <message>
        <source>Modularity while training</source>
        <translation>Modularität im Training</translation>
    </message>
    <message>
        <source>modularity</source>
        <translation>Modularität</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>The object sits on the animal, so only place varies: %1 cells follow it, modularity %2.</source>
        <translation>Das Objekt sitzt auf dem Tier, also ändert sich nur der Ort: %1 Zellen folgen ihm, Modularität %2.</translation>
    </message>
    <message>
        <source>Cells begin to take sides: %1 lean to place, %2 to vector, modularity %3 so far.</source>
        <translation>Die Zellen teilen sich allmählich auf: %1 neigen zum Ort, %2 zum Vektor, Modularität bisher %3.</translation>
    </message>
    <message>
        <source>The object never moves, so place gives the vector: every cell mixes the two, modularity %1.</source>
        <translation>Das Objekt bewegt sich nie, also folgt der Vektor aus dem Ort: Jede Zelle mischt beide, Modularität %1.</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>modularity; at 1 each cell follows one factor</source>
        <translation>Modularität; bei 1 folgt jede Zelle einem Faktor</translation>
    </message>
    <message>
        <source>Each pair of maps is one cell, with the object at A above and at B below. A place cell stays where it is, an object-vector cell moves with the object.</source>
        <translation>Jedes Kartenpaar ist eine Zelle, oben mit dem Objekt bei A, unten bei B. Eine Ortszelle bleibt, wo sie ist, eine Objektvektorzelle wandert mit dem Objekt.</translation>
    </message>
    <message>
        <source>Modularity is 1 where every cell tells of place, of the vector or of the wall alone.</source>
        <translation>Die Modularität ist 1, wenn jede Zelle nur dem Ort, nur dem Vektor oder nur der Wand folgt.</translation>
    </message>
</context>
<context>
    <name>untangle::StepBar</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Goes back by one step of the argument.</source>
        <translation>Geht im Gedankengang um einen Schritt zurück.</translation>
    </message>
    <message>
        <source>Goes on by one step of the argument, with motion between the two states.</source>
        <translation>Geht im Gedankengang um einen Schritt weiter, mit Bewegung zwischen den beiden Zuständen.</translation>
    </message>
</context>
<context>
    <name>untangle::StepItem</name>
    <message>
        <source>Step %1, %2</source>
        <translation>Schritt %1, %2</translation>
    </message>
    <message>
        <source>the present step</source>
        <translation>der gegenwärtige Schritt</translation>
    </message>
    <message>
        <source>One step of the argument. A click goes there, from any other step.</source>
        <translation>Ein Schritt des Gedankengangs. Ein Klick führt dorthin, von jedem anderen Schritt aus.</translation>
    </message>
</context>
<context>
    <name>untangle::SupportView</name>
    <message>
        <source>The least gap: %1.</source>
        <translation>Am kleinsten: %1.</translation>
    </message>
</context>
<context>
    <name>untangle::SweepView</name>
    <message>
        <source>%1, %2; %3 bins, %4 samples</source>
        <translation>%1, %2; %3 Intervalle, %4 Stichproben</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>Startwert %1</translation>
    </message>
    <message>
        <source>Mean of the seeds</source>
        <translation>Mittel der Startwerte</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>Startwert %1</translation>
    </message>
    <message>
        <source>MIR</source>
        <translation>MIR</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>total loss</source>
        <translation>Verlust gesamt</translation>
    </message>
    <message>
        <source>present setting</source>
        <translation>jetzige Einstellung</translation>
    </message>
    <message>
        <source>not trained yet</source>
        <translation>noch nicht trainiert</translation>
    </message>
    <message>
        <source>MIR %1 ± %2</source>
        <translation>MIR %1 ± %2</translation>
    </message>
    <message>
        <source>MIR %1</source>
        <translation>MIR %1</translation>
    </message>
    <message>
        <source>R² %1, loss %2</source>
        <translation>R² %1, Verlust %2</translation>
    </message>
    <message>
        <source>%1 of %2 seeds</source>
        <translation>%1 von %2 Startwerten</translation>
    </message>
    <message>
        <source>The MIR is best at %1: %2.</source>
        <translation>Die MIR ist am besten bei %1: %2.</translation>
    </message>
    <message>
        <source>Total loss</source>
        <translation>Verlust gesamt</translation>
    </message>
    <message>
        <source>%1, %2, %3 factors, %4 inputs, %5 hidden neurons, seeds 1 to %6. Costs where they are not swept: β nonneg %7, β activity %8, β weight %9.</source>
        <translation>%1, %2, %3 Faktoren, %4 Eingänge, %5 verdeckte Neuronen, Startwerte 1 bis %6. Kosten, wo sie nicht abgetastet werden: β nichtneg %7, β Aktivität %8, β Gewicht %9.</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Angezeigt</translation>
    </message>
    <message>
        <source>from</source>
        <comment>a range of values</comment>
        <translation>von</translation>
    </message>
    <message>
        <source>to</source>
        <comment>a range of values</comment>
        <translation>bis</translation>
    </message>
    <message>
        <source>values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Least value</source>
        <translation>Kleinster Wert</translation>
    </message>
    <message>
        <source>Greatest value</source>
        <translation>Größter Wert</translation>
    </message>
    <message>
        <source>Number of values</source>
        <translation>Zahl der Werte</translation>
    </message>
    <message>
        <source>Evenly spaced in their logarithm</source>
        <translation>Gleichmäßig im Logarithmus</translation>
    </message>
    <message>
        <source>A second β makes a map of the curves</source>
        <translation>Ein zweites β macht aus den Kurven eine Karte</translation>
    </message>
    <message>
        <source>Whose runs are shown; a click on one opens it in the Playground</source>
        <translation>Wessen Läufe gezeigt werden; ein Klick öffnet einen in der Spielwiese</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>Noch kein Lauf</translation>
    </message>
    <message>
        <source>Space trains the sweep.</source>
        <translation>Leertaste trainiert die Abtastung.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a setting and its value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2 %3</source>
        <translation>%1, %2 %3</translation>
    </message>
    <message>
        <source>MIR undefined: %1</source>
        <translation>MIR nicht definiert: %1</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>divergiert</translation>
    </message>
    <message>
        <source>At %1: %2, R² %3, loss %4. A click opens seed %5 in the Playground.</source>
        <translation>Bei %1: %2, R² %3, Verlust %4. Ein Klick öffnet Startwert %5 in der Spielwiese.</translation>
    </message>
    <message>
        <source>First β</source>
        <translation>Erstes β</translation>
    </message>
    <message>
        <source>Second β</source>
        <translation>Zweites β</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message numerus="yes">
        <source>mean of %n seed(s)</source>
        <translation>
            <numerusform>%n Startwert</numerusform>
            <numerusform>Mittel von %n Startwerten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 über %2</translation>
    </message>
    <message>
        <source>against %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>The constraints of every run of the sweep. What a condition lacks has no β to sweep.</source>
        <translation>Die Beschränkungen jedes Laufs der Abtastung. Was einer Bedingung fehlt, hat kein β zum Abtasten.</translation>
    </message>
    <message>
        <source>The least value of this β; the others are spaced evenly in their logarithm.</source>
        <translation>Der kleinste Wert dieses β; die anderen sind im Logarithmus gleichmäßig verteilt.</translation>
    </message>
    <message>
        <source>The greatest value of this β. Too high a cost keeps the network from its task: R² falls.</source>
        <translation>Der größte Wert dieses β. Zu hohe Kosten halten das Netz von seiner Aufgabe ab: R² fällt.</translation>
    </message>
    <message>
        <source>The strength that goes across; every value is trained with every seed.</source>
        <translation>Die Stärke auf der waagrechten Achse; jeder Wert wird mit jedem Startwert trainiert.</translation>
    </message>
    <message>
        <source>The line is the mean over the seeds, the band its standard error. Look for the range of β where MIR and R² are both high.</source>
        <translation>Die Linie ist das Mittel über die Startwerte, das Band sein Standardfehler. Gesucht ist der Bereich von β, in dem MIR und R² beide hoch sind.</translation>
    </message>
    <message>
        <source>Each cell is one pair of values, coloured by its mean over the seeds. Arrow keys read it cell by cell.</source>
        <translation>Jede Zelle ist ein Wertepaar, gefärbt nach seinem Mittel über die Startwerte. Pfeiltasten lesen Zelle für Zelle ab.</translation>
    </message>
</context>
<context>
    <name>untangle::TakeHomeChapter</name>
    <message>
        <source>Take-home</source>
        <translation>Fazit</translation>
    </message>
    <message>
        <source>bias²</source>
        <translation>Bias²</translation>
    </message>
    <message>
        <source>least at %1°</source>
        <translation>Minimum bei %1°</translation>
    </message>
    <message>
        <source>range |%1| + |%2| ≤ c = %3</source>
        <translation>Bereich |%1| + |%2| ≤ c = %3</translation>
    </message>
    <message>
        <source>Cell types</source>
        <translation>Zelltypen</translation>
    </message>
    <message>
        <source>MIR of five conditions</source>
        <translation>MIR von fünf Bedingungen</translation>
    </message>
    <message>
        <source>Turning the code</source>
        <translation>Drehen des Codes</translation>
    </message>
    <message>
        <source>Energy with cut corners</source>
        <translation>Energie mit gekappten Ecken</translation>
    </message>
    <message>
        <source>Whole chapter</source>
        <translation>Ganzes Kapitel</translation>
    </message>
    <message>
        <source>Why do brains have so many bespoke cell types?</source>
        <translation>Warum haben Gehirne so viele maßgeschneiderte Zelltypen?</translation>
    </message>
    <message>
        <source>What varies freely gets cells of its own: that is the cheapest nonnegative code.</source>
        <translation>Was sich frei ändert, bekommt eigene Zellen: Das ist der günstigste nichtnegative Code.</translation>
    </message>
    <message>
        <source>How can a machine learn disentangled representations?</source>
        <translation>Wie kann eine Maschine entflochtene Repräsentationen lernen?</translation>
    </message>
    <message>
        <source>First contribution: a theory of when neurons disentangle.</source>
        <translation>Erster Beitrag: eine Theorie, wann Neuronen entflechten.</translation>
    </message>
    <message>
        <source>A mixed code must be lifted further above zero: it costs up to %1 % more energy.</source>
        <translation>Ein gemischter Code muss weiter über null gehoben werden: Er kostet bis zu %1 % mehr Energie.</translation>
    </message>
    <message>
        <source>Second contribution: why brains separate some factors and mix others.</source>
        <translation>Zweiter Beitrag: warum Gehirne manche Faktoren trennen und andere mischen.</translation>
    </message>
    <message>
        <source>With all corners of the range cut, c = %1, the mixed code costs %2 % less.</source>
        <translation>Sind alle Ecken des Bereichs gekappt, c = %1, kostet der gemischte Code %2 % weniger.</translation>
    </message>
    <message>
        <source>Nonnegative rates and little energy: one factor per neuron, where the factors vary freely enough.</source>
        <translation>Nichtnegative Raten und wenig Energie: ein Faktor je Neuron, wo sich die Faktoren frei genug ändern.</translation>
    </message>
    <message>
        <source>Place, object vector and wall vary freely: three modules of cells.</source>
        <translation>Ort, Objektvektor und Wand ändern sich frei: drei Module von Zellen.</translation>
    </message>
    <message>
        <source>Space and objects ›</source>
        <translation>Raum und Objekte ›</translation>
    </message>
    <message>
        <source>The waves of one ring make one module of grid cells.</source>
        <translation>Die Wellen eines Rings ergeben ein Modul von Gitterzellen.</translation>
    </message>
    <message>
        <source>Grid cells ›</source>
        <translation>Gitterzellen ›</translation>
    </message>
    <message>
        <source>It works in linear networks, deep networks and autoencoders.</source>
        <translation>Es gelingt in linearen Netzen, tiefen Netzen und Autoencodern.</translation>
    </message>
    <message>
        <source>Five conditions ›</source>
        <translation>Fünf Bedingungen ›</translation>
    </message>
    <message>
        <source>Each of the three constraints is needed: leave one out and watch.</source>
        <translation>Jede der drei Beschränkungen ist nötig: eine weglassen und zusehen.</translation>
    </message>
    <message>
        <source>Playground ›</source>
        <translation>Spielwiese ›</translation>
    </message>
    <message>
        <source>Nonnegativity and energy together turn the code to the axes.</source>
        <translation>Nichtnegativität und Energie zusammen drehen den Code auf die Achsen.</translation>
    </message>
    <message>
        <source>Linear example ›</source>
        <translation>Lineares Beispiel ›</translation>
    </message>
    <message>
        <source>A network finds this code by itself while it learns its task.</source>
        <translation>Ein Netz findet diesen Code von selbst, während es seine Aufgabe lernt.</translation>
    </message>
    <message>
        <source>Factors may be correlated, as long as every pair of values occurs.</source>
        <translation>Faktoren dürfen korreliert sein, solange jedes Wertepaar vorkommt.</translation>
    </message>
    <message>
        <source>Range ›</source>
        <translation>Wertebereich ›</translation>
    </message>
    <message>
        <source>Goes to the chapter that shows this.</source>
        <translation>Öffnet das Kapitel, das dies zeigt.</translation>
    </message>
    <message>
        <source>place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>object vector</source>
        <translation>Objektvektor</translation>
    </message>
    <message>
        <source>border</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>grid</source>
        <translation>Gitter</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>MIR</source>
        <translation>MIR</translation>
    </message>
    <message>
        <source>shallow network, seed 1, %1 bins, %2 samples</source>
        <translation>flaches Netz, Startwert 1, %1 Intervalle, %2 Stichproben</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>Five networks are trained for this picture.</source>
        <translation>Fünf Netze trainieren für dieses Bild.</translation>
    </message>
    <message>
        <source>The square of two factors in the plane of two neurons</source>
        <translation>Das Quadrat zweier Faktoren in der Ebene zweier Neuronen</translation>
    </message>
    <message>
        <source>Energy of the code</source>
        <translation>Energie des Codes</translation>
    </message>
    <message>
        <source>least possible %1</source>
        <translation>kleinstmöglich %1</translation>
    </message>
    <message>
        <source>Energy against angle</source>
        <translation>Energie über dem Winkel</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>at the axes</source>
        <translation>an den Achsen</translation>
    </message>
    <message>
        <source>angle %1°</source>
        <translation>Winkel %1°</translation>
    </message>
    <message>
        <source>By nonnegative rates, small activity and small weights: MIR %1, without nonnegativity %2.</source>
        <translation>Durch nichtnegative Raten, kleine Aktivität und kleine Gewichte: MIR %1, ohne Nichtnegativität %2.</translation>
    </message>
    <message>
        <source>By nonnegative rates, small activity and small weights.</source>
        <translation>Durch nichtnegative Raten, kleine Aktivität und kleine Gewichte.</translation>
    </message>
    <message>
        <source>Where all corners are cut below √2, mixed codes are better.</source>
        <translation>Sind alle Ecken unter √2 abgeschnitten, sind gemischte Codes besser.</translation>
    </message>
    <message>
        <source>One network a condition, trained for this picture. Only all constraints together lead to one factor per neuron.</source>
        <translation>Ein Netz je Bedingung, für dieses Bild trainiert. Nur alle Beschränkungen zusammen führen zu einem Faktor je Neuron.</translation>
    </message>
    <message>
        <source>The square turns, and its smallest bias turns with it. Upright, it needs least energy.</source>
        <translation>Das Quadrat dreht sich, und sein kleinster Bias folgt ihm. Aufrecht braucht es am wenigsten Energie.</translation>
    </message>
    <message>
        <source>Energy is least where the arrows lie along the axes: one factor per neuron.</source>
        <translation>Die Energie ist am kleinsten, wo die Pfeile entlang der Achsen liegen: ein Faktor je Neuron.</translation>
    </message>
</context>
<context>
    <name>untangle::TermButton</name>
    <message>
        <source>Switch this term off</source>
        <translation>Diesen Term ausschalten</translation>
    </message>
    <message>
        <source>Switch this term on</source>
        <translation>Diesen Term einschalten</translation>
    </message>
    <message>
        <source>pred</source>
        <translation>Vorh</translation>
    </message>
    <message>
        <source>nonneg</source>
        <translation>nichtneg</translation>
    </message>
    <message>
        <source>activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
</context>
<context>
    <name>untangle::TorusCellCard</name>
    <message>
        <source>mean %1</source>
        <translation>Mittel %1</translation>
    </message>
    <message>
        <source>%1 = (%2, %3)</source>
        <translation>%1 = (%2, %3)</translation>
    </message>
    <message>
        <source>activity %1</source>
        <translation>Aktivität %1</translation>
    </message>
    <message>
        <source>Neuron %1: inactive</source>
        <translation>Neuron %1: inaktiv</translation>
    </message>
    <message>
        <source>It varies too little to count: below 5 % of the largest deviation.</source>
        <translation>Es ändert sich zu wenig, um zu zählen: unter 5 % der größten Abweichung.</translation>
    </message>
    <message>
        <source>Neuron %1: mixed</source>
        <translation>Neuron %1: gemischt</translation>
    </message>
    <message>
        <source>No factor alone explains most of its variance, so it belongs to no module.</source>
        <translation>Kein Faktor allein erklärt den größten Teil seiner Varianz, also gehört es zu keinem Modul.</translation>
    </message>
    <message>
        <source>Neuron %1: allocentric cell</source>
        <translation>Neuron %1: allozentrische Zelle</translation>
    </message>
    <message>
        <source>Place alone explains %1 % of its variance: its map stays where it is.</source>
        <translation>Der Ort allein erklärt %1 % seiner Varianz: Seine Karte bleibt, wo sie ist.</translation>
    </message>
    <message>
        <source>Neuron %1: object-vector cell</source>
        <translation>Neuron %1: Objektvektorzelle</translation>
    </message>
    <message>
        <source>The vector alone explains %1 % of its variance: its map moves with the object.</source>
        <translation>Der Vektor allein erklärt %1 % seiner Varianz: Seine Karte wandert mit dem Objekt.</translation>
    </message>
    <message>
        <source>Neuron %1: border cell</source>
        <translation>Neuron %1: Grenzzelle</translation>
    </message>
    <message>
        <source>The distance alone explains %1 % of its variance: its map follows the wall.</source>
        <translation>Der Abstand allein erklärt %1 % seiner Varianz: Seine Karte folgt der Wand.</translation>
    </message>
    <message>
        <source>Its part in the modularity is %1.</source>
        <translation>Sein Teil der Modularität ist %1.</translation>
    </message>
    <message>
        <source>Object at A</source>
        <translation>Objekt bei A</translation>
    </message>
    <message>
        <source>Object at B</source>
        <translation>Objekt bei B</translation>
    </message>
    <message>
        <source>Mean by place</source>
        <translation>Mittel je Ort</translation>
    </message>
    <message>
        <source>Mean by vector</source>
        <translation>Mittel je Vektor</translation>
    </message>
    <message>
        <source>Mean by distance</source>
        <translation>Mittel je Abstand</translation>
    </message>
    <message>
        <source>Its mean activity over all scenes with the animal there. The variance of this map is a share f of the whole.</source>
        <translation>Seine mittlere Aktivität über alle Szenen mit dem Tier dort. Die Varianz dieser Karte ist ein Anteil f der ganzen.</translation>
    </message>
    <message>
        <source>Its mean activity over all scenes with the animal there as seen from the object, which is in the middle.</source>
        <translation>Seine mittlere Aktivität über alle Szenen mit dem Tier dort, vom Objekt aus gesehen, das in der Mitte ist.</translation>
    </message>
    <message>
        <source>Its mean activity over all scenes at that distance from the wall, which is at 0.</source>
        <translation>Seine mittlere Aktivität über alle Szenen in diesem Abstand von der Wand, die bei 0 ist.</translation>
    </message>
    <message>
        <source>All maps</source>
        <translation>Alle Karten</translation>
    </message>
    <message>
        <source>Back to the maps of all cells (Escape)</source>
        <translation>Zurück zu den Karten aller Zellen (Esc)</translation>
    </message>
    <message>
        <source>Map with the object at A</source>
        <translation>Karte mit dem Objekt bei A</translation>
    </message>
    <message>
        <source>Map with the object at B</source>
        <translation>Karte mit dem Objekt bei B</translation>
    </message>
    <message>
        <source>Mean activity by place</source>
        <translation>Mittlere Aktivität je Ort</translation>
    </message>
    <message>
        <source>Mean activity by vector</source>
        <translation>Mittlere Aktivität je Vektor</translation>
    </message>
    <message>
        <source>Mean activity by distance from the wall</source>
        <translation>Mittlere Aktivität je Abstand von der Wand</translation>
    </message>
    <message>
        <source>One cell</source>
        <translation>Eine Zelle</translation>
    </message>
    <message>
        <source>A border cell falls or rises with the distance from the wall; any other cell is flat here.</source>
        <translation>Eine Grenzzelle fällt oder steigt mit dem Abstand von der Wand; jede andere Zelle ist hier flach.</translation>
    </message>
    <message>
        <source>One cell in full: its maps, and its mean activity by place, by vector and by distance. Where only one of the three varies, the cell codes that one.</source>
        <translation>Eine Zelle im Ganzen: ihre Karten und ihre mittlere Aktivität je Ort, je Vektor und je Abstand. Ändert sich nur eines der drei, kodiert die Zelle dieses.</translation>
    </message>
</context>
<context>
    <name>untangle::TorusView</name>
    <message>
        <source>The animal is in column %1, row %2; %3 in column %4, row %5; %6 in column %7, row %8.</source>
        <translation>Das Tier ist in Spalte %1, Zeile %2; %3 in Spalte %4, Zeile %5; %6 in Spalte %7, Zeile %8.</translation>
    </message>
    <message>
        <source>%1 The wall stands in column %2.</source>
        <translation>%1 Die Wand steht in Spalte %2.</translation>
    </message>
</context>
<context>
    <name>untangle::TransportBar</name>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does, and its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Restart from the same seed</source>
        <translation>Mit gleichem Startwert neu starten</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Train one step</source>
        <translation>Einen Schritt trainieren</translation>
    </message>
    <message>
        <source>Run to the step in the box</source>
        <translation>Bis zum Schritt im Feld trainieren</translation>
    </message>
    <message>
        <source>Run to step</source>
        <translation>Bis Schritt trainieren</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>full speed</source>
        <translation>volles Tempo</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 je Sekunde</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Instant</source>
        <translation>Sofort</translation>
    </message>
    <message>
        <source>Live: training goes on with a changed value from the next step.</source>
        <translation>Live: Das Training geht mit dem geänderten Wert ab dem nächsten Schritt weiter.</translation>
    </message>
    <message>
        <source>Instant: every change computes the whole run again from the same seed.</source>
        <translation>Sofort: Jede Änderung berechnet den ganzen Lauf neu, mit gleichem Startwert.</translation>
    </message>
    <message>
        <source>Instant runs go as fast as they can.</source>
        <translation>Sofort-Läufe sind so schnell wie möglich.</translation>
    </message>
    <message>
        <source>Go back one step</source>
        <translation>Einen Schritt zurückgehen</translation>
    </message>
    <message>
        <source>Drag to go back to an earlier step, or click one.</source>
        <translation>Ziehen oder klicken, um zu einem früheren Schritt zurückzugehen.</translation>
    </message>
    <message>
        <source>The same seed gives the same run, so a change of settings is all that differs.</source>
        <translation>Gleicher Startwert, gleicher Lauf: Nur die geänderten Einstellungen machen den Unterschied.</translation>
    </message>
    <message>
        <source>Settings can be changed meanwhile; the curves show where.</source>
        <translation>Einstellungen lassen sich währenddessen ändern; die Kurven zeigen, wo.</translation>
    </message>
    <message>
        <source>One step follows the gradient of one batch of samples.</source>
        <translation>Ein Schritt folgt dem Gradienten eines Batches von Stichproben.</translation>
    </message>
    <message>
        <source>A run keeps what it has been: nothing is lost by going back.</source>
        <translation>Ein Lauf behält seinen Verlauf: Beim Zurückgehen geht nichts verloren.</translation>
    </message>
    <message>
        <source>Training pauses there, at full speed or at the speed chosen.</source>
        <translation>Das Training hält dort an, bei vollem oder bei gewähltem Tempo.</translation>
    </message>
    <message>
        <source>The step at which the button beside it pauses the run; Enter starts it.</source>
        <translation>Der Schritt, bei dem die Schaltfläche daneben den Lauf anhält; die Eingabetaste startet ihn.</translation>
    </message>
    <message>
        <source>Small marks stand where a cost was changed.</source>
        <translation>Kleine Marken stehen, wo Kosten geändert wurden.</translation>
    </message>
</context>
</TS>
