<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>untangle::ConditionTableView</name>
    <message numerus="yes">
        <source>R² %1, %n active neuron(s)</source>
        <translation>
            <numerusform>R² %1, %n active neuron</numerusform>
            <numerusform>R² %1, %n active neurons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mean ± standard error of %n seed(s); %1 bins, %2 samples</source>
        <translation>
            <numerusform>%n seed; %1 bins, %2 samples</numerusform>
            <numerusform>mean ± standard error of %n seeds; %1 bins, %2 samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>untangle::ConditionsChapter</name>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>%n minute left</numerusform>
            <numerusform>%n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The guess stands: Space trains all five conditions with %n seed(s).</source>
        <translation>
            <numerusform>The guess stands: Space trains all five conditions with %n seed.</numerusform>
            <numerusform>The guess stands: Space trains all five conditions with %n seeds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %1, %n run(s) diverged: take a lower rate in the Playground, then its settings.</source>
        <translation>
            <numerusform>Of %1, %n run diverged: take a lower rate in the Playground, then its settings.</numerusform>
            <numerusform>Of %1, %n runs diverged: take a lower rate in the Playground, then its settings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The MIR of %1 is undefined in %n run(s): the dots tell why.</source>
        <translation>
            <numerusform>The MIR of %1 is undefined in %n run: its dot tells why.</numerusform>
            <numerusform>The MIR of %1 is undefined in %n runs: the dots tell why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 × %2 values with %n seed(s) each: where has each neuron its own factor?</source>
        <translation>
            <numerusform>%1 × %2 values with %n seed each: where has each neuron its own factor?</numerusform>
            <numerusform>%1 × %2 values with %n seeds each: where has each neuron its own factor?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 values with %n seed(s) each: where has each neuron its own factor?</source>
        <translation>
            <numerusform>%1 values with %n seed each: where has each neuron its own factor?</numerusform>
            <numerusform>%1 values with %n seeds each: where has each neuron its own factor?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>untangle::PlaygroundChapter</name>
    <message numerus="yes">
        <source>%n of %1 active neurons carry one factor each: MIR is %2.</source>
        <translation>
            <numerusform>%n of %1 active neurons carries one factor: MIR is %2.</numerusform>
            <numerusform>%n of %1 active neurons carry one factor each: MIR is %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>untangle::SweepView</name>
    <message numerus="yes">
        <source>mean of %n seed(s)</source>
        <translation>
            <numerusform>%n seed</numerusform>
            <numerusform>mean of %n seeds</numerusform>
        </translation>
    </message>
</context>
</TS>
