<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Arranging</name>
    <message numerus="yes">
        <source>Align %n block(s)</source>
        <translation>
            <numerusform>Align %n block</numerusform>
            <numerusform>Align %n blocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Spread %n block(s)</source>
        <translation>
            <numerusform>Spread %n block</numerusform>
            <numerusform>Spread %n blocks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Clipping</name>
    <message numerus="yes">
        <source>Copied %n branch(es) as JSON</source>
        <translation>
            <numerusform>Copied %n branch as JSON</numerusform>
            <numerusform>Copied %n branches as JSON</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Converted from another platform; %n thing(s) have no counterpart here and are missing.</source>
        <translation>
            <numerusform>Converted from another platform; %n thing has no counterpart here and is missing.</numerusform>
            <numerusform>Converted from another platform; %n things have no counterpart here and are missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldText</name>
    <message numerus="yes">
        <source>This needs at least %n character(s).</source>
        <translation>
            <numerusform>This needs at least %n character.</numerusform>
            <numerusform>This needs at least %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This may have at most %n character(s).</source>
        <translation>
            <numerusform>This may have at most %n character.</numerusform>
            <numerusform>This may have at most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wishes</name>
    <message numerus="yes">
        <source>Delete branch of %n block(s)</source>
        <translation>
            <numerusform>Delete branch of %n block</numerusform>
            <numerusform>Delete branch of %n blocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n block(s) hung at this wire and went with it; undo brings them back.</source>
        <translation>
            <numerusform>%n block hung at this wire and went with it; undo brings it back.</numerusform>
            <numerusform>%n blocks hung at this wire and went with it; undo brings them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n block(s)</source>
        <translation>
            <numerusform>Delete %n block</numerusform>
            <numerusform>Delete %n blocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n block(s) deleted, other branches included; undo brings them back.</source>
        <translation>
            <numerusform>%n block deleted, other branches included; undo brings it back.</numerusform>
            <numerusform>%n blocks deleted, other branches included; undo brings them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Place %n block(s)</source>
        <translation>
            <numerusform>Place %n block</numerusform>
            <numerusform>Place %n blocks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookswitch::CallsModel</name>
    <message numerus="yes">
        <source>%n warning(s), see the events</source>
        <translation>
            <numerusform>%n warning, see the events</numerusform>
            <numerusform>%n warnings, see the events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookswitch::FindPanel</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replaced %n use(s)</source>
        <translation>
            <numerusform>Replaced %n use</numerusform>
            <numerusform>Replaced %n uses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookswitch::MainWindow</name>
    <message numerus="yes">
        <source>%n thing(s) of this flow have no counterpart there.</source>
        <translation>
            <numerusform>%n thing of this flow has no counterpart there.</numerusform>
            <numerusform>%n things of this flow have no counterpart there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookswitch::PaletteModel</name>
    <message numerus="yes">
        <source>%1, %n block(s)</source>
        <translation>
            <numerusform>%1, %n block</numerusform>
            <numerusform>%1, %n blocks</numerusform>
        </translation>
    </message>
</context>
</TS>
