<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
