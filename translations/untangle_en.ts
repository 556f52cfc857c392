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
        <source>Of %1, %n run(s) diverged: a lower rate trains them.</source>
        <translation>
            <numerusform>Of %1, %n run diverged: a lower rate trains it.</numerusform>
            <numerusform>Of %1, %n runs diverged: a lower rate trains them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 × %2 values with %n seed(s) each: how far does the result carry?</source>
        <translation>
            <numerusform>%1 × %2 values with %n seed each: how far does the result carry?</numerusform>
            <numerusform>%1 × %2 values with %n seeds each: how far does the result carry?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 values with %n seed(s) each: how far does the result carry?</source>
        <translation>
            <numerusform>%1 values with %n seed each: how far does the result carry?</numerusform>
            <numerusform>%1 values with %n seeds each: how far does the result carry?</numerusform>
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
</TS>
