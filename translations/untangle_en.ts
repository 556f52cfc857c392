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
    <name>untangle::GridChapter</name>
    <message numerus="yes">
        <source>%n wave(s) on the torus</source>
        <translation>
            <numerusform>%n wave on the torus</numerusform>
            <numerusform>%n waves on the torus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The place code holds %n wave(s), long ones most.</source>
        <translation>
            <numerusform>The place code holds %n wave, long ones most.</numerusform>
            <numerusform>The place code holds %n waves, long ones most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wave(s) with |k| from %1 to %2.</source>
        <translation>
            <numerusform>%n wave with |k| from %1 to %2.</numerusform>
            <numerusform>%n waves with |k| from %1 to %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n cell</numerusform>
            <numerusform>%n cells</numerusform>
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
    <name>untangle::SpaceChapter</name>
    <message numerus="yes">
        <source>%n allocentric cells</source>
        <translation>
            <numerusform>%n allocentric cell</numerusform>
            <numerusform>%n allocentric cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object-vector cells</source>
        <translation>
            <numerusform>%n object-vector cell</numerusform>
            <numerusform>%n object-vector cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n border cells</source>
        <translation>
            <numerusform>%n border cell</numerusform>
            <numerusform>%n border cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mixed cells</source>
        <translation>
            <numerusform>%n mixed cell</numerusform>
            <numerusform>%n mixed cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inactive cells</source>
        <translation>
            <numerusform>%n inactive cell</numerusform>
            <numerusform>%n inactive cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n allocentric</source>
        <translation>
            <numerusform>%n allocentric</numerusform>
            <numerusform>%n allocentric</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object-vector</source>
        <translation>
            <numerusform>%n object-vector</numerusform>
            <numerusform>%n object-vector</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n border</source>
        <translation>
            <numerusform>%n border</numerusform>
            <numerusform>%n border</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mixed</source>
        <translation>
            <numerusform>%n mixed</numerusform>
            <numerusform>%n mixed</numerusform>
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
