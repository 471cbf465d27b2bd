<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Arranging</name>
    <message>
        <source>Select the blocks to align first.</source>
        <translation>Primero seleccione los bloques que quiere alinear.</translation>
    </message>
    <message numerus="yes">
        <source>Align %n block(s)</source>
        <translation>
            <numerusform>Alinear %n bloque</numerusform>
            <numerusform>Alinear %n bloques</numerusform>
        </translation>
    </message>
    <message>
        <source>Select at least three blocks to spread.</source>
        <translation>Seleccione al menos tres bloques para repartirlos.</translation>
    </message>
    <message numerus="yes">
        <source>Spread %n block(s)</source>
        <translation>
            <numerusform>Repartir %n bloque</numerusform>
            <numerusform>Repartir %n bloques</numerusform>
        </translation>
    </message>
    <message>
        <source>Lay out left to right</source>
        <translation>Disponer de izquierda a derecha</translation>
    </message>
    <message>
        <source>Lay out top down</source>
        <translation>Disponer de arriba abajo</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Marco</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Añadir nota</translation>
    </message>
    <message>
        <source>Add frame</source>
        <translation>Añadir marco</translation>
    </message>
    <message>
        <source>Change note</source>
        <translation>Cambiar nota</translation>
    </message>
    <message>
        <source>Change frame</source>
        <translation>Cambiar marco</translation>
    </message>
</context>
<context>
    <name>Clipping</name>
    <message>
        <source>Select a block first.</source>
        <translation>Primero seleccione un bloque.</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n branch(es) as JSON</source>
        <translation>
            <numerusform>Se copió %n rama como JSON</numerusform>
            <numerusform>Se copiaron %n ramas como JSON</numerusform>
        </translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Cortar</translation>
    </message>
    <message>
        <source>A copy needs a block above with a free exit.</source>
        <translation>Una copia necesita un bloque superior con una salida libre.</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>This is no flow that could be pasted. %1</source>
        <translation>Esto no es un flujo que se pueda pegar. %1</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>There was nothing to paste here.</source>
        <translation>No había nada que pegar aquí.</translation>
    </message>
    <message numerus="yes">
        <source>Converted from another platform; %n thing(s) have no counterpart here and are missing.</source>
        <translation>
            <numerusform>Convertido desde otra plataforma; %n elemento no tiene equivalente aquí y falta.</numerusform>
            <numerusform>Convertido desde otra plataforma; %n elementos no tienen equivalente aquí y faltan.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldText</name>
    <message>
        <source>This needs a number.</source>
        <translation>Aquí hace falta un número.</translation>
    </message>
    <message>
        <source>This needs a whole number.</source>
        <translation>Aquí hace falta un número entero.</translation>
    </message>
    <message>
        <source>The least is %1.</source>
        <translation>El mínimo es %1.</translation>
    </message>
    <message>
        <source>The most is %1.</source>
        <translation>El máximo es %1.</translation>
    </message>
    <message numerus="yes">
        <source>This needs at least %n character(s).</source>
        <translation>
            <numerusform>Aquí hace falta al menos %n carácter.</numerusform>
            <numerusform>Aquí hacen falta al menos %n caracteres.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This may have at most %n character(s).</source>
        <translation>
            <numerusform>Aquí se admite como máximo %n carácter.</numerusform>
            <numerusform>Aquí se admiten como máximo %n caracteres.</numerusform>
        </translation>
    </message>
    <message>
        <source>This does not have the form %1.</source>
        <translation>Esto no tiene la forma %1.</translation>
    </message>
    <message>
        <source>This needs a JSON object: {…}.</source>
        <translation>Aquí hace falta un objeto JSON: {…}.</translation>
    </message>
    <message>
        <source>This needs a JSON list: […].</source>
        <translation>Aquí hace falta una lista JSON: […].</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>SecondWire</name>
    <message>
        <source>%1 (from %2)</source>
        <translation>%1 (de %2)</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>Mover %1</translation>
    </message>
    <message>
        <source>“%1” cannot hang below itself.</source>
        <translation>«%1» no puede colgar de sí mismo.</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Copiar %1</translation>
    </message>
    <message>
        <source>Refer to %1</source>
        <translation>Remitir a %1</translation>
    </message>
</context>
<context>
    <name>StartItem</name>
    <message>
        <source>no number yet</source>
        <translation>aún sin número</translation>
    </message>
    <message>
        <source> and %1 more</source>
        <translation> y %1 más</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>rings %1 s</source>
        <translation>suena %1 s</translation>
    </message>
    <message>
        <source>rings 1 endpoint</source>
        <translation>suena 1 destino</translation>
    </message>
    <message>
        <source>rings %1 endpoints</source>
        <translation>suenan %1 destinos</translation>
    </message>
    <message>
        <source>no endpoints yet</source>
        <translation>aún sin destinos</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>one by one</source>
        <translation>uno por uno</translation>
    </message>
    <message>
        <source>in random order</source>
        <translation>en orden aleatorio</translation>
    </message>
    <message>
        <source>1 digit</source>
        <translation>1 dígito</translation>
    </message>
    <message>
        <source>up to %1 digits</source>
        <translation>hasta %1 dígitos</translation>
    </message>
    <message>
        <source>into %1</source>
        <translation>en %1</translation>
    </message>
    <message>
        <source>no variable chosen</source>
        <translation>ninguna variable elegida</translation>
    </message>
    <message>
        <source>goes by variable %1</source>
        <translation>según la variable %1</translation>
    </message>
    <message>
        <source>asks whether to switch rules</source>
        <translation>pregunta si cambiar las reglas</translation>
    </message>
    <message>
        <source>%1s rules</source>
        <translation>reglas: %1</translation>
    </message>
    <message>
        <source>1 rule</source>
        <translation>1 regla</translation>
    </message>
    <message>
        <source>%1 rules</source>
        <translation>%1 reglas</translation>
    </message>
    <message>
        <source>sets %1</source>
        <translation>fija %1</translation>
    </message>
    <message>
        <source>no address yet</source>
        <translation>aún sin dirección</translation>
    </message>
    <message>
        <source>checks messages</source>
        <translation>consulta los mensajes</translation>
    </message>
    <message>
        <source>takes a message</source>
        <translation>toma un mensaje</translation>
    </message>
    <message>
        <source>no keys yet</source>
        <translation>aún sin teclas</translation>
    </message>
    <message>
        <source>keys %1</source>
        <translation>teclas %1</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>1 elemento</translation>
    </message>
    <message>
        <source>%1 items</source>
        <translation>%1 elementos</translation>
    </message>
</context>
<context>
    <name>Wishes</name>
    <message>
        <source>A call never goes on after “%1”.</source>
        <translation>Una llamada nunca continúa después de «%1».</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Añadir %1</translation>
    </message>
    <message>
        <source>There is no block to add this to any more.</source>
        <translation>Ya no existe el bloque al que añadir esto.</translation>
    </message>
    <message>
        <source>This exit already leads to “%1”. Move or delete that first.</source>
        <translation>Esta salida ya lleva a «%1». Primero muévalo o elimínelo.</translation>
    </message>
    <message>
        <source>“%1” cannot hang below itself.</source>
        <translation>«%1» no puede colgar de sí mismo.</translation>
    </message>
    <message>
        <source>Connect to %1</source>
        <translation>Conectar con %1</translation>
    </message>
    <message>
        <source>“%1” has no free exit.</source>
        <translation>«%1» no tiene ninguna salida libre.</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>Mover %1</translation>
    </message>
    <message numerus="yes">
        <source>Delete branch of %n block(s)</source>
        <translation>
            <numerusform>Eliminar rama de %n bloque</numerusform>
            <numerusform>Eliminar rama de %n bloques</numerusform>
        </translation>
    </message>
    <message>
        <source>Cut wire</source>
        <translation>Cortar conexión</translation>
    </message>
    <message numerus="yes">
        <source>%n block(s) hung at this wire and went with it; undo brings them back.</source>
        <translation>
            <numerusform>De esta conexión colgaba %n bloque y se fue con ella; deshacer lo devuelve.</numerusform>
            <numerusform>De esta conexión colgaban %n bloques y se fueron con ella; deshacer los devuelve.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename exit to %1</source>
        <translation>Renombrar salida a %1</translation>
    </message>
    <message>
        <source>There already is an exit “%1”.</source>
        <translation>Ya hay una salida «%1».</translation>
    </message>
    <message>
        <source>Delete note or frame</source>
        <translation>Eliminar nota o marco</translation>
    </message>
    <message>
        <source>Select a block or a wire first.</source>
        <translation>Primero seleccione un bloque o una conexión.</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Eliminar %1</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n block(s)</source>
        <translation>
            <numerusform>Eliminar %n bloque</numerusform>
            <numerusform>Eliminar %n bloques</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n block(s) deleted, other branches included; undo brings them back.</source>
        <translation>
            <numerusform>Se eliminó %n bloque, incluidas otras ramas; deshacer lo devuelve.</numerusform>
            <numerusform>Se eliminaron %n bloques, incluidas otras ramas; deshacer los devuelve.</numerusform>
        </translation>
    </message>
    <message>
        <source>Place %1</source>
        <translation>Colocar %1</translation>
    </message>
    <message numerus="yes">
        <source>Place %n block(s)</source>
        <translation>
            <numerusform>Colocar %n bloque</numerusform>
            <numerusform>Colocar %n bloques</numerusform>
        </translation>
    </message>
    <message>
        <source>Every block already stands where the layout puts it.</source>
        <translation>Todos los bloques están ya donde los pone la disposición.</translation>
    </message>
    <message>
        <source>Tidy flow</source>
        <translation>Ordenar flujo</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>(no module)</source>
        <translation>(sin módulo)</translation>
    </message>
    <message>
        <source>next</source>
        <translation>siguiente</translation>
    </message>
    <message>
        <source>otherwise</source>
        <translation>en otro caso</translation>
    </message>
    <message>
        <source>false</source>
        <translation>falso</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>skipped</source>
        <translation>omitido</translation>
    </message>
</context>
<context>
    <name>catalog</name>
    <message>
        <source>Speak and play</source>
        <translation>Decir y reproducir</translation>
    </message>
    <message>
        <source>Keys and recording</source>
        <translation>Teclas y grabación</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Steer</source>
        <translation>Dirigir</translation>
    </message>
    <message>
        <source>then</source>
        <translation>después</translation>
    </message>
    <message>
        <source>Prompt in words</source>
        <translation>Locución con palabras</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>Prompt as a sound</source>
        <translation>Locución con sonido</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Veces</translation>
    </message>
    <message>
        <source>Say a text</source>
        <translation>Decir un texto</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Play a sound</source>
        <translation>Reproducir un sonido</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Esperar</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Time, misspelt</source>
        <translation>Tiempo, mal escrito</translation>
    </message>
    <message>
        <source>Collect keys</source>
        <translation>Recoger teclas</translation>
    </message>
    <message>
        <source>Address for the keys</source>
        <translation>Dirección para las teclas</translation>
    </message>
    <message>
        <source>Number of keys</source>
        <translation>Número de teclas</translation>
    </message>
    <message>
        <source>Finish key</source>
        <translation>Tecla de fin</translation>
    </message>
    <message>
        <source>Allowed keys</source>
        <translation>Teclas permitidas</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>nothing entered</source>
        <translation>nada introducido</translation>
    </message>
    <message>
        <source>these keys</source>
        <translation>estas teclas</translation>
    </message>
    <message>
        <source>other keys</source>
        <translation>otras teclas</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Grabar</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>A dónde va</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Beep first</source>
        <translation>Primero un pitido</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Silencio</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Como máximo</translation>
    </message>
    <message>
        <source>Whole call</source>
        <translation>Toda la llamada</translation>
    </message>
    <message>
        <source>After connecting</source>
        <translation>Tras conectar</translation>
    </message>
    <message>
        <source>Dial</source>
        <translation>Marcar</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Number to call</source>
        <translation>Número al que llamar</translation>
    </message>
    <message>
        <source>Number shown</source>
        <translation>Número mostrado</translation>
    </message>
    <message>
        <source>Keys afterwards</source>
        <translation>Teclas después</translation>
    </message>
    <message>
        <source>Heard on answering</source>
        <translation>Se oye al contestar</translation>
    </message>
    <message>
        <source>Conference</source>
        <translation>Conferencia</translation>
    </message>
    <message>
        <source>Conference settings</source>
        <translation>Ajustes de la conferencia</translation>
    </message>
    <message>
        <source>Beeps on entering</source>
        <translation>Pitidos al entrar</translation>
    </message>
    <message>
        <source>Beeps on leaving</source>
        <translation>Pitidos al salir</translation>
    </message>
    <message>
        <source>Words on entering</source>
        <translation>Palabras al entrar</translation>
    </message>
    <message>
        <source>Words on leaving</source>
        <translation>Palabras al salir</translation>
    </message>
    <message>
        <source>Sound on entering</source>
        <translation>Sonido al entrar</translation>
    </message>
    <message>
        <source>Sound on leaving</source>
        <translation>Sonido al salir</translation>
    </message>
    <message>
        <source>Opens the conference</source>
        <translation>Abre la conferencia</translation>
    </message>
    <message>
        <source>Closes the conference</source>
        <translation>Cierra la conferencia</translation>
    </message>
    <message>
        <source>Listens only</source>
        <translation>Solo escucha</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Miembros</translation>
    </message>
    <message>
        <source>Running call</source>
        <translation>Llamada en curso</translation>
    </message>
    <message>
        <source>Go to a document</source>
        <translation>Ir a un documento</translation>
    </message>
    <message>
        <source>Address, other name</source>
        <translation>Dirección, otro nombre</translation>
    </message>
    <message>
        <source>document</source>
        <translation>documento</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Colgar</translation>
    </message>
    <message>
        <source>What the caller hears</source>
        <translation>Lo que oye quien llama</translation>
    </message>
    <message>
        <source>Send a text message</source>
        <translation>Enviar un mensaje de texto</translation>
    </message>
    <message>
        <source>Basics</source>
        <translation>Básico</translation>
    </message>
    <message>
        <source>Sound and keys</source>
        <translation>Sonido y teclas</translation>
    </message>
    <message>
        <source>Ring somebody</source>
        <translation>Hacer sonar</translation>
    </message>
    <message>
        <source>Carriers</source>
        <translation>Operadores</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Decidir</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Hora del día</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Colas</translation>
    </message>
    <message>
        <source>Pick up and park</source>
        <translation>Capturar y estacionar</translation>
    </message>
    <message>
        <source>Caller ID</source>
        <translation>Identificador de llamada</translation>
    </message>
    <message>
        <source>Call recording</source>
        <translation>Grabación de llamadas</translation>
    </message>
    <message>
        <source>Phone features</source>
        <translation>Funciones del teléfono</translation>
    </message>
    <message>
        <source>Variables and notices</source>
        <translation>Variables y avisos</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otros</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>no contesta</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>ocupado</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rechazada</translation>
    </message>
    <message>
        <source>no response</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>not registered</source>
        <translation>no registrado</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>ausente</translation>
    </message>
    <message>
        <source>no such number</source>
        <translation>no existe el número</translation>
    </message>
    <message>
        <source>no route</source>
        <translation>sin ruta</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>abandono</translation>
    </message>
    <message>
        <source>temporary failure</source>
        <translation>fallo temporal</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>tiempo agotado</translation>
    </message>
    <message>
        <source>another failure</source>
        <translation>otro fallo</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>no conectado</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation>Patrones</translation>
    </message>
    <message>
        <source>Feature code</source>
        <translation>Código de función</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Ringing sounds</source>
        <translation>Sonidos de llamada</translation>
    </message>
    <message>
        <source>Before the answer</source>
        <translation>Antes de contestar</translation>
    </message>
    <message>
        <source>During a transfer</source>
        <translation>Durante una transferencia</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Indicadores</translation>
    </message>
    <message>
        <source>Keys during a talk</source>
        <translation>Teclas durante la conversación</translation>
    </message>
    <message>
        <source>First key</source>
        <translation>Primera tecla</translation>
    </message>
    <message>
        <source>Time between keys</source>
        <translation>Tiempo entre teclas</translation>
    </message>
    <message>
        <source>Who may press</source>
        <translation>Quién puede pulsar</translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>Secuencias</translation>
    </message>
    <message>
        <source>Sequence patterns</source>
        <translation>Patrones de secuencias</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>the keys pressed</source>
        <translation>las teclas pulsadas</translation>
    </message>
    <message>
        <source>nothing pressed</source>
        <translation>no se pulsó nada</translation>
    </message>
    <message>
        <source>tries used up</source>
        <translation>intentos agotados</translation>
    </message>
    <message>
        <source>Play a recording</source>
        <translation>Reproducir una grabación</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Grabación</translation>
    </message>
    <message>
        <source>Answer first</source>
        <translation>Contestar primero</translation>
    </message>
    <message>
        <source>Without end</source>
        <translation>Sin fin</translation>
    </message>
    <message>
        <source>Keys that stop it</source>
        <translation>Teclas que lo detienen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Speech engine</source>
        <translation>Motor de voz</translation>
    </message>
    <message>
        <source>Ring a person</source>
        <translation>Llamar a una persona</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Ring for</source>
        <translation>Sonar durante</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>May ring own phone</source>
        <translation>Puede sonar el propio teléfono</translation>
    </message>
    <message>
        <source>May text own phone</source>
        <translation>Puede escribir al propio teléfono</translation>
    </message>
    <message>
        <source>SIP headers</source>
        <translation>Cabeceras SIP</translation>
    </message>
    <message>
        <source>Wait before ringing</source>
        <translation>Espera antes de sonar</translation>
    </message>
    <message>
        <source>One refusal ends it</source>
        <translation>Un rechazo lo termina</translation>
    </message>
    <message>
        <source>Fixed SIP user</source>
        <translation>Usuario SIP fijo</translation>
    </message>
    <message>
        <source>Hide caller ID</source>
        <translation>Ocultar identificador</translation>
    </message>
    <message>
        <source>Ring a phone</source>
        <translation>Llamar a un teléfono</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Ring a group</source>
        <translation>Llamar a un grupo</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Miembro</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Rondas</translation>
    </message>
    <message>
        <source>Ignore forwarding</source>
        <translation>Ignorar desvíos</translation>
    </message>
    <message>
        <source>Ringing sound</source>
        <translation>Sonido de llamada</translation>
    </message>
    <message>
        <source>Ring tones</source>
        <translation>Tonos de timbre</translation>
    </message>
    <message>
        <source>Ring tone, outside calls</source>
        <translation>Timbre, llamadas externas</translation>
    </message>
    <message>
        <source>Ring tone, own calls</source>
        <translation>Timbre, llamadas internas</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>Buzón de voz</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Buzón</translation>
    </message>
    <message>
        <source>Longest message</source>
        <translation>Mensaje más largo</translation>
    </message>
    <message>
        <source>Skip the box number</source>
        <translation>Saltar el número de buzón</translation>
    </message>
    <message>
        <source>Box by caller number</source>
        <translation>Buzón según quien llama</translation>
    </message>
    <message>
        <source>Another callflow</source>
        <translation>Otro callflow</translation>
    </message>
    <message>
        <source>Callflow</source>
        <translation>Callflow</translation>
    </message>
    <message>
        <source>afterwards</source>
        <translation>a continuación</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Sala</translation>
    </message>
    <message>
        <source>Own room settings</source>
        <translation>Ajustes propios de la sala</translation>
    </message>
    <message>
        <source>As moderator</source>
        <translation>Como moderador</translation>
    </message>
    <message>
        <source>Tone on entry</source>
        <translation>Tono al entrar</translation>
    </message>
    <message>
        <source>Tone on leaving</source>
        <translation>Tono al salir</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenida</translation>
    </message>
    <message>
        <source>Welcome recording</source>
        <translation>Grabación de bienvenida</translation>
    </message>
    <message>
        <source>Play the welcome</source>
        <translation>Reproducir la bienvenida</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Contestar</translation>
    </message>
    <message>
        <source>Refuse with a code</source>
        <translation>Rechazar con un código</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Cuánto tiempo</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Most keys</source>
        <translation>Máximo de teclas</translation>
    </message>
    <message>
        <source>Wait for the first key</source>
        <translation>Espera de la primera tecla</translation>
    </message>
    <message>
        <source>End key</source>
        <translation>Tecla final</translation>
    </message>
    <message>
        <source>End keys</source>
        <translation>Teclas finales</translation>
    </message>
    <message>
        <source>Store under</source>
        <translation>Guardar en</translation>
    </message>
    <message>
        <source>Several sounds</source>
        <translation>Varios sonidos</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Elementos</translation>
    </message>
    <message>
        <source>Which one</source>
        <translation>Cuál</translation>
    </message>
    <message>
        <source>Tone on</source>
        <translation>Tono encendido</translation>
    </message>
    <message>
        <source>Frequencies</source>
        <translation>Frecuencias</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Género</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>Kind of content</source>
        <translation>Tipo de contenido</translation>
    </message>
    <message>
        <source>Forget collected keys</source>
        <translation>Olvidar las teclas recogidas</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Colección</translation>
    </message>
    <message>
        <source>Send keys</source>
        <translation>Enviar teclas</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Length of a tone</source>
        <translation>Duración de un tono</translation>
    </message>
    <message>
        <source>Language of prompts</source>
        <translation>Idioma de las locuciones</translation>
    </message>
    <message>
        <source>Dial by name</source>
        <translation>Marcar por nombre</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Directorio</translation>
    </message>
    <message>
        <source>no one chosen</source>
        <translation>nadie elegido</translation>
    </message>
    <message>
        <source>Wait for hang-up</source>
        <translation>Esperar a que cuelguen</translation>
    </message>
    <message>
        <source>Ring a stored group</source>
        <translation>Llamar a un grupo guardado</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Members instead</source>
        <translation>Miembros en su lugar</translation>
    </message>
    <message>
        <source>Page a group</source>
        <translation>Megafonía a un grupo</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Sentido</translation>
    </message>
    <message>
        <source>Wait for phones</source>
        <translation>Espera de los teléfonos</translation>
    </message>
    <message>
        <source>Break into talks</source>
        <translation>Interrumpir conversaciones</translation>
    </message>
    <message>
        <source>nobody to page</source>
        <translation>nadie a quien avisar</translation>
    </message>
    <message>
        <source>Ring by caller ID</source>
        <translation>Llamar según quien llama</translation>
    </message>
    <message>
        <source>Caller IDs to compare</source>
        <translation>Identificadores que comparar</translation>
    </message>
    <message>
        <source>Who to look at</source>
        <translation>A quién mirar</translation>
    </message>
    <message>
        <source>Intercom</source>
        <translation>Interfono</translation>
    </message>
    <message>
        <source>no such extension</source>
        <translation>no existe la extensión</translation>
    </message>
    <message>
        <source>Transfer away</source>
        <translation>Transferir fuera</translation>
    </message>
    <message>
        <source>Which side</source>
        <translation>Qué lado</translation>
    </message>
    <message>
        <source>Captured digits</source>
        <translation>Dígitos capturados</translation>
    </message>
    <message>
        <source>Kind of transfer</source>
        <translation>Tipo de transferencia</translation>
    </message>
    <message>
        <source>Call out</source>
        <translation>Llamar fuera</translation>
    </message>
    <message>
        <source>Number as it is</source>
        <translation>Número tal cual</translation>
    </message>
    <message>
        <source>Caller ID used</source>
        <translation>Identificador usado</translation>
    </message>
    <message>
        <source>Number as dialled</source>
        <translation>Número como se marcó</translation>
    </message>
    <message>
        <source>Flags from the call</source>
        <translation>Indicadores de la llamada</translation>
    </message>
    <message>
        <source>Send account id</source>
        <translation>Enviar el id de la cuenta</translation>
    </message>
    <message>
        <source>Number in From</source>
        <translation>Número en From</translation>
    </message>
    <message>
        <source>Realm in From</source>
        <translation>Dominio en From</translation>
    </message>
    <message>
        <source>Carriers of account</source>
        <translation>Operadores de la cuenta</translation>
    </message>
    <message>
        <source>Own ringing sound</source>
        <translation>Sonido de llamada propio</translation>
    </message>
    <message>
        <source>Kind of carrier</source>
        <translation>Tipo de operador</translation>
    </message>
    <message>
        <source>Own carriers first</source>
        <translation>Primero operadores propios</translation>
    </message>
    <message>
        <source>Call out by the platform</source>
        <translation>Llamar fuera por la plataforma</translation>
    </message>
    <message>
        <source>Dial tone for callers</source>
        <translation>Tono de marcar para quien llama</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Longest number</source>
        <translation>Número más largo</translation>
    </message>
    <message>
        <source>Sound before dialling</source>
        <translation>Sonido antes de marcar</translation>
    </message>
    <message>
        <source>Rings</source>
        <translation>Timbres</translation>
    </message>
    <message>
        <source>Account&apos;s caller ID</source>
        <translation>Identificador de la cuenta</translation>
    </message>
    <message>
        <source>Keep restrictions</source>
        <translation>Mantener restricciones</translation>
    </message>
    <message>
        <source>no valid number</source>
        <translation>ningún número válido</translation>
    </message>
    <message>
        <source>By a variable</source>
        <translation>Según una variable</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>Dónde mirar</translation>
    </message>
    <message>
        <source>this value</source>
        <translation>este valor</translation>
    </message>
    <message>
        <source>any other value</source>
        <translation>cualquier otro valor</translation>
    </message>
    <message>
        <source>By the digits dialled</source>
        <translation>Según los dígitos marcados</translation>
    </message>
    <message>
        <source>Call them</source>
        <translation>Llamarlos</translation>
    </message>
    <message>
        <source>Allowed digits</source>
        <translation>Dígitos permitidos</translation>
    </message>
    <message>
        <source>Forbidden digits</source>
        <translation>Dígitos prohibidos</translation>
    </message>
    <message>
        <source>these digits</source>
        <translation>estos dígitos</translation>
    </message>
    <message>
        <source>otherwise</source>
        <translation>en otro caso</translation>
    </message>
    <message>
        <source>By the caller&apos;s number</source>
        <translation>Según el número que llama</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Expresión</translation>
    </message>
    <message>
        <source>One way per number</source>
        <translation>Un camino por número</translation>
    </message>
    <message>
        <source>New caller ID</source>
        <translation>Identificador nuevo</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Exterior</translation>
    </message>
    <message>
        <source>New owner</source>
        <translation>Propietario nuevo</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>coincide</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>no coincide</translation>
    </message>
    <message>
        <source>this caller</source>
        <translation>este llamante</translation>
    </message>
    <message>
        <source>Caller on a list</source>
        <translation>Quien llama está en una lista</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>on the list</source>
        <translation>está en la lista</translation>
    </message>
    <message>
        <source>not on the list</source>
        <translation>no está en la lista</translation>
    </message>
    <message>
        <source>Spam score</source>
        <translation>Puntuación de spam</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nombre de usuario</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>this score or more</source>
        <translation>esta puntuación o más</translation>
    </message>
    <message>
        <source>below all scores</source>
        <translation>por debajo de todas</translation>
    </message>
    <message>
        <source>Run a function</source>
        <translation>Ejecutar una función</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Ask a web server</source>
        <translation>Preguntar a un servidor web</translation>
    </message>
    <message>
        <source>Answer format</source>
        <translation>Formato de la respuesta</translation>
    </message>
    <message>
        <source>Body format</source>
        <translation>Formato del cuerpo</translation>
    </message>
    <message>
        <source>Wait for the answer</source>
        <translation>Espera de la respuesta</translation>
    </message>
    <message>
        <source>Call record address</source>
        <translation>Dirección del registro de llamada</translation>
    </message>
    <message>
        <source>Keep a debug log</source>
        <translation>Guardar registro de depuración</translation>
    </message>
    <message>
        <source>no usable answer</source>
        <translation>ninguna respuesta útil</translation>
    </message>
    <message>
        <source>Fax or voice</source>
        <translation>Fax o voz</translation>
    </message>
    <message>
        <source>Listen for</source>
        <translation>Escuchar durante</translation>
    </message>
    <message>
        <source>fax</source>
        <translation>fax</translation>
    </message>
    <message>
        <source>voice</source>
        <translation>voz</translation>
    </message>
    <message>
        <source>By time of day</source>
        <translation>Según la hora del día</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Rule set</source>
        <translation>Conjunto de reglas</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Switch rules</source>
        <translation>Cambiar reglas</translation>
    </message>
    <message>
        <source>while this rule applies</source>
        <translation>mientras rige esta regla</translation>
    </message>
    <message>
        <source>while the rule set applies</source>
        <translation>mientras rige el conjunto de reglas</translation>
    </message>
    <message>
        <source>all other times</source>
        <translation>otras horas</translation>
    </message>
    <message>
        <source>Wait in a queue</source>
        <translation>Esperar en una cola</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridad</translation>
    </message>
    <message>
        <source>not served</source>
        <translation>no atendida</translation>
    </message>
    <message>
        <source>Agent in or out</source>
        <translation>Agente entra o sale</translation>
    </message>
    <message>
        <source>Pause for</source>
        <translation>Pausa durante</translation>
    </message>
    <message>
        <source>Presence light shows</source>
        <translation>La luz de presencia muestra</translation>
    </message>
    <message>
        <source>Presence light</source>
        <translation>Luz de presencia</translation>
    </message>
    <message>
        <source>Agent of one queue</source>
        <translation>Agente de una cola</translation>
    </message>
    <message>
        <source>By waiting time</source>
        <translation>Según el tiempo de espera</translation>
    </message>
    <message>
        <source>Look back</source>
        <translation>Mirar atrás</translation>
    </message>
    <message>
        <source>this long or longer</source>
        <translation>este tiempo o más</translation>
    </message>
    <message>
        <source>shorter</source>
        <translation>menos</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>Estacionar</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>Plaza</translation>
    </message>
    <message>
        <source>Call back after</source>
        <translation>Devolver tras</translation>
    </message>
    <message>
        <source>Call back for</source>
        <translation>Devolver durante</translation>
    </message>
    <message>
        <source>Light when parked</source>
        <translation>Luz al estacionar</translation>
    </message>
    <message>
        <source>Highest slot</source>
        <translation>Plaza más alta</translation>
    </message>
    <message>
        <source>Own presence light</source>
        <translation>Luz de presencia propia</translation>
    </message>
    <message>
        <source>Settings of slots</source>
        <translation>Ajustes de las plazas</translation>
    </message>
    <message>
        <source>call back from this slot</source>
        <translation>devolución desde esta plaza</translation>
    </message>
    <message>
        <source>no such slot</source>
        <translation>no existe la plaza</translation>
    </message>
    <message>
        <source>call back failed</source>
        <translation>devolución fallida</translation>
    </message>
    <message>
        <source>Pick up a ringing call</source>
        <translation>Capturar una llamada que suena</translation>
    </message>
    <message>
        <source>Only this phone</source>
        <translation>Solo este teléfono</translation>
    </message>
    <message>
        <source>Only this group</source>
        <translation>Solo este grupo</translation>
    </message>
    <message>
        <source>Only this person</source>
        <translation>Solo esta persona</translation>
    </message>
    <message>
        <source>Pick up by extension</source>
        <translation>Capturar por extensión</translation>
    </message>
    <message>
        <source>The digits name</source>
        <translation>Los dígitos nombran</translation>
    </message>
    <message>
        <source>Take over a call</source>
        <translation>Tomar una llamada</translation>
    </message>
    <message>
        <source>Take over by extension</source>
        <translation>Tomar por extensión</translation>
    </message>
    <message>
        <source>Listen in</source>
        <translation>Escuchar una llamada</translation>
    </message>
    <message>
        <source>Listen in by extension</source>
        <translation>Escuchar por extensión</translation>
    </message>
    <message>
        <source>Bring my call here</source>
        <translation>Traer mi llamada aquí</translation>
    </message>
    <message>
        <source>Call back when free</source>
        <translation>Devolver cuando esté libre</translation>
    </message>
    <message>
        <source>Set caller ID</source>
        <translation>Fijar identificador</translation>
    </message>
    <message>
        <source>Prefix caller ID</source>
        <translation>Anteponer al identificador</translation>
    </message>
    <message>
        <source>Before the name</source>
        <translation>Antes del nombre</translation>
    </message>
    <message>
        <source>Before the number</source>
        <translation>Antes del número</translation>
    </message>
    <message>
        <source>Based on</source>
        <translation>Basado en</translation>
    </message>
    <message>
        <source>Change caller ID</source>
        <translation>Cambiar identificador</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>De dónde</translation>
    </message>
    <message>
        <source>Fixed caller ID</source>
        <translation>Identificador fijo</translation>
    </message>
    <message>
        <source>Only entries</source>
        <translation>Solo entradas</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Fewest keys</source>
        <translation>Mínimo de teclas</translation>
    </message>
    <message>
        <source>Allowed numbers</source>
        <translation>Números permitidos</translation>
    </message>
    <message>
        <source>Any callflow</source>
        <translation>Cualquier callflow</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>With phone settings</source>
        <translation>Con ajustes del teléfono</translation>
    </message>
    <message>
        <source>Name from lists</source>
        <translation>Nombre según listas</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listas</translation>
    </message>
    <message>
        <source>Record the call</source>
        <translation>Grabar la llamada</translation>
    </message>
    <message>
        <source>File format</source>
        <translation>Formato de archivo</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Nombre de archivo</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Shortest kept</source>
        <translation>Mínimo que se guarda</translation>
    </message>
    <message>
        <source>Start at the answer</source>
        <translation>Empezar al contestar</translation>
    </message>
    <message>
        <source>Start when connected</source>
        <translation>Empezar al conectar</translation>
    </message>
    <message>
        <source>Sample rate</source>
        <translation>Frecuencia de muestreo</translation>
    </message>
    <message>
        <source>Follow transfers</source>
        <translation>Seguir transferencias</translation>
    </message>
    <message>
        <source>Longest recording</source>
        <translation>Grabación más larga</translation>
    </message>
    <message>
        <source>Store at</source>
        <translation>Guardar en dirección</translation>
    </message>
    <message>
        <source>Record the caller</source>
        <translation>Grabar a quien llama</translation>
    </message>
    <message>
        <source>Hot desk</source>
        <translation>Puesto compartido</translation>
    </message>
    <message>
        <source>Call forwarding</source>
        <translation>Desvío de llamadas</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>No molestar</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>De quién</translation>
    </message>
    <message>
        <source>Call waiting</source>
        <translation>Llamada en espera</translation>
    </message>
    <message>
        <source>Leave or join a ring group</source>
        <translation>Entrar o salir de un grupo</translation>
    </message>
    <message>
        <source>Set a call variable</source>
        <translation>Fijar una variable de llamada</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Set variables</source>
        <translation>Fijar variables</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variables</translation>
    </message>
    <message>
        <source>For both sides</source>
        <translation>Para ambos lados</translation>
    </message>
    <message>
        <source>Send a web request</source>
        <translation>Enviar una petición web</translation>
    </message>
    <message>
        <source>Further tries</source>
        <translation>Más intentos</translation>
    </message>
    <message>
        <source>Extra data</source>
        <translation>Datos adicionales</translation>
    </message>
    <message>
        <source>Missed call alert</source>
        <translation>Alerta de llamada perdida</translation>
    </message>
    <message>
        <source>Who is told</source>
        <translation>A quién se avisa</translation>
    </message>
    <message>
        <source>Person or address</source>
        <translation>Persona o dirección</translation>
    </message>
    <message>
        <source>Send a notice</source>
        <translation>Enviar un aviso</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Plantilla</translation>
    </message>
    <message>
        <source>Ways</source>
        <translation>Vías</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Set a presence light</source>
        <translation>Fijar una luz de presencia</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Luz</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Muestra</translation>
    </message>
    <message>
        <source>Ring style</source>
        <translation>Tipo de timbre</translation>
    </message>
    <message>
        <source>After the talk</source>
        <translation>Tras la conversación</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>A dónde</translation>
    </message>
    <message>
        <source>Needed skills</source>
        <translation>Habilidades necesarias</translation>
    </message>
    <message>
        <source>Publish an event</source>
        <translation>Publicar un evento</translation>
    </message>
    <message>
        <source>Fax box</source>
        <translation>Buzón de fax</translation>
    </message>
    <message>
        <source>Fax box (other spelling)</source>
        <translation>Buzón de fax (otra grafía)</translation>
    </message>
    <message>
        <source>Media settings</source>
        <translation>Ajustes de medios</translation>
    </message>
    <message>
        <source>T.38</source>
        <translation>T.38</translation>
    </message>
    <message>
        <source>Receive a fax</source>
        <translation>Recibir un fax</translation>
    </message>
    <message>
        <source>Conference by code</source>
        <translation>Conferencia por código</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>During a talk</source>
        <translation>Durante la conversación</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Stop the sound</source>
        <translation>Detener el sonido</translation>
    </message>
    <message>
        <source>Run a callflow</source>
        <translation>Ejecutar un callflow</translation>
    </message>
    <message>
        <source>Blocks instead</source>
        <translation>Bloques en su lugar</translation>
    </message>
    <message>
        <source>All digits</source>
        <translation>Todos los dígitos</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Retener</translation>
    </message>
    <message>
        <source>Key to go back</source>
        <translation>Tecla para volver</translation>
    </message>
    <message>
        <source>Music for the caller</source>
        <translation>Música para quien llama</translation>
    </message>
    <message>
        <source>Music for the called</source>
        <translation>Música para el llamado</translation>
    </message>
    <message>
        <source>Hold on or off</source>
        <translation>Retención sí o no</translation>
    </message>
    <message>
        <source>Move to another</source>
        <translation>Pasar a otro</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>A quién</translation>
    </message>
    <message>
        <source>Only while alone</source>
        <translation>Solo mientras esté solo</translation>
    </message>
    <message>
        <source>Picks up by itself</source>
        <translation>Descuelga por sí mismo</translation>
    </message>
    <message>
        <source>Move to my other phone</source>
        <translation>Pasar a mi otro teléfono</translation>
    </message>
    <message>
        <source>Who hears it</source>
        <translation>Quién lo oye</translation>
    </message>
    <message>
        <source>Relations in a conference</source>
        <translation>Relaciones en una conferencia</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Toward whom</source>
        <translation>Hacia quién</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relación</translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation>Conectar de nuevo</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Leer en voz alta</translation>
    </message>
    <message>
        <source>Manner</source>
        <translation>Manera</translation>
    </message>
    <message>
        <source>Change the voice</source>
        <translation>Cambiar la voz</translation>
    </message>
    <message>
        <source>Pitch</source>
        <translation>Tono de voz</translation>
    </message>
    <message>
        <source>Speed and pitch</source>
        <translation>Velocidad y tono</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>By octaves</source>
        <translation>Por octavas</translation>
    </message>
    <message>
        <source>By semitones</source>
        <translation>Por semitonos</translation>
    </message>
    <message>
        <source>By keys</source>
        <translation>Por tonalidad</translation>
    </message>
    <message>
        <source>Outgoing voice</source>
        <translation>Voz saliente</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transferir</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Lado</translation>
    </message>
    <message>
        <source>Record and write down</source>
        <translation>Grabar y transcribir</translation>
    </message>
    <message>
        <source>Variables and messages</source>
        <translation>Variables y mensajes</translation>
    </message>
    <message>
        <source>Assistants</source>
        <translation>Asistentes</translation>
    </message>
    <message>
        <source>Inside the platform</source>
        <translation>Dentro de la plataforma</translation>
    </message>
    <message>
        <source>Older documents</source>
        <translation>Documentos antiguos</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Quien llama</translation>
    </message>
    <message>
        <source>Kind of caller</source>
        <translation>Tipo de llamante</translation>
    </message>
    <message>
        <source>Caller&apos;s number</source>
        <translation>Número de quien llama</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>A quién conectar</translation>
    </message>
    <message>
        <source>Number or address</source>
        <translation>Número o dirección</translation>
    </message>
    <message>
        <source>Hide the caller</source>
        <translation>Ocultar a quien llama</translation>
    </message>
    <message>
        <source>Speech service</source>
        <translation>Servicio de voz</translation>
    </message>
    <message>
        <source>Flow afterwards</source>
        <translation>Flujo posterior</translation>
    </message>
    <message>
        <source>true</source>
        <translation>verdadero</translation>
    </message>
    <message>
        <source>false</source>
        <translation>falso</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Asistente</translation>
    </message>
    <message>
        <source>When a key is pressed</source>
        <translation>Cuando se pulsa una tecla</translation>
    </message>
    <message>
        <source>Do not wait</source>
        <translation>No esperar</translation>
    </message>
    <message>
        <source>Voice of older documents</source>
        <translation>Voz de documentos antiguos</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Sonidos</translation>
    </message>
    <message>
        <source>Sounds in older documents</source>
        <translation>Sonidos de documentos antiguos</translation>
    </message>
    <message>
        <source>Cause of another call</source>
        <translation>Causa de otra llamada</translation>
    </message>
    <message>
        <source>End the flow</source>
        <translation>Terminar el flujo</translation>
    </message>
    <message>
        <source>Receive digits</source>
        <translation>Recibir dígitos</translation>
    </message>
    <message>
        <source>Number of digits</source>
        <translation>Número de dígitos</translation>
    </message>
    <message>
        <source>Send digits</source>
        <translation>Enviar dígitos</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Dígitos</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Bifurcar</translation>
    </message>
    <message>
        <source>If a variable</source>
        <translation>Si una variable</translation>
    </message>
    <message>
        <source>Left side</source>
        <translation>Lado izquierdo</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparación</translation>
    </message>
    <message>
        <source>Compare as</source>
        <translation>Comparar como</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longitud</translation>
    </message>
    <message>
        <source>If date and time</source>
        <translation>Si la fecha y la hora</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Minute</source>
        <translation>Minuto</translation>
    </message>
    <message>
        <source>Day of the month</source>
        <translation>Día del mes</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Days of the week</source>
        <translation>Días de la semana</translation>
    </message>
    <message>
        <source>If digits were pressed</source>
        <translation>Si se pulsaron dígitos</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Al menos</translation>
    </message>
    <message>
        <source>Contains</source>
        <translation>Contiene</translation>
    </message>
    <message>
        <source>If the call is</source>
        <translation>Si la llamada está</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Ir a</translation>
    </message>
    <message>
        <source>jump</source>
        <translation>salto</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>Run a flow</source>
        <translation>Ejecutar un flujo</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Flujo</translation>
    </message>
    <message>
        <source>Fetch actions</source>
        <translation>Obtener acciones</translation>
    </message>
    <message>
        <source>Pass the cause on</source>
        <translation>Pasar la causa</translation>
    </message>
    <message>
        <source>Start calls</source>
        <translation>Iniciar llamadas</translation>
    </message>
    <message>
        <source>Their flow</source>
        <translation>Su flujo</translation>
    </message>
    <message>
        <source>Their actions</source>
        <translation>Sus acciones</translation>
    </message>
    <message>
        <source>Bound to this call</source>
        <translation>Ligadas a esta llamada</translation>
    </message>
    <message>
        <source>Join a conference</source>
        <translation>Entrar en una conferencia</translation>
    </message>
    <message>
        <source>Join a queue</source>
        <translation>Entrar en una cola</translation>
    </message>
    <message>
        <source>Beep</source>
        <translation>Pitido</translation>
    </message>
    <message>
        <source>Echo</source>
        <translation>Eco</translation>
    </message>
    <message>
        <source>Echo by stream</source>
        <translation>Eco por flujo de medios</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Man or machine</source>
        <translation>Persona o máquina</translation>
    </message>
    <message>
        <source>A machine</source>
        <translation>Una máquina</translation>
    </message>
    <message>
        <source>Send sound elsewhere</source>
        <translation>Enviar el sonido a otro lugar</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Packing</source>
        <translation>Empaquetado</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transporte</translation>
    </message>
    <message>
        <source>Transport options</source>
        <translation>Opciones de transporte</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Listening side</source>
        <translation>Lado que escucha</translation>
    </message>
    <message>
        <source>Speaking side</source>
        <translation>Lado que habla</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Stop sending sound</source>
        <translation>Dejar de enviar el sonido</translation>
    </message>
    <message>
        <source>Start recording</source>
        <translation>Empezar a grabar</translation>
    </message>
    <message>
        <source>Stop after silence</source>
        <translation>Parar tras silencio</translation>
    </message>
    <message>
        <source>Stop at key</source>
        <translation>Parar con tecla</translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>Dejar de grabar</translation>
    </message>
    <message>
        <source>Start writing down</source>
        <translation>Empezar a transcribir</translation>
    </message>
    <message>
        <source>Stop writing down</source>
        <translation>Dejar de transcribir</translation>
    </message>
    <message>
        <source>Write a recording down</source>
        <translation>Transcribir una grabación</translation>
    </message>
    <message>
        <source>Set a variable</source>
        <translation>Fijar una variable</translation>
    </message>
    <message>
        <source>Send a webhook</source>
        <translation>Enviar un webhook</translation>
    </message>
    <message>
        <source>Content type</source>
        <translation>Tipo de contenido</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Wait for sending</source>
        <translation>Esperar el envío</translation>
    </message>
    <message>
        <source>Send an e-mail</source>
        <translation>Enviar un correo electrónico</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Adjuntos</translation>
    </message>
    <message>
        <source>Write to a conversation</source>
        <translation>Escribir en una conversación</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversación</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>Abrir un caso</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Talk with an assistant</source>
        <translation>Hablar con un asistente</translation>
    </message>
    <message>
        <source>Assistant of older documents</source>
        <translation>Asistente de documentos antiguos</translation>
    </message>
    <message>
        <source>Task for an assistant</source>
        <translation>Tarea para un asistente</translation>
    </message>
    <message>
        <source>Summary by an assistant</source>
        <translation>Resumen de un asistente</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>De qué</translation>
    </message>
    <message>
        <source>Enter a bridge</source>
        <translation>Entrar en un puente</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>Puente</translation>
    </message>
    <message>
        <source>Wait for a request</source>
        <translation>Esperar una petición</translation>
    </message>
    <message>
        <source>Call an agent</source>
        <translation>Llamar a un agente</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Talk with a chatbot</source>
        <translation>Hablar con un chatbot</translation>
    </message>
    <message>
        <source>Chatbot</source>
        <translation>Chatbot</translation>
    </message>
    <message>
        <source>Goes on with the next command.</source>
        <translation>Sigue con la orden siguiente.</translation>
    </message>
    <message>
        <source>Spoken before each try.</source>
        <translation>Se dice antes de cada intento.</translation>
    </message>
    <message>
        <source>What is said before each try.</source>
        <translation>Lo que se dice antes de cada intento.</translation>
    </message>
    <message>
        <source>Voice of the prompt.</source>
        <translation>Voz de la locución.</translation>
    </message>
    <message>
        <source>Played before each try, instead of words.</source>
        <translation>Se reproduce antes de cada intento, en lugar de palabras.</translation>
    </message>
    <message>
        <source>Address of an MP3 or WAV file.</source>
        <translation>Dirección de un archivo MP3 o WAV.</translation>
    </message>
    <message>
        <source>Which voice speaks; upper and lower case are the same.</source>
        <translation>Qué voz habla; mayúsculas y minúsculas son iguales.</translation>
    </message>
    <message>
        <source>How often.</source>
        <translation>Cuántas veces.</translation>
    </message>
    <message>
        <source>Speaks a text to everybody on the call.</source>
        <translation>Dice un texto a todos los que están en la llamada.</translation>
    </message>
    <message>
        <source>What is said.</source>
        <translation>Lo que se dice.</translation>
    </message>
    <message>
        <source>Fetches an MP3 or WAV file and plays it.</source>
        <translation>Obtiene un archivo MP3 o WAV y lo reproduce.</translation>
    </message>
    <message>
        <source>Address of the file.</source>
        <translation>Dirección del archivo.</translation>
    </message>
    <message>
        <source>Waits in silence.</source>
        <translation>Espera en silencio.</translation>
    </message>
    <message>
        <source>How long to wait.</source>
        <translation>Cuánto se espera.</translation>
    </message>
    <message>
        <source>Read as the time; the right spelling is length.</source>
        <translation>Se lee como el tiempo; la grafía correcta es length.</translation>
    </message>
    <message>
        <source>Plays a prompt and collects keys, then asks an address what to do; its answer replaces everything below. Only when nothing valid was entered does the call go on here. Keys during the prompt are not heard.</source>
        <translation>Reproduce una locución y recoge teclas, después pregunta a una dirección qué hacer; su respuesta sustituye todo lo que sigue. La llamada solo sigue aquí cuando no se introdujo nada válido. Las teclas durante la locución no se oyen.</translation>
    </message>
    <message>
        <source>Gets the keys and answers with the next commands.</source>
        <translation>Recibe las teclas y responde con las órdenes siguientes.</translation>
    </message>
    <message>
        <source>Complete with this many keys; 0 for any number, ended by the finish key.</source>
        <translation>Completo con este número de teclas; 0 para cualquier número, terminado por la tecla de fin.</translation>
    </message>
    <message>
        <source>Ends the input and is passed on with it.</source>
        <translation>Termina la entrada y se transmite con ella.</translation>
    </message>
    <message>
        <source>Other keys are ignored.</source>
        <translation>Las demás teclas se ignoran.</translation>
    </message>
    <message>
        <source>A pause this long ends the try.</source>
        <translation>Una pausa de esta duración termina el intento.</translation>
    </message>
    <message>
        <source>How often the prompt is given.</source>
        <translation>Cuántas veces se da la locución.</translation>
    </message>
    <message>
        <source>All tries are over without a complete input.</source>
        <translation>Todos los intentos terminaron sin una entrada completa.</translation>
    </message>
    <message>
        <source>Leads to the document that the address answers with after these keys.</source>
        <translation>Lleva al documento con que responde la dirección tras estas teclas.</translation>
    </message>
    <message>
        <source>Leads to the document that the address answers with after any other keys.</source>
        <translation>Lleva al documento con que responde la dirección tras cualquier otra tecla.</translation>
    </message>
    <message>
        <source>Records the caller and sends the recording to an address afterwards. Withdrawn at the launch of the service, but still understood.</source>
        <translation>Graba a quien llama y después envía la grabación a una dirección. Se retiró al lanzar el servicio, pero aún se entiende.</translation>
    </message>
    <message>
        <source>An address, or an S3 bucket.</source>
        <translation>Una dirección, o un bucket de S3.</translation>
    </message>
    <message>
        <source>Gets the recording as a request body.</source>
        <translation>Recibe la grabación como cuerpo de una petición.</translation>
    </message>
    <message>
        <source>A tone before the recording starts.</source>
        <translation>Un tono antes de empezar la grabación.</translation>
    </message>
    <message>
        <source>Ends the recording.</source>
        <translation>Termina la grabación.</translation>
    </message>
    <message>
        <source>Silence that ends the recording.</source>
        <translation>Silencio que termina la grabación.</translation>
    </message>
    <message>
        <source>Longest recording.</source>
        <translation>Grabación más larga.</translation>
    </message>
    <message>
        <source>Records the whole call.</source>
        <translation>Graba toda la llamada.</translation>
    </message>
    <message>
        <source>Records from the connection on.</source>
        <translation>Graba desde la conexión en adelante.</translation>
    </message>
    <message>
        <source>Whom to call, and from which number.</source>
        <translation>A quién llamar, y desde qué número.</translation>
    </message>
    <message>
        <source>Written tel:+ with country code; several in a list, the first to answer wins.</source>
        <translation>Se escribe tel:+ con código de país; varios en una lista, gana el primero en contestar.</translation>
    </message>
    <message>
        <source>One of your own numbers; the original caller&apos;s for incoming calls when nothing is given.</source>
        <translation>Uno de sus propios números; en llamadas entrantes, el de quien llamó originalmente si no se indica nada.</translation>
    </message>
    <message>
        <source>Sent as tones when the other side has answered.</source>
        <translation>Se envía como tonos cuando el otro lado ha contestado.</translation>
    </message>
    <message>
        <source>One speak or one play for the called side, before both are connected.</source>
        <translation>Un speak o un play para el lado llamado, antes de conectar a ambos.</translation>
    </message>
    <message>
        <source>Name of a conference to enter; the first caller opens it.</source>
        <translation>Nombre de la conferencia en la que se entra; la abre quien llama primero.</translation>
    </message>
    <message>
        <source>How the conference greets and lets go.</source>
        <translation>Cómo saluda y despide la conferencia.</translation>
    </message>
    <message>
        <source>Tones when this caller enters.</source>
        <translation>Tonos cuando entra esta persona.</translation>
    </message>
    <message>
        <source>Tones when this caller leaves.</source>
        <translation>Tonos cuando sale esta persona.</translation>
    </message>
    <message>
        <source>Spoken to all when this caller enters.</source>
        <translation>Se dice a todos cuando entra esta persona.</translation>
    </message>
    <message>
        <source>Spoken to all when this caller leaves.</source>
        <translation>Se dice a todos cuando sale esta persona.</translation>
    </message>
    <message>
        <source>Played to all when this caller enters.</source>
        <translation>Se reproduce a todos cuando entra esta persona.</translation>
    </message>
    <message>
        <source>Played to all when this caller leaves.</source>
        <translation>Se reproduce a todos cuando sale esta persona.</translation>
    </message>
    <message>
        <source>Others hear music until someone with this enters.</source>
        <translation>Los demás oyen música hasta que entra alguien con esto.</translation>
    </message>
    <message>
        <source>Everybody is let go when this caller leaves.</source>
        <translation>Se despide a todos cuando sale esta persona.</translation>
    </message>
    <message>
        <source>This caller is not heard.</source>
        <translation>A esta persona no se la oye.</translation>
    </message>
    <message>
        <source>Most people at one time.</source>
        <translation>Máximo de personas a la vez.</translation>
    </message>
    <message>
        <source>Longest stay; 0 for no limit.</source>
        <translation>Estancia más larga; 0 para sin límite.</translation>
    </message>
    <message>
        <source>Joins the caller with that call.</source>
        <translation>Une a quien llama con esa llamada.</translation>
    </message>
    <message>
        <source>Asks an address for the next commands; they replace everything below.</source>
        <translation>Pide a una dirección las órdenes siguientes; sustituyen todo lo que sigue.</translation>
    </message>
    <message>
        <source>Answers with a command document.</source>
        <translation>Responde con un documento de órdenes.</translation>
    </message>
    <message>
        <source>Read as the address when the usual name is missing.</source>
        <translation>Se lee como la dirección cuando falta el nombre habitual.</translation>
    </message>
    <message>
        <source>Leads to the document that the address answers with.</source>
        <translation>Lleva al documento con que responde la dirección.</translation>
    </message>
    <message>
        <source>Ends the call. As the first command it refuses an incoming call without answering.</source>
        <translation>Termina la llamada. Como primera orden rechaza una llamada entrante sin contestarla.</translation>
    </message>
    <message>
        <source>An out-of-service message or the busy tone.</source>
        <translation>Un mensaje de fuera de servicio o el tono de ocupado.</translation>
    </message>
    <message>
        <source>Announced for later; the service refuses documents with it.</source>
        <translation>Anunciado para más adelante; el servicio rechaza los documentos que lo contienen.</translation>
    </message>
    <message>
        <source>Who gets the message.</source>
        <translation>Quién recibe el mensaje.</translation>
    </message>
    <message>
        <source>What it says.</source>
        <translation>Lo que dice.</translation>
    </message>
    <message>
        <source>The block is passed over; the call goes straight to its default way out.</source>
        <translation>Se pasa por encima del bloque; la llamada va directamente a su salida predeterminada.</translation>
    </message>
    <message>
        <source>It rang for the whole ring time and nobody picked up.</source>
        <translation>Sonó durante todo el tiempo de timbre y nadie descolgó.</translation>
    </message>
    <message>
        <source>The called phone was in another talk.</source>
        <translation>El teléfono llamado estaba en otra conversación.</translation>
    </message>
    <message>
        <source>The called person refused the call.</source>
        <translation>La persona llamada rechazó la llamada.</translation>
    </message>
    <message>
        <source>The phone gave no sign at all.</source>
        <translation>El teléfono no dio ninguna señal.</translation>
    </message>
    <message>
        <source>The phone is not connected to the platform.</source>
        <translation>El teléfono no está conectado a la plataforma.</translation>
    </message>
    <message>
        <source>The called mobile or client cannot be reached now.</source>
        <translation>El móvil o cliente llamado no está disponible ahora.</translation>
    </message>
    <message>
        <source>Nobody has the number that was called.</source>
        <translation>Nadie tiene el número al que se llamó.</translation>
    </message>
    <message>
        <source>No way was found to the called number.</source>
        <translation>No se encontró camino al número llamado.</translation>
    </message>
    <message>
        <source>The attempt was withdrawn before anybody answered.</source>
        <translation>El intento se retiró antes de que nadie contestara.</translation>
    </message>
    <message>
        <source>The far side had a passing fault.</source>
        <translation>El otro extremo tuvo un fallo pasajero.</translation>
    </message>
    <message>
        <source>The far side did not go on in time.</source>
        <translation>El otro extremo no continuó a tiempo.</translation>
    </message>
    <message>
        <source>Any other hang-up cause by its name in capitals, or a SIP answer such as sip:486. The cause is looked for first, the SIP answer second.</source>
        <translation>Cualquier otra causa de fin por su nombre en mayúsculas, o una respuesta SIP como sip:486. Primero se busca la causa, después la respuesta SIP.</translation>
    </message>
    <message>
        <source>Every failure without a way of its own, and at once when no phone could be rung. After a talk the flow is over.</source>
        <translation>Todo fallo sin camino propio, y de inmediato cuando no pudo sonar ningún teléfono. Tras una conversación el flujo termina.</translation>
    </message>
    <message>
        <source>How people call this callflow.</source>
        <translation>Cómo llama la gente a este callflow.</translation>
    </message>
    <message>
        <source>Numbers that lead here; stored in their normal form.</source>
        <translation>Números que llevan aquí; se guardan en su forma normal.</translation>
    </message>
    <message>
        <source>Regular expressions for numbers that lead here; what they capture is handed to the blocks.</source>
        <translation>Expresiones regulares para números que llevan aquí; lo que capturan pasa a los bloques.</translation>
    </message>
    <message>
        <source>Marks a callflow that people reach by a code such as *72.</source>
        <translation>Marca un callflow al que se llega por un código como *72.</translation>
    </message>
    <message>
        <source>Name of the feature.</source>
        <translation>Nombre de la función.</translation>
    </message>
    <message>
        <source>The code people dial.</source>
        <translation>El código que se marca.</translation>
    </message>
    <message>
        <source>What callers hear while phones ring.</source>
        <translation>Lo que oye quien llama mientras suenan los teléfonos.</translation>
    </message>
    <message>
        <source>Played before anybody has answered.</source>
        <translation>Se reproduce antes de que alguien conteste.</translation>
    </message>
    <message>
        <source>Played while the call is transferred.</source>
        <translation>Se reproduce mientras se transfiere la llamada.</translation>
    </message>
    <message>
        <source>Words other programs put here.</source>
        <translation>Palabras que otros programas ponen aquí.</translation>
    </message>
    <message>
        <source>The key that starts a sequence.</source>
        <translation>La tecla que empieza una secuencia.</translation>
    </message>
    <message>
        <source>How long to wait for the next key.</source>
        <translation>Cuánto se espera la tecla siguiente.</translation>
    </message>
    <message>
        <source>One side of the talk, or both.</source>
        <translation>Un lado de la conversación, o ambos.</translation>
    </message>
    <message>
        <source>What runs after the first key and these digits.</source>
        <translation>Lo que se ejecuta tras la primera tecla y estos dígitos.</translation>
    </message>
    <message>
        <source>What runs after the first key and digits that fit an expression.</source>
        <translation>Lo que se ejecuta tras la primera tecla y dígitos que cumplen una expresión.</translation>
    </message>
    <message>
        <source>Plays a greeting and lets the caller choose by keys.</source>
        <translation>Reproduce un saludo y deja que quien llama elija con las teclas.</translation>
    </message>
    <message>
        <source>The menu with its greeting, number of tries and waiting times.</source>
        <translation>El menú con su saludo, número de intentos y tiempos de espera.</translation>
    </message>
    <message>
        <source>How long to wait for the next key before the input counts as complete.</source>
        <translation>Cuánto se espera la tecla siguiente antes de dar la entrada por completa.</translation>
    </message>
    <message>
        <source>Taken when all keys pressed are exactly this text. With longer input possible, a single key counts only after the pause between keys; # ends the input and is never part of it.</source>
        <translation>Se toma cuando todas las teclas pulsadas son exactamente este texto. Si cabe una entrada más larga, una sola tecla solo cuenta tras la pausa entre teclas; # termina la entrada y nunca forma parte de ella.</translation>
    </message>
    <message>
        <source>The caller pressed no key in time. Without this way, silence costs one try and the greeting starts again.</source>
        <translation>Quien llama no pulsó ninguna tecla a tiempo. Sin este camino, el silencio cuesta un intento y el saludo empieza de nuevo.</translation>
    </message>
    <message>
        <source>All tries are gone, by wrong keys or by silence.</source>
        <translation>Se agotaron todos los intentos, por teclas erróneas o por silencio.</translation>
    </message>
    <message>
        <source>All tries are gone and there is no way for that alone. Wrong keys do not come here directly.</source>
        <translation>Se agotaron todos los intentos y no hay un camino propio para ello. Las teclas erróneas no llegan aquí directamente.</translation>
    </message>
    <message>
        <source>Plays a recording to the caller; a key press stops it.</source>
        <translation>Reproduce una grabación a quien llama; una tecla la detiene.</translation>
    </message>
    <message>
        <source>A recording of the account, an address of a sound, or a named prompt.</source>
        <translation>Una grabación de la cuenta, la dirección de un sonido o una locución con nombre.</translation>
    </message>
    <message>
        <source>The call is answered before the sound unless this is switched off.</source>
        <translation>La llamada se contesta antes del sonido, salvo que esto se desactive.</translation>
    </message>
    <message>
        <source>Starts over until the caller presses a key or hangs up.</source>
        <translation>Vuelve a empezar hasta que quien llama pulsa una tecla o cuelga.</translation>
    </message>
    <message>
        <source>How often it is played.</source>
        <translation>Cuántas veces se reproduce.</translation>
    </message>
    <message>
        <source>Pressing one of these stops the sound.</source>
        <translation>Pulsar una de estas detiene el sonido.</translation>
    </message>
    <message>
        <source>The recording has ended, was stopped by a key, or could not be found.</source>
        <translation>La grabación terminó, se detuvo con una tecla o no se encontró.</translation>
    </message>
    <message>
        <source>Speaks a text to the caller with a computer voice.</source>
        <translation>Dice un texto a quien llama con una voz sintética.</translation>
    </message>
    <message>
        <source>The voice that speaks, such as female or male.</source>
        <translation>La voz que habla, por ejemplo female o male.</translation>
    </message>
    <message>
        <source>Language of the voice, such as en-us.</source>
        <translation>Idioma de la voz, por ejemplo en-us.</translation>
    </message>
    <message>
        <source>Which program turns the text into speech.</source>
        <translation>Qué programa convierte el texto en voz.</translation>
    </message>
    <message>
        <source>Speaks again and again until a key is pressed.</source>
        <translation>Habla una y otra vez hasta que se pulsa una tecla.</translation>
    </message>
    <message>
        <source>The text has been spoken or was stopped by a key.</source>
        <translation>El texto se dijo entero o se detuvo con una tecla.</translation>
    </message>
    <message>
        <source>Rings every phone of one person at once.</source>
        <translation>Hace sonar a la vez todos los teléfonos de una persona.</translation>
    </message>
    <message>
        <source>Whose phones ring.</source>
        <translation>De quién son los teléfonos que suenan.</translation>
    </message>
    <message>
        <source>Seconds until ringing stops.</source>
        <translation>Segundos hasta que deja de sonar.</translation>
    </message>
    <message>
        <source>Ring the phones of the person together, or one after the other.</source>
        <translation>Hace sonar los teléfonos de la persona a la vez, o uno tras otro.</translation>
    </message>
    <message>
        <source>Rings the calling phone too, which is otherwise left out.</source>
        <translation>Hace sonar también el teléfono que llama, que si no se excluye.</translation>
    </message>
    <message>
        <source>Kept for text messages; has no effect on calls.</source>
        <translation>Se conserva para mensajes de texto; no afecta a las llamadas.</translation>
    </message>
    <message>
        <source>Headers added to the call as it goes out.</source>
        <translation>Cabeceras que se añaden a la llamada al salir.</translation>
    </message>
    <message>
        <source>Seconds until this phone starts to ring.</source>
        <translation>Segundos hasta que este teléfono empieza a sonar.</translation>
    </message>
    <message>
        <source>As soon as one phone refuses, all others stop ringing.</source>
        <translation>En cuanto un teléfono rechaza, todos los demás dejan de sonar.</translation>
    </message>
    <message>
        <source>Used in place of the registered SIP user when the call is sent out.</source>
        <translation>Se usa en lugar del usuario SIP registrado cuando la llamada sale.</translation>
    </message>
    <message>
        <source>The called phone shows no caller.</source>
        <translation>El teléfono llamado no muestra quién llama.</translation>
    </message>
    <message>
        <source>Rings one phone.</source>
        <translation>Hace sonar un teléfono.</translation>
    </message>
    <message>
        <source>The phone that rings.</source>
        <translation>El teléfono que suena.</translation>
    </message>
    <message>
        <source>Seconds until ringing stops. 0, which is stored when nothing is given, means no limit of its own: the platform gives up after 40 s.</source>
        <translation>Segundos hasta que deja de sonar. 0, que se guarda cuando no se indica nada, significa sin límite propio: la plataforma desiste tras 40 s.</translation>
    </message>
    <message>
        <source>Ring all phones together, or one after the other.</source>
        <translation>Hace sonar todos los teléfonos a la vez, o uno tras otro.</translation>
    </message>
    <message>
        <source>Rings people, phones and groups together, in turn or in random order.</source>
        <translation>Hace sonar personas, teléfonos y grupos a la vez, por turno o en orden aleatorio.</translation>
    </message>
    <message>
        <source>People, phones and groups to ring.</source>
        <translation>Personas, teléfonos y grupos que suenan.</translation>
    </message>
    <message>
        <source>Seconds until this member starts to ring.</source>
        <translation>Segundos hasta que este miembro empieza a sonar.</translation>
    </message>
    <message>
        <source>Whether the member is a person, a phone or a group.</source>
        <translation>Si el miembro es una persona, un teléfono o un grupo.</translation>
    </message>
    <message>
        <source>The person, phone or group.</source>
        <translation>La persona, el teléfono o el grupo.</translation>
    </message>
    <message>
        <source>Seconds this member rings.</source>
        <translation>Segundos que suena este miembro.</translation>
    </message>
    <message>
        <source>Higher weights come first more often when the order is random.</source>
        <translation>Los pesos mayores salen primero con más frecuencia cuando el orden es aleatorio.</translation>
    </message>
    <message>
        <source>All together, one after the other, or one after the other in random order by weight.</source>
        <translation>Todos a la vez, uno tras otro, o uno tras otro en orden aleatorio según el peso.</translation>
    </message>
    <message>
        <source>Seconds until the whole attempt ends.</source>
        <translation>Segundos hasta que termina todo el intento.</translation>
    </message>
    <message>
        <source>How often the whole group is tried before it counts as not answered.</source>
        <translation>Cuántas veces se intenta el grupo entero antes de darlo por no contestado.</translation>
    </message>
    <message>
        <source>Phones that forward their calls are rung as if they did not.</source>
        <translation>Los teléfonos que desvían sus llamadas suenan como si no lo hicieran.</translation>
    </message>
    <message>
        <source>What the caller hears while it rings.</source>
        <translation>Lo que oye quien llama mientras suena.</translation>
    </message>
    <message>
        <source>Which ring tone the phones use.</source>
        <translation>Qué tono de timbre usan los teléfonos.</translation>
    </message>
    <message>
        <source>For callers from elsewhere.</source>
        <translation>Para quien llama desde fuera.</translation>
    </message>
    <message>
        <source>For callers from this account.</source>
        <translation>Para quien llama desde esta cuenta.</translation>
    </message>
    <message>
        <source>Takes a message for a box, or lets its owner listen and change the settings.</source>
        <translation>Toma un mensaje para un buzón, o deja que su dueño escuche y cambie los ajustes.</translation>
    </message>
    <message>
        <source>Take a message, or check the messages of a box.</source>
        <translation>Tomar un mensaje, o consultar los mensajes de un buzón.</translation>
    </message>
    <message>
        <source>The voicemail box. Without one the box is found by the digits dialled or by the caller.</source>
        <translation>El buzón de voz. Sin él, se busca el buzón por los dígitos marcados o por quien llama.</translation>
    </message>
    <message>
        <source>Recording stops after this time.</source>
        <translation>La grabación se detiene tras este tiempo.</translation>
    </message>
    <message>
        <source>A caller with exactly one box is not asked which one to check.</source>
        <translation>A quien tiene exactamente un buzón no se le pregunta cuál consultar.</translation>
    </message>
    <message>
        <source>The box whose number equals the caller&apos;s is checked without asking.</source>
        <translation>El buzón cuyo número es el de quien llama se consulta sin preguntar.</translation>
    </message>
    <message>
        <source>The message was left or the owner has finished. Also when there is no such box.</source>
        <translation>El mensaje quedó grabado o el dueño terminó. También cuando no existe tal buzón.</translation>
    </message>
    <message>
        <source>Runs another callflow and comes back when that one ends.</source>
        <translation>Ejecuta otro callflow y vuelve cuando ese termina.</translation>
    </message>
    <message>
        <source>The callflow to run.</source>
        <translation>El callflow que se ejecuta.</translation>
    </message>
    <message>
        <source>The other callflow has ended while the caller was still there, or it does not exist. Without this way the end of the other callflow ends the call.</source>
        <translation>El otro callflow terminó mientras quien llama seguía ahí, o no existe. Sin este camino, el fin del otro callflow termina la llamada.</translation>
    </message>
    <message>
        <source>Ends the call at once, whatever was waiting.</source>
        <translation>Termina la llamada de inmediato, sea lo que sea lo que esperaba.</translation>
    </message>
    <message>
        <source>Puts the caller into a conference room; without a room the caller is asked for number and PIN.</source>
        <translation>Pone a quien llama en una sala de conferencia; sin sala se le piden número y PIN.</translation>
    </message>
    <message>
        <source>The conference room; empty asks the caller.</source>
        <translation>La sala de conferencia; vacía, se pregunta a quien llama.</translation>
    </message>
    <message>
        <source>Settings of a room made for this call, in the form of a conference document. Its inside is not checked here.</source>
        <translation>Ajustes de una sala hecha para esta llamada, con la forma de un documento de conferencia. Su interior no se comprueba aquí.</translation>
    </message>
    <message>
        <source>The caller enters as moderator.</source>
        <translation>Quien llama entra como moderador.</translation>
    </message>
    <message>
        <source>Whether a tone is played when somebody enters, or which.</source>
        <translation>Si suena un tono cuando alguien entra, o cuál.</translation>
    </message>
    <message>
        <source>Whether a tone is played when somebody leaves, or which.</source>
        <translation>Si suena un tono cuando alguien sale, o cuál.</translation>
    </message>
    <message>
        <source>How the caller is greeted.</source>
        <translation>Cómo se saluda a quien llama.</translation>
    </message>
    <message>
        <source>Played in place of the usual greeting.</source>
        <translation>Se reproduce en lugar del saludo habitual.</translation>
    </message>
    <message>
        <source>Whether a greeting is played at all.</source>
        <translation>Si se reproduce algún saludo.</translation>
    </message>
    <message>
        <source>Answers the call: from here on it counts as answered and costs the caller what a call costs.</source>
        <translation>Contesta la llamada: desde aquí cuenta como contestada y cuesta a quien llama lo que cuesta una llamada.</translation>
    </message>
    <message>
        <source>The call is answered.</source>
        <translation>La llamada está contestada.</translation>
    </message>
    <message>
        <source>Turns the call away with a SIP answer code, before it was answered if possible.</source>
        <translation>Rechaza la llamada con un código de respuesta SIP, si es posible antes de contestarla.</translation>
    </message>
    <message>
        <source>SIP answer code the caller&apos;s phone gets, such as 486 for busy.</source>
        <translation>Código de respuesta SIP que recibe el teléfono de quien llama, por ejemplo 486 para ocupado.</translation>
    </message>
    <message>
        <source>Text sent with the code.</source>
        <translation>Texto que se envía con el código.</translation>
    </message>
    <message>
        <source>Played to the caller before the code is sent.</source>
        <translation>Se reproduce a quien llama antes de enviar el código.</translation>
    </message>
    <message>
        <source>Does nothing for a while. It does not answer the call.</source>
        <translation>No hace nada durante un rato. No contesta la llamada.</translation>
    </message>
    <message>
        <source>Time to wait; at most a day in all.</source>
        <translation>Tiempo de espera; como mucho un día en total.</translation>
    </message>
    <message>
        <source>Milliseconds, seconds, minutes or hours.</source>
        <translation>Milisegundos, segundos, minutos u horas.</translation>
    </message>
    <message>
        <source>The time is over.</source>
        <translation>El tiempo ha pasado.</translation>
    </message>
    <message>
        <source>Answers and stores the keys the caller presses. Keys pressed during an earlier sound count first.</source>
        <translation>Contesta y guarda las teclas que pulsa quien llama. Las pulsadas durante un sonido anterior cuentan primero.</translation>
    </message>
    <message>
        <source>Input ends after this many keys.</source>
        <translation>La entrada termina tras este número de teclas.</translation>
    </message>
    <message>
        <source>Input ends when no key came in this time.</source>
        <translation>La entrada termina cuando no llegó ninguna tecla en este tiempo.</translation>
    </message>
    <message>
        <source>Input ends when no further key came in this time; 2000 when empty.</source>
        <translation>La entrada termina cuando no llegó otra tecla en este tiempo; 2000 si está vacío.</translation>
    </message>
    <message>
        <source>Ends the input and is not stored. When stored by the platform, it wins over the list of end keys.</source>
        <translation>Termina la entrada y no se guarda. Si la plataforma la guardó, prevalece sobre la lista de teclas finales.</translation>
    </message>
    <message>
        <source>Several keys that end the input.</source>
        <translation>Varias teclas que terminan la entrada.</translation>
    </message>
    <message>
        <source>Name of the collection; without a name the default one is used.</source>
        <translation>Nombre de la colección; sin nombre se usa la predeterminada.</translation>
    </message>
    <message>
        <source>Always, also when nothing was pressed.</source>
        <translation>Siempre, también cuando no se pulsó nada.</translation>
    </message>
    <message>
        <source>Plays recordings, prompts, tones and spoken texts one after the other as one piece.</source>
        <translation>Reproduce grabaciones, locuciones, tonos y textos hablados uno tras otro como una sola pieza.</translation>
    </message>
    <message>
        <source>What is played, in order.</source>
        <translation>Lo que se reproduce, en orden.</translation>
    </message>
    <message>
        <source>Recording, prompt, tone, spoken text, or numbers and dates read aloud.</source>
        <translation>Grabación, locución, tono, texto hablado, o números y fechas leídos en voz alta.</translation>
    </message>
    <message>
        <source>Starts over until a key is pressed.</source>
        <translation>Vuelve a empezar hasta que se pulsa una tecla.</translation>
    </message>
    <message>
        <source>The thing this block works on.</source>
        <translation>Aquello sobre lo que actúa este bloque.</translation>
    </message>
    <message>
        <source>Pause after each tone.</source>
        <translation>Pausa tras cada tono.</translation>
    </message>
    <message>
        <source>Length of each tone.</source>
        <translation>Duración de cada tono.</translation>
    </message>
    <message>
        <source>Frequencies sounding together, in Hz.</source>
        <translation>Frecuencias que suenan juntas, en Hz.</translation>
    </message>
    <message>
        <source>How often the tone is repeated.</source>
        <translation>Cuántas veces se repite el tono.</translation>
    </message>
    <message>
        <source>0 to 100.</source>
        <translation>De 0 a 100.</translation>
    </message>
    <message>
        <source>Gender of the words, for languages that need it.</source>
        <translation>Género de las palabras, para los idiomas que lo necesitan.</translation>
    </message>
    <message>
        <source>How the request is sent.</source>
        <translation>Cómo se envía la petición.</translation>
    </message>
    <message>
        <source>How the text is to be read: as number, date, amount and so on.</source>
        <translation>Cómo se ha de leer el texto: como número, fecha, importe, etc.</translation>
    </message>
    <message>
        <source>All items have been played or were stopped by a key.</source>
        <translation>Todos los elementos se reprodujeron o se detuvieron con una tecla.</translation>
    </message>
    <message>
        <source>Empties a collection of keys, so that earlier presses no longer count.</source>
        <translation>Vacía una colección de teclas, para que las pulsaciones anteriores ya no cuenten.</translation>
    </message>
    <message>
        <source>Name of the collection; the default one when empty.</source>
        <translation>Nombre de la colección; la predeterminada si está vacío.</translation>
    </message>
    <message>
        <source>The call goes on here once this block is done.</source>
        <translation>La llamada sigue por aquí cuando este bloque ha terminado.</translation>
    </message>
    <message>
        <source>Sends key tones to the caller, as if the platform had pressed them. The simulator writes them into the trace.</source>
        <translation>Envía tonos de teclas a quien llama, como si los hubiera pulsado la plataforma. El simulador los escribe en la traza.</translation>
    </message>
    <message>
        <source>What is sent.</source>
        <translation>Lo que se envía.</translation>
    </message>
    <message>
        <source>How long each tone lasts.</source>
        <translation>Cuánto dura cada tono.</translation>
    </message>
    <message>
        <source>The tones have been sent.</source>
        <translation>Los tonos se enviaron.</translation>
    </message>
    <message>
        <source>Chooses the language of all prompts that follow.</source>
        <translation>Elige el idioma de todas las locuciones que siguen.</translation>
    </message>
    <message>
        <source>Two letters, with a country if wished: en or en-US.</source>
        <translation>Dos letras, con país si se quiere: en o en-US.</translation>
    </message>
    <message>
        <source>Lets the caller spell a name on the keys and calls the person chosen.</source>
        <translation>Deja que quien llama deletree un nombre con las teclas y llama a la persona elegida.</translation>
    </message>
    <message>
        <source>The list of people to search.</source>
        <translation>La lista de personas en la que se busca.</translation>
    </message>
    <message>
        <source>The caller pressed 0, the directory is empty, or the person has no callflow. Three silent tries end the call instead.</source>
        <translation>Quien llama pulsó 0, el directorio está vacío o la persona no tiene callflow. Tres intentos en silencio terminan en cambio la llamada.</translation>
    </message>
    <message>
        <source>Answers and stays silent until the caller hangs up.</source>
        <translation>Contesta y permanece en silencio hasta que quien llama cuelga.</translation>
    </message>
    <message>
        <source>Does nothing until the caller hangs up.</source>
        <translation>No hace nada hasta que quien llama cuelga.</translation>
    </message>
    <message>
        <source>Answers, then rings the members of a group of the account, or a list given here.</source>
        <translation>Contesta y hace sonar a los miembros de un grupo de la cuenta, o a una lista dada aquí.</translation>
    </message>
    <message>
        <source>The group whose members ring.</source>
        <translation>El grupo cuyos miembros suenan.</translation>
    </message>
    <message>
        <source>When given, these are rung instead of the group.</source>
        <translation>Si se indican, suenan estos en lugar del grupo.</translation>
    </message>
    <message>
        <source>Seconds until the attempt ends; the group&apos;s own value wins.</source>
        <translation>Segundos hasta que termina el intento; prevalece el valor del propio grupo.</translation>
    </message>
    <message>
        <source>How often the whole group is tried.</source>
        <translation>Cuántas veces se intenta el grupo entero.</translation>
    </message>
    <message>
        <source>Ring all at once, or one after the other.</source>
        <translation>Hacer sonar todos a la vez, o uno tras otro.</translation>
    </message>
    <message>
        <source>Phones pick up by themselves and the caller speaks to all of them. The simulator shows one talk with the first phone that answers.</source>
        <translation>Los teléfonos descuelgan por sí mismos y quien llama habla a todos. El simulador muestra una sola conversación con el primer teléfono que contesta.</translation>
    </message>
    <message>
        <source>People, phones and groups to page.</source>
        <translation>Personas, teléfonos y grupos a los que se avisa.</translation>
    </message>
    <message>
        <source>Only the caller speaks, or everybody can.</source>
        <translation>Solo habla quien llama, o pueden hablar todos.</translation>
    </message>
    <message>
        <source>Seconds the phones have to pick up.</source>
        <translation>Segundos que tienen los teléfonos para descolgar.</translation>
    </message>
    <message>
        <source>Phones in a talk are paged as well.</source>
        <translation>También se avisa a los teléfonos que están en conversación.</translation>
    </message>
    <message>
        <source>No phone could be paged or something failed. After the page the flow is over.</source>
        <translation>No se pudo avisar a ningún teléfono o algo falló. Tras el aviso el flujo termina.</translation>
    </message>
    <message>
        <source>Rings the people and phones whose own caller ID number is the number that was dialled.</source>
        <translation>Hace sonar a las personas y teléfonos cuyo propio identificador es el número que se marcó.</translation>
    </message>
    <message>
        <source>Seconds until ringing stops; 0 means no limit of its own.</source>
        <translation>Segundos hasta que deja de sonar; 0 significa sin límite propio.</translation>
    </message>
    <message>
        <source>Which of their caller IDs are looked at, such as internal.</source>
        <translation>Cuáles de sus identificadores se miran, por ejemplo internal.</translation>
    </message>
    <message>
        <source>People, phones or both.</source>
        <translation>Personas, teléfonos o ambos.</translation>
    </message>
    <message>
        <source>Nobody has this caller ID, or ringing failed and the failure has no way of its own.</source>
        <translation>Nadie tiene este identificador, o el timbre falló y el fallo no tiene camino propio.</translation>
    </message>
    <message>
        <source>Feature code: the phone of the extension dialled after the code picks up by itself.</source>
        <translation>Código de función: el teléfono de la extensión marcada tras el código descuelga por sí mismo.</translation>
    </message>
    <message>
        <source>Also when the called phone is in a talk.</source>
        <translation>También cuando el teléfono llamado está en conversación.</translation>
    </message>
    <message>
        <source>Nobody has the extension. Without an extension after the code the call ends.</source>
        <translation>Nadie tiene la extensión. Sin extensión tras el código la llamada termina.</translation>
    </message>
    <message>
        <source>Sends the call to another number; this flow does not go on.</source>
        <translation>Envía la llamada a otro número; este flujo no continúa.</translation>
    </message>
    <message>
        <source>Where the call goes; the first captured digits when empty.</source>
        <translation>A dónde va la llamada; los primeros dígitos capturados si está vacío.</translation>
    </message>
    <message>
        <source>The caller, or the other side of the talk.</source>
        <translation>Quien llama, o el otro lado de la conversación.</translation>
    </message>
    <message>
        <source>Digits the pattern captured; filled in when the keys are pressed.</source>
        <translation>Dígitos que capturó el patrón; se rellenan cuando se pulsan las teclas.</translation>
    </message>
    <message>
        <source>Blind: at once. Attended: the new side is spoken to first.</source>
        <translation>Ciega: de inmediato. Atendida: primero se habla con el nuevo lado.</translation>
    </message>
    <message>
        <source>Calls the dialled number through a carrier, those of the account first.</source>
        <translation>Llama al número marcado por un operador, primero los de la cuenta.</translation>
    </message>
    <message>
        <source>Called instead of the dialled number.</source>
        <translation>Se llama a este en lugar del número marcado.</translation>
    </message>
    <message>
        <source>Seconds until the attempt ends.</source>
        <translation>Segundos hasta que termina el intento.</translation>
    </message>
    <message>
        <source>Keeps the number from being put into international form on its way.</source>
        <translation>Evita que el número pase a forma internacional por el camino.</translation>
    </message>
    <message>
        <source>Which caller ID the called side sees, such as external or emergency.</source>
        <translation>Qué identificador ve el lado llamado, por ejemplo external o emergency.</translation>
    </message>
    <message>
        <source>The dialled digits are sent out unchanged.</source>
        <translation>Los dígitos marcados salen sin cambios.</translation>
    </message>
    <message>
        <source>Names of call values used as flags when carriers are chosen.</source>
        <translation>Nombres de valores de la llamada que se usan como indicadores al elegir operadores.</translation>
    </message>
    <message>
        <source>Adds the account id as a header.</source>
        <translation>Añade el id de la cuenta como cabecera.</translation>
    </message>
    <message>
        <source>Puts the caller number into the From address.</source>
        <translation>Pone el número de quien llama en la dirección From.</translation>
    </message>
    <message>
        <source>Host part of the From address.</source>
        <translation>Parte de servidor de la dirección From.</translation>
    </message>
    <message>
        <source>Account whose own carriers are used.</source>
        <translation>Cuenta cuyos operadores propios se usan.</translation>
    </message>
    <message>
        <source>What the carrier plays before the answer is not passed on.</source>
        <translation>Lo que el operador reproduce antes de contestar no se transmite.</translation>
    </message>
    <message>
        <source>Only carriers with all of these flags are used.</source>
        <translation>Solo se usan operadores con todos estos indicadores.</translation>
    </message>
    <message>
        <source>Only carriers of this kind are used.</source>
        <translation>Solo se usan operadores de este tipo.</translation>
    </message>
    <message>
        <source>Carriers of the account are tried before those of the platform.</source>
        <translation>Los operadores de la cuenta se intentan antes que los de la plataforma.</translation>
    </message>
    <message>
        <source>Calls the dialled number through the carriers of the platform only.</source>
        <translation>Llama al número marcado solo por los operadores de la plataforma.</translation>
    </message>
    <message>
        <source>Asks for a PIN, gives a dial tone and calls the number the caller dials.</source>
        <translation>Pide un PIN, da tono de marcar y llama al número que marca quien llama.</translation>
    </message>
    <message>
        <source>Asked first; nothing is asked when empty.</source>
        <translation>Se pide primero; si está vacío no se pide nada.</translation>
    </message>
    <message>
        <source>How often PIN or number may be wrong.</source>
        <translation>Cuántas veces pueden ser erróneos el PIN o el número.</translation>
    </message>
    <message>
        <source>A dial tone, or ringing.</source>
        <translation>Un tono de marcar, o de llamada.</translation>
    </message>
    <message>
        <source>How often it rings before input starts.</source>
        <translation>Cuántas veces suena antes de empezar la entrada.</translation>
    </message>
    <message>
        <source>The called side sees the account&apos;s number instead of the caller&apos;s.</source>
        <translation>El lado llamado ve el número de la cuenta en lugar del de quien llama.</translation>
    </message>
    <message>
        <source>Numbers that are forbidden to the caller stay forbidden.</source>
        <translation>Los números prohibidos para quien llama siguen prohibidos.</translation>
    </message>
    <message>
        <source>All tries were used up by numbers that do not exist. Wrong PINs end the call instead.</source>
        <translation>Todos los intentos se agotaron con números que no existen. Los PIN erróneos terminan en cambio la llamada.</translation>
    </message>
    <message>
        <source>Goes different ways by the value of a variable or of a stored setting.</source>
        <translation>Toma distintos caminos según el valor de una variable o de un ajuste guardado.</translation>
    </message>
    <message>
        <source>Name of the variable or path of the setting.</source>
        <translation>Nombre de la variable o ruta del ajuste.</translation>
    </message>
    <message>
        <source>Variables of the call, or settings of the account, the phone, the person, or phone and person together.</source>
        <translation>Variables de la llamada, o ajustes de la cuenta, del teléfono, de la persona, o de teléfono y persona juntos.</translation>
    </message>
    <message>
        <source>Taken when the value is exactly this text; numbers and true or false are compared as text.</source>
        <translation>Se toma cuando el valor es exactamente este texto; números y verdadero o falso se comparan como texto.</translation>
    </message>
    <message>
        <source>The variable is missing or no way has its value.</source>
        <translation>Falta la variable o ningún camino tiene su valor.</translation>
    </message>
    <message>
        <source>Goes different ways by the digits the number pattern captured, or calls them as a number.</source>
        <translation>Toma distintos caminos según los dígitos que capturó el patrón de número, o los llama como número.</translation>
    </message>
    <message>
        <source>Look the digits up as a number instead of branching.</source>
        <translation>Busca los dígitos como número en lugar de bifurcar.</translation>
    </message>
    <message>
        <source>Expression the digits must match to be called.</source>
        <translation>Expresión que deben cumplir los dígitos para que se llamen.</translation>
    </message>
    <message>
        <source>Expression for digits that are never called.</source>
        <translation>Expresión para dígitos a los que nunca se llama.</translation>
    </message>
    <message>
        <source>Taken when the captured digits, in normal form, are exactly this text. Not used while digits are called as a number.</source>
        <translation>Se toma cuando los dígitos capturados, en su forma normal, son exactamente este texto. No se usa mientras los dígitos se llaman como número.</translation>
    </message>
    <message>
        <source>No way has these digits, they may not be called, nobody has them, or none were captured.</source>
        <translation>Ningún camino tiene estos dígitos, no se permite llamarlos, nadie los tiene o no se capturó ninguno.</translation>
    </message>
    <message>
        <source>Goes different ways by whether the caller&apos;s number fits an expression.</source>
        <translation>Toma distintos caminos según si el número de quien llama cumple una expresión.</translation>
    </message>
    <message>
        <source>Regular expression for the caller&apos;s number.</source>
        <translation>Expresión regular para el número de quien llama.</translation>
    </message>
    <message>
        <source>A fitting number takes the way named exactly like the number instead of the way match.</source>
        <translation>Un número que la cumple toma el camino llamado exactamente como el número en lugar del camino match.</translation>
    </message>
    <message>
        <source>Set together with an owner when the number fits.</source>
        <translation>Se fija junto con un propietario cuando el número la cumple.</translation>
    </message>
    <message>
        <source>Caller ID shown outside.</source>
        <translation>Identificador mostrado fuera.</translation>
    </message>
    <message>
        <source>Name shown outside.</source>
        <translation>Nombre mostrado fuera.</translation>
    </message>
    <message>
        <source>Number shown outside.</source>
        <translation>Número mostrado fuera.</translation>
    </message>
    <message>
        <source>Person the call then belongs to.</source>
        <translation>Persona a la que pertenece entonces la llamada.</translation>
    </message>
    <message>
        <source>The number fits the expression, unless there is one way per number.</source>
        <translation>El número cumple la expresión, salvo que haya un camino por número.</translation>
    </message>
    <message>
        <source>The number does not fit the expression.</source>
        <translation>El número no cumple la expresión.</translation>
    </message>
    <message>
        <source>With one way per number: the caller&apos;s number is exactly this.</source>
        <translation>Con un camino por número: el número de quien llama es exactamente este.</translation>
    </message>
    <message>
        <source>The way that should be taken is not there.</source>
        <translation>El camino que habría que tomar no está.</translation>
    </message>
    <message>
        <source>Goes different ways by whether the caller is on a list.</source>
        <translation>Toma distintos caminos según si quien llama está en una lista.</translation>
    </message>
    <message>
        <source>Numbers, beginnings of numbers and expressions.</source>
        <translation>Números, comienzos de números y expresiones.</translation>
    </message>
    <message>
        <source>An entry is a beginning of the caller&apos;s number (a leading + does not count) or its expression fits.</source>
        <translation>Una entrada es el comienzo del número de quien llama (un + inicial no cuenta) o su expresión se cumple.</translation>
    </message>
    <message>
        <source>No entry fits.</source>
        <translation>Ninguna entrada coincide.</translation>
    </message>
    <message>
        <source>Asks a service how likely the caller is spam and branches on the score. In the simulator the score comes from the answer a scenario gives to the request.</source>
        <translation>Pregunta a un servicio cuán probable es que quien llama sea spam y bifurca según la puntuación. En el simulador la puntuación viene de la respuesta que un escenario da a la petición.</translation>
    </message>
    <message>
        <source>Account at the service.</source>
        <translation>Cuenta en el servicio.</translation>
    </message>
    <message>
        <source>Password at the service.</source>
        <translation>Contraseña en el servicio.</translation>
    </message>
    <message>
        <source>A whole number from 0 to 10: taken for the largest one that is not above the score.</source>
        <translation>Un número entero de 0 a 10: se toma el mayor que no supera la puntuación.</translation>
    </message>
    <message>
        <source>The score is below every number, or the service did not answer.</source>
        <translation>La puntuación es menor que todos los números, o el servicio no respondió.</translation>
    </message>
    <message>
        <source>Runs a piece of code stored at the platform that may answer with the next blocks. The simulator does not run the code: a scenario says what it returns, by answering the address function:// and its id; without that it returned nothing.</source>
        <translation>Ejecuta un código guardado en la plataforma que puede responder con los bloques siguientes. El simulador no ejecuta el código: un escenario dice lo que devuelve, respondiendo a la dirección function:// y su id; sin eso no devolvió nada.</translation>
    </message>
    <message>
        <source>The stored function.</source>
        <translation>La función guardada.</translation>
    </message>
    <message>
        <source>The blocks it returned are over, or it gave no usable ones.</source>
        <translation>Los bloques que devolvió terminaron, o no dio ninguno utilizable.</translation>
    </message>
    <message>
        <source>Fetches the next blocks from a web server; they replace the rest of this callflow. A TwiML reply is played by the blocks closest to its verbs.</source>
        <translation>Obtiene los bloques siguientes de un servidor web; sustituyen el resto de este callflow. Una respuesta TwiML se reproduce con los bloques más cercanos a sus verbos.</translation>
    </message>
    <message>
        <source>Where the next blocks are fetched.</source>
        <translation>De dónde se obtienen los bloques siguientes.</translation>
    </message>
    <message>
        <source>Whether the server answers with callflow blocks or with TwiML.</source>
        <translation>Si el servidor responde con bloques de callflow o con TwiML.</translation>
    </message>
    <message>
        <source>Form or JSON, for requests with a body.</source>
        <translation>Formulario o JSON, para peticiones con cuerpo.</translation>
    </message>
    <message>
        <source>Longest wait for the server.</source>
        <translation>Espera máxima del servidor.</translation>
    </message>
    <message>
        <source>Where the call record is sent at the end.</source>
        <translation>A dónde se envía al final el registro de llamada.</translation>
    </message>
    <message>
        <source>The platform stores requests and answers for reading later.</source>
        <translation>La plataforma guarda peticiones y respuestas para leerlas más tarde.</translation>
    </message>
    <message>
        <source>The server failed, did not answer in time, or answered with something else than blocks.</source>
        <translation>El servidor falló, no respondió a tiempo o respondió con algo que no son bloques.</translation>
    </message>
    <message>
        <source>Listens whether a fax machine or a person is calling. In the simulator a caller is a fax when the calling phone is of type fax.</source>
        <translation>Escucha si llama un fax o una persona. En el simulador quien llama es un fax cuando el teléfono que llama es de tipo fax.</translation>
    </message>
    <message>
        <source>Time to wait for a fax tone.</source>
        <translation>Tiempo que se espera un tono de fax.</translation>
    </message>
    <message>
        <source>A fax tone was heard.</source>
        <translation>Se oyó un tono de fax.</translation>
    </message>
    <message>
        <source>No fax tone was heard in time.</source>
        <translation>No se oyó un tono de fax a tiempo.</translation>
    </message>
    <message>
        <source>Goes different ways by date and time, or switches such rules on and off.</source>
        <translation>Toma distintos caminos según la fecha y la hora, o activa y desactiva esas reglas.</translation>
    </message>
    <message>
        <source>Rules to try, in this order; the first that applies wins. Rules that have a way of their own are tried after these.</source>
        <translation>Reglas que se prueban, en este orden; gana la primera que rige. Las reglas con camino propio se prueban después de estas.</translation>
    </message>
    <message>
        <source>A set of rules whose members are tried last; its way is called rule_set.</source>
        <translation>Un conjunto de reglas cuyos miembros se prueban al final; su camino se llama rule_set.</translation>
    </message>
    <message>
        <source>Clock by which rules are judged; the account&apos;s own when empty.</source>
        <translation>Reloj por el que se juzgan las reglas; el de la cuenta si está vacío.</translation>
    </message>
    <message>
        <source>Instead of deciding: force the listed rules on or off, set them back, or ask the caller what to do.</source>
        <translation>En lugar de decidir: forzar las reglas de la lista a activas o inactivas, restablecerlas o preguntar a quien llama qué hacer.</translation>
    </message>
    <message>
        <source>Taken when this rule, or a rule of this set, is the first that applies.</source>
        <translation>Se toma cuando esta regla, o una regla de este conjunto, es la primera que rige.</translation>
    </message>
    <message>
        <source>Taken when a member of the rule set chosen in this block is the first that applies.</source>
        <translation>Se toma cuando un miembro del conjunto elegido en este bloque es el primero que rige.</translation>
    </message>
    <message>
        <source>No rule applies, the winning rule has no way of its own, or rules were switched.</source>
        <translation>Ninguna regla rige, la que gana no tiene camino propio o se cambiaron reglas.</translation>
    </message>
    <message>
        <source>Puts the caller in line until an agent answers. The simulator rings one agent at a time, also when the queue asks for several.</source>
        <translation>Pone a quien llama en la cola hasta que contesta un agente. El simulador hace sonar un agente cada vez, también cuando la cola pide varios.</translation>
    </message>
    <message>
        <source>The queue to wait in.</source>
        <translation>La cola en la que se espera.</translation>
    </message>
    <message>
        <source>Higher numbers are served first.</source>
        <translation>Los números mayores se atienden primero.</translation>
    </message>
    <message>
        <source>The queue is full, the longest wait is over, the caller pressed the exit key, or something failed. After an agent has answered, the flow is over.</source>
        <translation>La cola está llena, terminó la espera máxima, quien llama pulsó la tecla de salida o algo falló. Después de que un agente ha contestado, el flujo termina.</translation>
    </message>
    <message>
        <source>Lets an agent log in, log out, pause or resume by phone.</source>
        <translation>Permite a un agente entrar, salir, hacer pausa o reanudar por teléfono.</translation>
    </message>
    <message>
        <source>Log in, log out, pause or resume.</source>
        <translation>Entrar, salir, hacer pausa o reanudar.</translation>
    </message>
    <message>
        <source>Length of a pause.</source>
        <translation>Duración de una pausa.</translation>
    </message>
    <message>
        <source>What the light shows afterwards.</source>
        <translation>Lo que la luz muestra después.</translation>
    </message>
    <message>
        <source>The light to set, a name or name@realm.</source>
        <translation>La luz que se fija, un nombre o nombre@dominio.</translation>
    </message>
    <message>
        <source>The agent has heard what was done.</source>
        <translation>El agente ha oído lo que se hizo.</translation>
    </message>
    <message>
        <source>Lets an agent join or leave one queue by phone.</source>
        <translation>Permite a un agente entrar en una cola o dejarla por teléfono.</translation>
    </message>
    <message>
        <source>Join or leave.</source>
        <translation>Entrar o dejar.</translation>
    </message>
    <message>
        <source>The queue to join or leave.</source>
        <translation>La cola en la que se entra o que se deja.</translation>
    </message>
    <message>
        <source>Goes different ways by how long callers of a queue have been waiting. The simulator takes the average of the callers served so far; before the first, the member average_wait of the queue, else 0 s.</source>
        <translation>Toma distintos caminos según cuánto llevan esperando los de una cola. El simulador toma la media de los atendidos hasta ahora; antes del primero, el miembro average_wait de la cola, o si no 0 s.</translation>
    </message>
    <message>
        <source>The queue whose waiting time counts.</source>
        <translation>La cola cuyo tiempo de espera cuenta.</translation>
    </message>
    <message>
        <source>How much of the past is averaged.</source>
        <translation>Cuánto del pasado entra en la media.</translation>
    </message>
    <message>
        <source>Seconds: taken for the largest number that is not above the average wait.</source>
        <translation>Segundos: se toma el mayor número que no supera la espera media.</translation>
    </message>
    <message>
        <source>The average wait is below every number.</source>
        <translation>La espera media es menor que todos los números.</translation>
    </message>
    <message>
        <source>Puts the caller in a numbered slot, or takes a parked caller out of it. In the simulator nobody is called back when the caller waits for long.</source>
        <translation>Pone a quien llama en una plaza numerada, o saca de ella a quien está estacionado. En el simulador no se devuelve la llamada a nadie cuando la espera es larga.</translation>
    </message>
    <message>
        <source>Park, fetch, either of the two by whether the slot is in use, or park with respect to the highest slot.</source>
        <translation>Estacionar, recoger, una u otra según si la plaza está ocupada, o estacionar respetando la plaza más alta.</translation>
    </message>
    <message>
        <source>Number of the slot; the digits after the code, or the first free slot, when empty.</source>
        <translation>Número de la plaza; los dígitos tras el código, o la primera plaza libre, si está vacío.</translation>
    </message>
    <message>
        <source>Time until the parker is rung again.</source>
        <translation>Tiempo hasta que se vuelve a llamar a quien estacionó.</translation>
    </message>
    <message>
        <source>How long the parker is rung.</source>
        <translation>Cuánto suena quien estacionó.</translation>
    </message>
    <message>
        <source>What the presence light shows.</source>
        <translation>Lo que muestra la luz de presencia.</translation>
    </message>
    <message>
        <source>Slots above this number are not used.</source>
        <translation>No se usan las plazas por encima de este número.</translation>
    </message>
    <message>
        <source>Uses the presence light named here instead of the slot&apos;s.</source>
        <translation>Usa la luz de presencia nombrada aquí en lugar de la de la plaza.</translation>
    </message>
    <message>
        <source>Settings for single slots, by their number.</source>
        <translation>Ajustes de plazas concretas, por su número.</translation>
    </message>
    <message>
        <source>The parker did not answer the call back from the slot with this number.</source>
        <translation>Quien estacionó no contestó a la devolución desde la plaza con este número.</translation>
    </message>
    <message>
        <source>The slot is above the highest one; only when parking without announcing.</source>
        <translation>La plaza está por encima de la más alta; solo al estacionar sin anunciar.</translation>
    </message>
    <message>
        <source>The parker did not answer and the slot has no way of its own.</source>
        <translation>Quien estacionó no contestó y la plaza no tiene camino propio.</translation>
    </message>
    <message>
        <source>Takes a call that is ringing at a phone, a person or a group: the oldest of the calls that run at the same time.</source>
        <translation>Toma una llamada que suena en un teléfono, una persona o un grupo: la más antigua de las que transcurren a la vez.</translation>
    </message>
    <message>
        <source>If set, only this phone may do it.</source>
        <translation>Si se fija, solo este teléfono puede hacerlo.</translation>
    </message>
    <message>
        <source>If set, only members of this group may do it.</source>
        <translation>Si se fija, solo los miembros de este grupo pueden hacerlo.</translation>
    </message>
    <message>
        <source>If set, only phones of this person may do it.</source>
        <translation>Si se fija, solo los teléfonos de esta persona pueden hacerlo.</translation>
    </message>
    <message>
        <source>Calls of this phone.</source>
        <translation>Llamadas de este teléfono.</translation>
    </message>
    <message>
        <source>Calls of this group.</source>
        <translation>Llamadas de este grupo.</translation>
    </message>
    <message>
        <source>Calls of this person.</source>
        <translation>Llamadas de esta persona.</translation>
    </message>
    <message>
        <source>Feature code: takes the call ringing at the extension dialled after the code.</source>
        <translation>Código de función: toma la llamada que suena en la extensión marcada tras el código.</translation>
    </message>
    <message>
        <source>A group, a person, a phone, or an extension.</source>
        <translation>Un grupo, una persona, un teléfono o una extensión.</translation>
    </message>
    <message>
        <source>Takes a ringing or running call of a phone, a person or a group; ringing calls come first.</source>
        <translation>Toma una llamada que suena o está en curso de un teléfono, una persona o un grupo; primero las que suenan.</translation>
    </message>
    <message>
        <source>Feature code: takes over the call at the extension dialled after the code.</source>
        <translation>Código de función: toma la llamada de la extensión marcada tras el código.</translation>
    </message>
    <message>
        <source>A person, a phone, or an extension.</source>
        <translation>Una persona, un teléfono o una extensión.</translation>
    </message>
    <message>
        <source>Listens to a running call of a phone or a person. The simulator finds the call, but what is said is not simulated, and the listener stays until hanging up.</source>
        <translation>Escucha una llamada en curso de un teléfono o una persona. El simulador encuentra la llamada, pero no simula lo que se dice, y quien escucha permanece hasta colgar.</translation>
    </message>
    <message>
        <source>Feature code: listens to the call at the extension dialled after the code. The simulator finds the call, but what is said is not simulated, and the listener stays until hanging up.</source>
        <translation>Código de función: escucha la llamada de la extensión marcada tras el código. El simulador encuentra la llamada, pero no simula lo que se dice, y quien escucha permanece hasta colgar.</translation>
    </message>
    <message>
        <source>Brings the call that runs at another phone of the caller to this one. The simulator moves only calls the other phone has taken, not those it made.</source>
        <translation>Trae a este teléfono la llamada que transcurre en otro teléfono de quien llama. El simulador solo mueve llamadas que el otro teléfono ha recibido, no las que ha hecho.</translation>
    </message>
    <message>
        <source>Feature code: calls the extension dialled after the code, now or as soon as it is free. The simulator knows who is busy, but does not call back later.</source>
        <translation>Código de función: llama a la extensión marcada tras el código, ahora o en cuanto esté libre. El simulador sabe quién está ocupado, pero no llama más tarde.</translation>
    </message>
    <message>
        <source>Sets the name and number the next called person sees.</source>
        <translation>Fija el nombre y el número que ve la siguiente persona llamada.</translation>
    </message>
    <message>
        <source>Name shown; the caller&apos;s own when empty.</source>
        <translation>Nombre mostrado; el de quien llama si está vacío.</translation>
    </message>
    <message>
        <source>Number shown; the caller&apos;s own when empty.</source>
        <translation>Número mostrado; el de quien llama si está vacío.</translation>
    </message>
    <message>
        <source>Puts a text before the caller&apos;s name or number, so that the called person sees where the call came in.</source>
        <translation>Pone un texto delante del nombre o del número de quien llama, para que la persona llamada vea por dónde entró la llamada.</translation>
    </message>
    <message>
        <source>Put the prefixes, or take all of them away.</source>
        <translation>Poner los prefijos, o quitarlos todos.</translation>
    </message>
    <message>
        <source>Text put before the name.</source>
        <translation>Texto puesto delante del nombre.</translation>
    </message>
    <message>
        <source>Text put before the number.</source>
        <translation>Texto puesto delante del número.</translation>
    </message>
    <message>
        <source>The first caller ID of the call, or what earlier blocks made of it.</source>
        <translation>El primer identificador de la llamada, o lo que hicieron de él bloques anteriores.</translation>
    </message>
    <message>
        <source>Changes the caller ID of this call: typed by the caller, fixed, or from a list by a code. In the simulator a list is read from the member entries of the list document.</source>
        <translation>Cambia el identificador de esta llamada: marcado por quien llama, fijo, o de una lista por un código. En el simulador una lista se lee de las entradas member del documento de la lista.</translation>
    </message>
    <message>
        <source>Typed by the caller, fixed here, or from a list.</source>
        <translation>Marcado por quien llama, fijado aquí o de una lista.</translation>
    </message>
    <message>
        <source>Used when it is fixed here.</source>
        <translation>Se usa cuando está fijado aquí.</translation>
    </message>
    <message>
        <source>Name shown.</source>
        <translation>Nombre mostrado.</translation>
    </message>
    <message>
        <source>Number shown.</source>
        <translation>Número mostrado.</translation>
    </message>
    <message>
        <source>List of codes with their caller IDs.</source>
        <translation>Lista de códigos con sus identificadores.</translation>
    </message>
    <message>
        <source>Entries of the list with this mark.</source>
        <translation>Entradas de la lista con esta marca.</translation>
    </message>
    <message>
        <source>Played to ask for the number.</source>
        <translation>Se reproduce para pedir el número.</translation>
    </message>
    <message>
        <source>Longest number that may be typed.</source>
        <translation>Número más largo que se puede marcar.</translation>
    </message>
    <message>
        <source>Shortest number that may be typed.</source>
        <translation>Número más corto que se puede marcar.</translation>
    </message>
    <message>
        <source>Expression a typed number must match.</source>
        <translation>Expresión que debe cumplir un número marcado.</translation>
    </message>
    <message>
        <source>The number after the code may reach any callflow, not only the one for unknown numbers.</source>
        <translation>El número tras el código puede llegar a cualquier callflow, no solo al de números desconocidos.</translation>
    </message>
    <message>
        <source>The caller ID is set. With a list the call goes to the number after the code instead.</source>
        <translation>El identificador está fijado. Con una lista, la llamada va en cambio al número tras el código.</translation>
    </message>
    <message>
        <source>Hides the caller ID; as a feature code it then calls the number dialled after the code.</source>
        <translation>Oculta el identificador; como código de función llama después al número marcado tras el código.</translation>
    </message>
    <message>
        <source>Name and number, only the name, or only the number.</source>
        <translation>Nombre y número, solo el nombre o solo el número.</translation>
    </message>
    <message>
        <source>Replaces the privacy settings of the phone, or adds to them.</source>
        <translation>Sustituye los ajustes de privacidad del teléfono, o se suma a ellos.</translation>
    </message>
    <message>
        <source>No number was dialled after the code. Otherwise that number is called, or the call ends.</source>
        <translation>No se marcó ningún número tras el código. Si se marcó, se llama a ese número o la llamada termina.</translation>
    </message>
    <message>
        <source>Looks the caller up in lists and shows the name found there.</source>
        <translation>Busca a quien llama en listas y muestra el nombre hallado.</translation>
    </message>
    <message>
        <source>Lists to search, in this order.</source>
        <translation>Listas en las que se busca, en este orden.</translation>
    </message>
    <message>
        <source>Starts or stops recording both sides. The simulator writes it into the trace; there is no sound to record.</source>
        <translation>Empieza o detiene la grabación de ambos lados. El simulador lo escribe en la traza; no hay sonido que grabar.</translation>
    </message>
    <message>
        <source>Start or stop.</source>
        <translation>Empezar o detener.</translation>
    </message>
    <message>
        <source>mp3 or wav.</source>
        <translation>mp3 o wav.</translation>
    </message>
    <message>
        <source>A note kept with the recording.</source>
        <translation>Una nota que se guarda con la grabación.</translation>
    </message>
    <message>
        <source>Name of the recording; made up when empty.</source>
        <translation>Nombre de la grabación; se inventa si está vacío.</translation>
    </message>
    <message>
        <source>Says what started the recording.</source>
        <translation>Dice qué inició la grabación.</translation>
    </message>
    <message>
        <source>Shorter recordings are thrown away.</source>
        <translation>Las grabaciones más cortas se descartan.</translation>
    </message>
    <message>
        <source>Recording waits until the call is answered.</source>
        <translation>La grabación espera a que se conteste la llamada.</translation>
    </message>
    <message>
        <source>Recording waits until the two sides are connected.</source>
        <translation>La grabación espera a que los dos lados estén conectados.</translation>
    </message>
    <message>
        <source>Samples per second of the recording.</source>
        <translation>Muestras por segundo de la grabación.</translation>
    </message>
    <message>
        <source>Recording goes on after the call was transferred.</source>
        <translation>La grabación sigue después de transferir la llamada.</translation>
    </message>
    <message>
        <source>Address the recording is sent to; the platform keeps it when empty.</source>
        <translation>Dirección a la que se envía la grabación; si está vacía la conserva la plataforma.</translation>
    </message>
    <message>
        <source>At once; recording goes on beside the call.</source>
        <translation>De inmediato; la grabación sigue junto a la llamada.</translation>
    </message>
    <message>
        <source>Records what the caller says until a key, silence or the time limit.</source>
        <translation>Graba lo que dice quien llama hasta una tecla, un silencio o el límite de tiempo.</translation>
    </message>
    <message>
        <source>The recording has ended.</source>
        <translation>La grabación ha terminado.</translation>
    </message>
    <message>
        <source>Logs a person in or out at the calling phone, or rings where the person is logged in.</source>
        <translation>Da entrada o salida a una persona en el teléfono que llama, o hace sonar donde la persona ha entrado.</translation>
    </message>
    <message>
        <source>Log in, log out, switch between the two, or ring the phones in use.</source>
        <translation>Entrar, salir, alternar entre ambas o hacer sonar los teléfonos en uso.</translation>
    </message>
    <message>
        <source>Who it is about; asked from the caller when empty.</source>
        <translation>De quién se trata; si está vacío se pregunta a quien llama.</translation>
    </message>
    <message>
        <source>Always: after logging in or out, after three wrong PINs, and after ringing.</source>
        <translation>Siempre: tras entrar o salir, tras tres PIN erróneos y tras sonar.</translation>
    </message>
    <message>
        <source>Feature code: switches the caller&apos;s call forwarding on, off or over, or sets its number.</source>
        <translation>Código de función: activa, desactiva o alterna el desvío de llamadas de quien llama, o fija su número.</translation>
    </message>
    <message>
        <source>Switch on, off or over, set a new number, or ask the caller.</source>
        <translation>Activar, desactivar, alternar, fijar un número nuevo o preguntar a quien llama.</translation>
    </message>
    <message>
        <source>The caller has heard what was done.</source>
        <translation>Quien llama ha oído lo que se hizo.</translation>
    </message>
    <message>
        <source>Feature code: switches do-not-disturb of a person or phone.</source>
        <translation>Código de función: cambia el no molestar de una persona o un teléfono.</translation>
    </message>
    <message>
        <source>Switch on, off or over.</source>
        <translation>Activar, desactivar o alternar.</translation>
    </message>
    <message>
        <source>A person or phone; the caller&apos;s own when empty.</source>
        <translation>Una persona o un teléfono; el de quien llama si está vacío.</translation>
    </message>
    <message>
        <source>Feature code: switches whether further calls may knock during a talk.</source>
        <translation>Código de función: cambia si otras llamadas pueden avisar durante una conversación.</translation>
    </message>
    <message>
        <source>The setting of the phone, or of the person.</source>
        <translation>El ajuste del teléfono, o de la persona.</translation>
    </message>
    <message>
        <source>Feature code: the caller stops or starts being rung by the groups in another callflow.</source>
        <translation>Código de función: quien llama deja de sonar o vuelve a sonar en los grupos de otro callflow.</translation>
    </message>
    <message>
        <source>The callflow with the ring groups.</source>
        <translation>El callflow con los grupos.</translation>
    </message>
    <message>
        <source>Sets one of the two variables the platform knows: call_priority or group_id. Others are ignored.</source>
        <translation>Fija una de las dos variables que conoce la plataforma: call_priority o group_id. Las demás se ignoran.</translation>
    </message>
    <message>
        <source>call_priority or group_id.</source>
        <translation>call_priority o group_id.</translation>
    </message>
    <message>
        <source>What it is set to.</source>
        <translation>El valor que recibe.</translation>
    </message>
    <message>
        <source>The caller&apos;s side only, or both sides of the talk.</source>
        <translation>Solo el lado de quien llama, o ambos lados de la conversación.</translation>
    </message>
    <message>
        <source>Sets your own variables on the call. Pivot and webhooks see them; branching by variable does not, it looks in another place.</source>
        <translation>Fija variables propias en la llamada. Pivot y los webhooks las ven; bifurcar según una variable no, porque mira en otro lugar.</translation>
    </message>
    <message>
        <source>Names and values.</source>
        <translation>Nombres y valores.</translation>
    </message>
    <message>
        <source>The variables also go to calls connected later.</source>
        <translation>Las variables van también a llamadas conectadas después.</translation>
    </message>
    <message>
        <source>Tells a web server about the call and goes on without waiting for its answer.</source>
        <translation>Informa a un servidor web de la llamada y sigue sin esperar su respuesta.</translation>
    </message>
    <message>
        <source>Where the request goes.</source>
        <translation>A dónde va la petición.</translation>
    </message>
    <message>
        <source>How often a failed request is sent again.</source>
        <translation>Cuántas veces se repite una petición fallida.</translation>
    </message>
    <message>
        <source>Added to what the request says about the call.</source>
        <translation>Se añade a lo que la petición dice de la llamada.</translation>
    </message>
    <message>
        <source>At once; the answer of the server does not matter.</source>
        <translation>De inmediato; la respuesta del servidor no importa.</translation>
    </message>
    <message>
        <source>Tells people at the end of the call when nobody answered and no message was left; only for calls from outside. The simulator writes the alert into the trace at once and sends nothing.</source>
        <translation>Avisa al final de la llamada cuando nadie contestó ni se dejó mensaje; solo para llamadas de fuera. El simulador escribe la alerta en la traza de inmediato y no envía nada.</translation>
    </message>
    <message>
        <source>People and e-mail addresses.</source>
        <translation>Personas y direcciones de correo.</translation>
    </message>
    <message>
        <source>One, or a list of them.</source>
        <translation>Una, o una lista de ellas.</translation>
    </message>
    <message>
        <source>Whether it is a person of the account or an e-mail address.</source>
        <translation>Si es una persona de la cuenta o una dirección de correo.</translation>
    </message>
    <message>
        <source>At once; the alert is sent at the end of the call.</source>
        <translation>De inmediato; la alerta se envía al final de la llamada.</translation>
    </message>
    <message>
        <source>Sends a notice by e-mail or text message, now or at the end of the call. The simulator writes the notice into the trace at once and sends nothing.</source>
        <translation>Envía un aviso por correo o mensaje de texto, ahora o al final de la llamada. El simulador escribe el aviso en la traza de inmediato y no envía nada.</translation>
    </message>
    <message>
        <source>Now, or when the call has ended.</source>
        <translation>Ahora, o cuando la llamada haya terminado.</translation>
    </message>
    <message>
        <source>The text of the notice.</source>
        <translation>El texto del aviso.</translation>
    </message>
    <message>
        <source>By e-mail, text message or both.</source>
        <translation>Por correo, por mensaje de texto o por ambos.</translation>
    </message>
    <message>
        <source>Text added to the notice.</source>
        <translation>Texto que se añade al aviso.</translation>
    </message>
    <message>
        <source>Sets the light that shows whether somebody is busy. The simulator writes it into the trace.</source>
        <translation>Fija la luz que muestra si alguien está ocupado. El simulador lo escribe en la traza.</translation>
    </message>
    <message>
        <source>A name, or name@realm.</source>
        <translation>Un nombre, o nombre@dominio.</translation>
    </message>
    <message>
        <source>Idle, ringing or busy.</source>
        <translation>Libre, sonando u ocupado.</translation>
    </message>
    <message>
        <source>Sets the Alert-Info header, by which phones choose how they ring.</source>
        <translation>Fija la cabecera Alert-Info, por la que los teléfonos eligen cómo suenan.</translation>
    </message>
    <message>
        <source>Text of the header, as the phones expect it.</source>
        <translation>Texto de la cabecera, tal como lo esperan los teléfonos.</translation>
    </message>
    <message>
        <source>Decides what happens to the caller after the next talk: hang up, park or transfer.</source>
        <translation>Decide qué ocurre con quien llama tras la próxima conversación: colgar, estacionar o transferir.</translation>
    </message>
    <message>
        <source>Transfer, park or hang up.</source>
        <translation>Transferir, estacionar o colgar.</translation>
    </message>
    <message>
        <source>The number to transfer to, or yes or no for park and hang up.</source>
        <translation>El número al que transferir, o sí o no para estacionar y colgar.</translation>
    </message>
    <message>
        <source>Stores its whole content as the skills an agent must have for this call.</source>
        <translation>Guarda todo su contenido como las habilidades que debe tener un agente para esta llamada.</translation>
    </message>
    <message>
        <source>Publishes its content as an event that other programs can listen to. The simulator writes it into the trace.</source>
        <translation>Publica su contenido como un evento que otros programas pueden escuchar. El simulador lo escribe en la traza.</translation>
    </message>
    <message>
        <source>Receives a fax into a fax box. In the simulator the fax takes 30 s and the call ends.</source>
        <translation>Recibe un fax en un buzón de fax. En el simulador el fax tarda 30 s y la llamada termina.</translation>
    </message>
    <message>
        <source>Where the fax is stored.</source>
        <translation>Dónde se guarda el fax.</translation>
    </message>
    <message>
        <source>Used when the first one is empty.</source>
        <translation>Se usa cuando el primero está vacío.</translation>
    </message>
    <message>
        <source>Settings of the fax connection.</source>
        <translation>Ajustes de la conexión de fax.</translation>
    </message>
    <message>
        <source>Whether faxes use T.38: true, false or auto.</source>
        <translation>Si los faxes usan T.38: true, false o auto.</translation>
    </message>
    <message>
        <source>Receives a fax for a person. In the simulator the fax takes 30 s and the call ends.</source>
        <translation>Recibe un fax para una persona. En el simulador el fax tarda 30 s y la llamada termina.</translation>
    </message>
    <message>
        <source>Whose fax it is.</source>
        <translation>De quién es el fax.</translation>
    </message>
    <message>
        <source>Feature code: joins the conference whose number was dialled after the code.</source>
        <translation>Código de función: entra en la conferencia cuyo número se marcó tras el código.</translation>
    </message>
    <message>
        <source>Not used: the room comes from the digits dialled.</source>
        <translation>No se usa: la sala sale de los dígitos marcados.</translation>
    </message>
    <message>
        <source>Does nothing; useful as a place to hang further blocks.</source>
        <translation>No hace nada; sirve como lugar del que colgar más bloques.</translation>
    </message>
    <message>
        <source>A template for programmers; does nothing.</source>
        <translation>Una plantilla para programadores; no hace nada.</translation>
    </message>
    <message>
        <source>Changes the loudness of one side, or mutes it. The simulator writes it into the trace; the talk goes on as it was.</source>
        <translation>Cambia el volumen de un lado, o lo silencia. El simulador lo escribe en la traza; la conversación sigue como estaba.</translation>
    </message>
    <message>
        <source>From -4 to 4.</source>
        <translation>De -4 a 4.</translation>
    </message>
    <message>
        <source>What the side says, or what it hears.</source>
        <translation>Lo que dice ese lado, o lo que oye.</translation>
    </message>
    <message>
        <source>The next step of this key sequence.</source>
        <translation>El paso siguiente de esta secuencia de teclas.</translation>
    </message>
    <message>
        <source>Stops the sound that is playing. The simulator writes it into the trace; the talk goes on as it was.</source>
        <translation>Detiene el sonido en curso. El simulador lo escribe en la traza; la conversación sigue como estaba.</translation>
    </message>
    <message>
        <source>Runs a callflow on the call; the key sequence ends there.</source>
        <translation>Ejecuta un callflow en la llamada; la secuencia de teclas termina ahí.</translation>
    </message>
    <message>
        <source>Blocks to run when no callflow is named. Their inside is not checked here.</source>
        <translation>Bloques que se ejecutan cuando no se nombra un callflow. Su interior no se comprueba aquí.</translation>
    </message>
    <message>
        <source>Everything pressed; filled in when the keys are pressed.</source>
        <translation>Todo lo pulsado; se rellena cuando se pulsan las teclas.</translation>
    </message>
    <message>
        <source>Ends the talk.</source>
        <translation>Termina la conversación.</translation>
    </message>
    <message>
        <source>Puts the other side on hold with music. The simulator writes it into the trace; the talk goes on as it was.</source>
        <translation>Retiene al otro lado con música. El simulador lo escribe en la traza; la conversación sigue como estaba.</translation>
    </message>
    <message>
        <source>Pressing it ends the hold.</source>
        <translation>Pulsarla termina la retención.</translation>
    </message>
    <message>
        <source>Played to the caller.</source>
        <translation>Se reproduce a quien llama.</translation>
    </message>
    <message>
        <source>Played to the called side.</source>
        <translation>Se reproduce al lado llamado.</translation>
    </message>
    <message>
        <source>Puts the talk on hold, ends the hold, or switches over. The simulator writes it into the trace; the talk goes on as it was.</source>
        <translation>Retiene la conversación, termina la retención o alterna. El simulador lo escribe en la traza; la conversación sigue como estaba.</translation>
    </message>
    <message>
        <source>What this block does.</source>
        <translation>Lo que hace este bloque.</translation>
    </message>
    <message>
        <source>Moves the talk to another person, phone or number. The simulator writes it into the trace; the talk goes on as it was.</source>
        <translation>Pasa la conversación a otra persona, otro teléfono o número. El simulador lo escribe en la traza; la conversación sigue como estaba.</translation>
    </message>
    <message>
        <source>Phone, person or number.</source>
        <translation>Teléfono, persona o número.</translation>
    </message>
    <message>
        <source>Id or number; the captured digits when empty.</source>
        <translation>Id o número; los dígitos capturados si está vacío.</translation>
    </message>
    <message>
        <source>Only calls that are not connected yet.</source>
        <translation>Solo llamadas que aún no están conectadas.</translation>
    </message>
    <message>
        <source>The phone answers without a key press, if it can.</source>
        <translation>El teléfono contesta sin pulsar una tecla, si puede.</translation>
    </message>
    <message>
        <source>Moves the talk to another phone of the same person. The simulator writes it into the trace; the talk goes on as it was.</source>
        <translation>Pasa la conversación a otro teléfono de la misma persona. El simulador lo escribe en la traza; la conversación sigue como estaba.</translation>
    </message>
    <message>
        <source>The phone to move to; all others when empty.</source>
        <translation>El teléfono al que se pasa; todos los demás si está vacío.</translation>
    </message>
    <message>
        <source>Whose phones; the person in the talk when empty.</source>
        <translation>De quién son los teléfonos; de la persona en conversación si está vacío.</translation>
    </message>
    <message>
        <source>Fetches the next step from a web server. The simulator writes it into the trace and fetches nothing.</source>
        <translation>Obtiene el paso siguiente de un servidor web. El simulador lo escribe en la traza y no obtiene nada.</translation>
    </message>
    <message>
        <source>Where the next steps are fetched.</source>
        <translation>De dónde se obtienen los pasos siguientes.</translation>
    </message>
    <message>
        <source>Plays a recording into the talk. In the simulator both sides hear it.</source>
        <translation>Reproduce una grabación en la conversación. En el simulador la oyen ambos lados.</translation>
    </message>
    <message>
        <source>What is played.</source>
        <translation>Lo que se reproduce.</translation>
    </message>
    <message>
        <source>The one who pressed, the other, or both.</source>
        <translation>Quien pulsó, el otro o ambos.</translation>
    </message>
    <message>
        <source>Starts, stops or switches recording, or masks a part of it. The simulator writes it into the trace; there is no sound to record.</source>
        <translation>Empieza, detiene o alterna la grabación, o enmascara una parte. El simulador lo escribe en la traza; no hay sonido que grabar.</translation>
    </message>
    <message>
        <source>Start, stop, switch over, mask or unmask.</source>
        <translation>Empezar, detener, alternar, enmascarar o desenmascarar.</translation>
    </message>
    <message>
        <source>Makes one participant deaf or mute for another. The simulator writes it into the trace; the talk goes on as it was.</source>
        <translation>Hace que un participante no oiga o no sea oído por otro. El simulador lo escribe en la traza; la conversación sigue como estaba.</translation>
    </message>
    <message>
        <source>The running conference.</source>
        <translation>La conferencia en curso.</translation>
    </message>
    <message>
        <source>The participant it applies to.</source>
        <translation>El participante al que se aplica.</translation>
    </message>
    <message>
        <source>The other participant.</source>
        <translation>El otro participante.</translation>
    </message>
    <message>
        <source>Deaf, mute, or neither.</source>
        <translation>Sordo, mudo o ninguno de los dos.</translation>
    </message>
    <message>
        <source>Connects the two sides again. The simulator writes it into the trace; the talk goes on as it was.</source>
        <translation>Conecta de nuevo los dos lados. El simulador lo escribe en la traza; la conversación sigue como estaba.</translation>
    </message>
    <message>
        <source>Reads a number, a date or a text aloud. In the simulator both sides hear it.</source>
        <translation>Lee en voz alta un número, una fecha o un texto. En el simulador lo oyen ambos lados.</translation>
    </message>
    <message>
        <source>What is read.</source>
        <translation>Lo que se lee.</translation>
    </message>
    <message>
        <source>How it is to be read.</source>
        <translation>Cómo se ha de leer.</translation>
    </message>
    <message>
        <source>Spelled, counted or spoken.</source>
        <translation>Deletreado, contado o hablado.</translation>
    </message>
    <message>
        <source>Changes pitch and speed of a voice. The simulator writes it into the trace; the talk goes on as it was.</source>
        <translation>Cambia el tono y la velocidad de una voz. El simulador lo escribe en la traza; la conversación sigue como estaba.</translation>
    </message>
    <message>
        <source>1 leaves it.</source>
        <translation>1 la deja igual.</translation>
    </message>
    <message>
        <source>From -1 to 1.</source>
        <translation>De -1 a 1.</translation>
    </message>
    <message>
        <source>From -14 to 14.</source>
        <translation>De -14 a 14.</translation>
    </message>
    <message>
        <source>The person in the talk can change it by keys.</source>
        <translation>La persona en conversación puede cambiarlo con teclas.</translation>
    </message>
    <message>
        <source>What the side says instead of what it hears.</source>
        <translation>Lo que dice ese lado en lugar de lo que oye.</translation>
    </message>
    <message>
        <source>Transfers the talk to another number; *1 takes it back. The simulator transfers the other side at once, also when asked to talk first, and takes nothing back.</source>
        <translation>Transfiere la conversación a otro número; *1 la recupera. El simulador transfiere de inmediato al otro lado, también cuando se pide hablar antes, y no recupera nada.</translation>
    </message>
    <message>
        <source>Where it goes; the captured digits when empty.</source>
        <translation>A dónde va; los dígitos capturados si está vacío.</translation>
    </message>
    <message>
        <source>Which side of the talk.</source>
        <translation>Qué lado de la conversación.</translation>
    </message>
    <message>
        <source>Speaks a text into the talk. In the simulator both sides hear it.</source>
        <translation>Dice un texto en la conversación. En el simulador lo oyen ambos lados.</translation>
    </message>
    <message>
        <source>Goes on with the next action.</source>
        <translation>Sigue con la acción siguiente.</translation>
    </message>
    <message>
        <source>Who the call or message comes from: an address with type and target.</source>
        <translation>De quién viene la llamada o el mensaje: una dirección con tipo y destino.</translation>
    </message>
    <message>
        <source>What kind of address the caller is, usually tel.</source>
        <translation>Qué tipo de dirección es quien llama, normalmente tel.</translation>
    </message>
    <message>
        <source>The number or address the called people see.</source>
        <translation>El número o la dirección que ven los llamados.</translation>
    </message>
    <message>
        <source>Addresses that are called or written to, each with type and target.</source>
        <translation>Direcciones a las que se llama o escribe, cada una con tipo y destino.</translation>
    </message>
    <message>
        <source>What kind of address it is.</source>
        <translation>Qué tipo de dirección es.</translation>
    </message>
    <message>
        <source>The number, SIP address, or id that is called.</source>
        <translation>El número, la dirección SIP o el id al que se llama.</translation>
    </message>
    <message>
        <source>Whether the called people see the caller&apos;s number.</source>
        <translation>Si los llamados ven el número de quien llama.</translation>
    </message>
    <message>
        <source>Language and region, such as en-US.</source>
        <translation>Idioma y región, por ejemplo en-US.</translation>
    </message>
    <message>
        <source>Which company&apos;s service is used; empty for the platform&apos;s choice.</source>
        <translation>El servicio de qué empresa se usa; vacío, lo elige la plataforma.</translation>
    </message>
    <message>
        <source>Which side of the call is written down.</source>
        <translation>Qué lado de la llamada se transcribe.</translation>
    </message>
    <message>
        <source>A flow that runs when this has ended.</source>
        <translation>Un flujo que se ejecuta cuando esto ha terminado.</translation>
    </message>
    <message>
        <source>The condition holds; goes on with the next action.</source>
        <translation>La condición se cumple; sigue con la acción siguiente.</translation>
    </message>
    <message>
        <source>The condition does not hold.</source>
        <translation>La condición no se cumple.</translation>
    </message>
    <message>
        <source>Whether one assistant answers or a team of them.</source>
        <translation>Si responde un asistente o un equipo de ellos.</translation>
    </message>
    <message>
        <source>The assistant or team that talks.</source>
        <translation>El asistente o equipo que habla.</translation>
    </message>
    <message>
        <source>Answers the call. An incoming call must be answered before something is played or recorded; on an outgoing call it does nothing.</source>
        <translation>Contesta la llamada. Una llamada entrante se debe contestar antes de reproducir o grabar algo; en una saliente no hace nada.</translation>
    </message>
    <message>
        <source>Speaks a text, and answers the call first if needed. A key pressed meanwhile replaces the digits stored so far.</source>
        <translation>Dice un texto, y antes contesta la llamada si hace falta. Una tecla pulsada mientras tanto sustituye los dígitos guardados hasta entonces.</translation>
    </message>
    <message>
        <source>What is said, plain or as SSML; variables stand as ${name}.</source>
        <translation>Lo que se dice, simple o como SSML; las variables se escriben ${name}.</translation>
    </message>
    <message>
        <source>Whether a key ends the speech and goes on.</source>
        <translation>Si una tecla termina el habla y sigue.</translation>
    </message>
    <message>
        <source>A voice of the speech service by its name.</source>
        <translation>Una voz del servicio de voz por su nombre.</translation>
    </message>
    <message>
        <source>Goes on at once while the text is spoken.</source>
        <translation>Sigue de inmediato mientras se dice el texto.</translation>
    </message>
    <message>
        <source>No longer looked at; documents of 2023 chose the voice by it.</source>
        <translation>Ya no se tiene en cuenta; los documentos de 2023 elegían con ello la voz.</translation>
    </message>
    <message>
        <source>Plays sound files one after the other. Does not answer the call by itself.</source>
        <translation>Reproduce archivos de sonido uno tras otro. No contesta la llamada por sí mismo.</translation>
    </message>
    <message>
        <source>Addresses of the sound files, in the order they are played.</source>
        <translation>Direcciones de los archivos de sonido, en el orden en que se reproducen.</translation>
    </message>
    <message>
        <source>Earlier name of the list of sounds; the platform no longer looks at it.</source>
        <translation>Nombre anterior de la lista de sonidos; la plataforma ya no lo tiene en cuenta.</translation>
    </message>
    <message>
        <source>Ends the call. In a run without a call it is passed over.</source>
        <translation>Termina la llamada. En una ejecución sin llamada se pasa por encima.</translation>
    </message>
    <message>
        <source>What the far end is told as the cause; the call record keeps its own reason.</source>
        <translation>La causa que se indica al otro extremo; el registro de llamada conserva su propio motivo.</translation>
    </message>
    <message>
        <source>Takes over the cause with which that call ended.</source>
        <translation>Toma la causa con la que terminó esa llamada.</translation>
    </message>
    <message>
        <source>Ends the whole flow, also from inside a flow that was fetched; the call is hung up then.</source>
        <translation>Termina todo el flujo, también desde dentro de un flujo obtenido; entonces se cuelga la llamada.</translation>
    </message>
    <message>
        <source>Waits for keys. Digits stored before count at once, since nothing is cleared first; the pressed end key stays among them.</source>
        <translation>Espera teclas. Los dígitos ya guardados cuentan de inmediato, pues antes no se borra nada; la tecla final pulsada queda entre ellos.</translation>
    </message>
    <message>
        <source>How long to wait altogether; without it the block goes on at once.</source>
        <translation>Cuánto se espera en total; sin ello el bloque sigue de inmediato.</translation>
    </message>
    <message>
        <source>Goes on when this many digits are stored; 0 for any number.</source>
        <translation>Sigue cuando se han guardado estos dígitos; 0 para cualquier número.</translation>
    </message>
    <message>
        <source>Any of these keys ends the input.</source>
        <translation>Cualquiera de estas teclas termina la entrada.</translation>
    </message>
    <message>
        <source>Sends key tones to the far end.</source>
        <translation>Envía tonos de teclas al otro extremo.</translation>
    </message>
    <message>
        <source>The keys to send.</source>
        <translation>Las teclas que se envían.</translation>
    </message>
    <message>
        <source>How long each tone sounds.</source>
        <translation>Cuánto suena cada tono.</translation>
    </message>
    <message>
        <source>The silence between two tones.</source>
        <translation>El silencio entre dos tonos.</translation>
    </message>
    <message>
        <source>Goes on by the text of a variable, usually the digits pressed, and empties that variable. Without a fitting way and without the way otherwise the flow ends with an error.</source>
        <translation>Sigue según el texto de una variable, normalmente los dígitos pulsados, y vacía esa variable. Sin camino adecuado y sin el camino para los demás casos el flujo termina con un error.</translation>
    </message>
    <message>
        <source>Name of the variable, without ${}; the pressed digits when nothing is given.</source>
        <translation>Nombre de la variable, sin ${}; los dígitos pulsados si no se indica nada.</translation>
    </message>
    <message>
        <source>Taken when the variable is exactly this text.</source>
        <translation>Se toma cuando la variable es exactamente este texto.</translation>
    </message>
    <message>
        <source>Taken when the variable is exactly this text; the empty text stands for nothing entered.</source>
        <translation>Se toma cuando la variable es exactamente este texto; el texto vacío significa que no se introdujo nada.</translation>
    </message>
    <message>
        <source>Taken for every other value.</source>
        <translation>Se toma para cualquier otro valor.</translation>
    </message>
    <message>
        <source>Compares a text with a value and goes on if it fits, otherwise elsewhere. The left side is a text, so a variable must be written ${name}.</source>
        <translation>Compara un texto con un valor y sigue si coincide; si no, va a otro lugar. El lado izquierdo es un texto, así que una variable se debe escribir ${name}.</translation>
    </message>
    <message>
        <source>The text that is compared; write ${name} for the value of a variable.</source>
        <translation>El texto que se compara; escriba ${name} para el valor de una variable.</translation>
    </message>
    <message>
        <source>How the two are compared.</source>
        <translation>Cómo se comparan los dos.</translation>
    </message>
    <message>
        <source>Whether texts, numbers or lengths are compared.</source>
        <translation>Si se comparan textos, números o longitudes.</translation>
    </message>
    <message>
        <source>The text to compare with.</source>
        <translation>El texto con el que se compara.</translation>
    </message>
    <message>
        <source>The number to compare with; a left side that is no number never fits.</source>
        <translation>El número con el que se compara; un lado izquierdo que no es número nunca coincide.</translation>
    </message>
    <message>
        <source>The number of bytes to compare with.</source>
        <translation>El número de bytes con el que se compara.</translation>
    </message>
    <message>
        <source>Compares given parts of date and time with now, in universal time. Each part is compared by itself, the given value on the left.</source>
        <translation>Compara las partes dadas de fecha y hora con el momento actual, en tiempo universal. Cada parte se compara por sí sola, con el valor dado a la izquierda.</translation>
    </message>
    <message>
        <source>How the given value is compared with now.</source>
        <translation>Cómo se compara el valor dado con el momento actual.</translation>
    </message>
    <message>
        <source>Hour of the day; -1 for any. Left out it means midnight.</source>
        <translation>Hora del día; -1 para cualquiera. Si se omite, significa medianoche.</translation>
    </message>
    <message>
        <source>Minute of the hour; -1 for any. Left out it means the full hour.</source>
        <translation>Minuto de la hora; -1 para cualquiera. Si se omite, significa la hora en punto.</translation>
    </message>
    <message>
        <source>Day of the month; 0 for any.</source>
        <translation>Día del mes; 0 para cualquiera.</translation>
    </message>
    <message>
        <source>Month of the year; 0 for any.</source>
        <translation>Mes del año; 0 para cualquiera.</translation>
    </message>
    <message>
        <source>Days on which the condition can hold, 0 is Sunday; empty for all.</source>
        <translation>Días en que puede cumplirse la condición, 0 es domingo; vacío para todos.</translation>
    </message>
    <message>
        <source>Holds when enough digits are stored or one text is among them. Kept for older flows; a condition on a variable does more.</source>
        <translation>Se cumple cuando hay suficientes dígitos guardados o un texto está entre ellos. Se conserva para flujos antiguos; una condición sobre una variable hace más.</translation>
    </message>
    <message>
        <source>Number of digits that must be stored; 0 to leave that out.</source>
        <translation>Número de dígitos que deben estar guardados; 0 para no tenerlo en cuenta.</translation>
    </message>
    <message>
        <source>Digits that must occur in what was pressed.</source>
        <translation>Dígitos que deben aparecer en lo pulsado.</translation>
    </message>
    <message>
        <source>Compares the state of the call. Kept for older flows.</source>
        <translation>Compara el estado de la llamada. Se conserva para flujos antiguos.</translation>
    </message>
    <message>
        <source>The state the call must be in.</source>
        <translation>El estado en que debe estar la llamada.</translation>
    </message>
    <message>
        <source>Jumps to another action a number of times, then goes on with the next one.</source>
        <translation>Salta a otra acción un número de veces, después sigue con la siguiente.</translation>
    </message>
    <message>
        <source>How often it jumps in one run; 0 never jumps.</source>
        <translation>Cuántas veces salta en una ejecución; 0 nunca salta.</translation>
    </message>
    <message>
        <source>The action it jumps to while jumps are left.</source>
        <translation>La acción a la que salta mientras quedan saltos.</translation>
    </message>
    <message>
        <source>All jumps are used up; goes on with the next action.</source>
        <translation>Se agotaron los saltos; sigue con la acción siguiente.</translation>
    </message>
    <message>
        <source>Runs the actions of another flow and comes back. An unknown flow ends this one with an error.</source>
        <translation>Ejecuta las acciones de otro flujo y vuelve. Un flujo desconocido termina este con un error.</translation>
    </message>
    <message>
        <source>The flow whose actions are run.</source>
        <translation>El flujo cuyas acciones se ejecutan.</translation>
    </message>
    <message>
        <source>Asks a web address for a list of actions, runs them and comes back. The answer must be a plain list in which every action has an id.</source>
        <translation>Pide a una dirección web una lista de acciones, las ejecuta y vuelve. La respuesta debe ser una lista simple en la que cada acción tiene un id.</translation>
    </message>
    <message>
        <source>Where the actions come from.</source>
        <translation>De dónde vienen las acciones.</translation>
    </message>
    <message>
        <source>How the address is asked.</source>
        <translation>Cómo se pregunta a la dirección.</translation>
    </message>
    <message>
        <source>Calls others and joins them with this call. Goes on when the talk is over or nobody could be reached.</source>
        <translation>Llama a otros y los une a esta llamada. Sigue cuando la conversación termina o no se pudo alcanzar a nadie.</translation>
    </message>
    <message>
        <source>The called side&apos;s flow starts while it still rings.</source>
        <translation>El flujo del lado llamado empieza mientras aún suena.</translation>
    </message>
    <message>
        <source>Ends this call with the cause of the other one.</source>
        <translation>Termina esta llamada con la causa de la otra.</translation>
    </message>
    <message>
        <source>Starts further calls with a flow of their own and goes on at once.</source>
        <translation>Inicia más llamadas con un flujo propio y sigue de inmediato.</translation>
    </message>
    <message>
        <source>The flow the new calls run.</source>
        <translation>El flujo que ejecutan las nuevas llamadas.</translation>
    </message>
    <message>
        <source>Actions of the new calls, when no flow is named.</source>
        <translation>Acciones de las nuevas llamadas, cuando no se nombra un flujo.</translation>
    </message>
    <message>
        <source>The new calls are hung up together with this one.</source>
        <translation>Las nuevas llamadas se cuelgan junto con esta.</translation>
    </message>
    <message>
        <source>Their flow starts while it still rings.</source>
        <translation>Su flujo empieza mientras aún suena.</translation>
    </message>
    <message>
        <source>Puts the call into a conference and goes on when it leaves.</source>
        <translation>Pone la llamada en una conferencia y sigue cuando sale de ella.</translation>
    </message>
    <message>
        <source>The conference to enter.</source>
        <translation>La conferencia en la que se entra.</translation>
    </message>
    <message>
        <source>The caller waits, with the queue&apos;s own flow running, until an agent takes the call; goes on after the talk.</source>
        <translation>Quien llama espera, mientras corre el flujo propio de la cola, hasta que un agente toma la llamada; sigue tras la conversación.</translation>
    </message>
    <message>
        <source>A short tone.</source>
        <translation>Un tono breve.</translation>
    </message>
    <message>
        <source>Sends the caller&apos;s own voice back. Here only its time passes.</source>
        <translation>Devuelve a quien llama su propia voz. Aquí solo pasa su tiempo.</translation>
    </message>
    <message>
        <source>How long; three minutes when nothing is given.</source>
        <translation>Cuánto dura; tres minutos si no se indica nada.</translation>
    </message>
    <message>
        <source>Sends the caller&apos;s own sound back as a stream. Here only its time passes.</source>
        <translation>Devuelve a quien llama su propio sonido como flujo de medios. Aquí solo pasa su tiempo.</translation>
    </message>
    <message>
        <source>Is accepted by the platform and has no effect there; goes on at once.</source>
        <translation>La plataforma lo acepta y no tiene efecto allí; sigue de inmediato.</translation>
    </message>
    <message>
        <source>Listens whether a person or a machine has answered. Here a person has, unless the scenario says otherwise.</source>
        <translation>Escucha si contestó una persona o una máquina. Aquí contestó una persona, salvo que el escenario diga otra cosa.</translation>
    </message>
    <message>
        <source>What happens when a machine has answered.</source>
        <translation>Qué ocurre cuando contestó una máquina.</translation>
    </message>
    <message>
        <source>Goes on at once while it listens.</source>
        <translation>Sigue de inmediato mientras escucha.</translation>
    </message>
    <message>
        <source>Sends the sound of the call to a server of your own. Here nothing is sent.</source>
        <translation>Envía el sonido de la llamada a un servidor propio. Aquí no se envía nada.</translation>
    </message>
    <message>
        <source>Host and port that receive the sound.</source>
        <translation>Servidor y puerto que reciben el sonido.</translation>
    </message>
    <message>
        <source>How the sound is packed.</source>
        <translation>Cómo se empaqueta el sonido.</translation>
    </message>
    <message>
        <source>How it is carried.</source>
        <translation>Cómo se transporta.</translation>
    </message>
    <message>
        <source>Passed to the transport as it stands.</source>
        <translation>Se pasa al transporte tal como está.</translation>
    </message>
    <message>
        <source>Who connects.</source>
        <translation>Quién conecta.</translation>
    </message>
    <message>
        <source>Sound format.</source>
        <translation>Formato del sonido.</translation>
    </message>
    <message>
        <source>Which side is heard by the server.</source>
        <translation>Qué lado oye el servidor.</translation>
    </message>
    <message>
        <source>Which side hears the server.</source>
        <translation>Qué lado oye al servidor.</translation>
    </message>
    <message>
        <source>Passed along as it stands.</source>
        <translation>Se pasa tal como está.</translation>
    </message>
    <message>
        <source>Ends the sending of sound to a server.</source>
        <translation>Termina el envío de sonido a un servidor.</translation>
    </message>
    <message>
        <source>Records the call in the background and goes on at once. Nothing happens when the call is not answered or already recorded.</source>
        <translation>Graba la llamada en segundo plano y sigue de inmediato. No ocurre nada cuando la llamada no está contestada o ya se graba.</translation>
    </message>
    <message>
        <source>File format; only wav is made.</source>
        <translation>Formato de archivo; solo se produce wav.</translation>
    </message>
    <message>
        <source>Silence that ends the recording; 0 for none.</source>
        <translation>Silencio que termina la grabación; 0 para ninguno.</translation>
    </message>
    <message>
        <source>A key that ends the recording.</source>
        <translation>Una tecla que termina la grabación.</translation>
    </message>
    <message>
        <source>Longest recording; 0 for no limit.</source>
        <translation>Grabación más larga; 0 para sin límite.</translation>
    </message>
    <message>
        <source>Is accepted, but no tone is heard.</source>
        <translation>Se acepta, pero no se oye ningún tono.</translation>
    </message>
    <message>
        <source>Ends the recording of the call, if there is one.</source>
        <translation>Termina la grabación de la llamada, si la hay.</translation>
    </message>
    <message>
        <source>Turns what is said into text in the background. Here no text is made.</source>
        <translation>Convierte en texto lo que se dice, en segundo plano. Aquí no se produce texto.</translation>
    </message>
    <message>
        <source>Is accepted by the platform and has no effect there.</source>
        <translation>La plataforma lo acepta y no tiene efecto allí.</translation>
    </message>
    <message>
        <source>Turns the recordings of the call into text. Here no text is made.</source>
        <translation>Convierte en texto las grabaciones de la llamada. Aquí no se produce texto.</translation>
    </message>
    <message>
        <source>Stores a text under a name for the rest of the run. System variables can be overwritten too.</source>
        <translation>Guarda un texto con un nombre para el resto de la ejecución. También se pueden sobrescribir variables del sistema.</translation>
    </message>
    <message>
        <source>Name of the variable.</source>
        <translation>Nombre de la variable.</translation>
    </message>
    <message>
        <source>The text to store; variables stand as ${name}.</source>
        <translation>El texto que se guarda; las variables se escriben ${name}.</translation>
    </message>
    <message>
        <source>Sends a request to a web address. The answer is not looked at.</source>
        <translation>Envía una petición a una dirección web. La respuesta no se tiene en cuenta.</translation>
    </message>
    <message>
        <source>How it is sent.</source>
        <translation>Cómo se envía.</translation>
    </message>
    <message>
        <source>Kind of the content.</source>
        <translation>Tipo del contenido.</translation>
    </message>
    <message>
        <source>What is sent; must be valid JSON, else nothing goes out.</source>
        <translation>Lo que se envía; debe ser JSON válido, si no, no sale nada.</translation>
    </message>
    <message>
        <source>Goes on when the request has been handed over.</source>
        <translation>Sigue cuando la petición se ha entregado.</translation>
    </message>
    <message>
        <source>Sends a text message and waits for it; a failure ends the flow with an error. Here the message is only recorded.</source>
        <translation>Envía un mensaje de texto y lo espera; un fallo termina el flujo con un error. Aquí el mensaje solo se anota.</translation>
    </message>
    <message>
        <source>What the message says.</source>
        <translation>Lo que dice el mensaje.</translation>
    </message>
    <message>
        <source>Sends an e-mail; a failure is passed over. Here it is only recorded.</source>
        <translation>Envía un correo; un fallo se pasa por alto. Aquí solo se anota.</translation>
    </message>
    <message>
        <source>Subject of the e-mail.</source>
        <translation>Asunto del correo.</translation>
    </message>
    <message>
        <source>Text of the e-mail.</source>
        <translation>Texto del correo.</translation>
    </message>
    <message>
        <source>Recordings that are sent along.</source>
        <translation>Grabaciones que se envían con él.</translation>
    </message>
    <message>
        <source>Writes into a conversation; a failure is passed over. Here it is only recorded.</source>
        <translation>Escribe en una conversación; un fallo se pasa por alto. Aquí solo se anota.</translation>
    </message>
    <message>
        <source>Where the text goes.</source>
        <translation>A dónde va el texto.</translation>
    </message>
    <message>
        <source>What is written.</source>
        <translation>Lo que se escribe.</translation>
    </message>
    <message>
        <source>Waits until the text is handed over.</source>
        <translation>Espera hasta que el texto se ha entregado.</translation>
    </message>
    <message>
        <source>Makes one record in the customer list per run and stores its id in contact_case_id. Here only the variable is set.</source>
        <translation>Crea una ficha en la lista de clientes por ejecución y guarda su id en contact_case_id. Aquí solo se fija la variable.</translation>
    </message>
    <message>
        <source>Title of the case.</source>
        <translation>Título del caso.</translation>
    </message>
    <message>
        <source>What it is about.</source>
        <translation>De qué se trata.</translation>
    </message>
    <message>
        <source>A note on the case.</source>
        <translation>Una nota sobre el caso.</translation>
    </message>
    <message>
        <source>Waits until the case exists.</source>
        <translation>Espera hasta que el caso existe.</translation>
    </message>
    <message>
        <source>An assistant talks with the caller until one of them ends. Here only its time passes.</source>
        <translation>Un asistente habla con quien llama hasta que uno de los dos termina. Aquí solo pasa su tiempo.</translation>
    </message>
    <message>
        <source>Longest talk.</source>
        <translation>Conversación más larga.</translation>
    </message>
    <message>
        <source>Earlier way to name the assistant.</source>
        <translation>Manera anterior de nombrar al asistente.</translation>
    </message>
    <message>
        <source>An assistant works on its own. Passed over during calls.</source>
        <translation>Un asistente trabaja por su cuenta. Se pasa por encima durante las llamadas.</translation>
    </message>
    <message>
        <source>Starts a summary of a call or recording. Passed over during calls.</source>
        <translation>Inicia un resumen de una llamada o grabación. Se pasa por encima durante las llamadas.</translation>
    </message>
    <message>
        <source>Kind of what is summed up.</source>
        <translation>Tipo de lo que se resume.</translation>
    </message>
    <message>
        <source>Its id.</source>
        <translation>Su id.</translation>
    </message>
    <message>
        <source>Puts the call into a bridge by its id and goes on when it leaves. The platform uses it to build other actions.</source>
        <translation>Pone la llamada en un puente por su id y sigue cuando sale. La plataforma lo usa para construir otras acciones.</translation>
    </message>
    <message>
        <source>The bridge to enter.</source>
        <translation>El puente en el que se entra.</translation>
    </message>
    <message>
        <source>Stops until a request from outside lets the run go on. Passed over during calls.</source>
        <translation>Se detiene hasta que una petición de fuera deja seguir la ejecución. Se pasa por encima durante las llamadas.</translation>
    </message>
    <message>
        <source>Does nothing. The platform uses it inside; documents with it are refused.</source>
        <translation>No hace nada. La plataforma lo usa internamente; los documentos que lo contienen se rechazan.</translation>
    </message>
    <message>
        <source>Called an agent in documents before 2023; today&apos;s platform refuses it. Use Connect.</source>
        <translation>Llamaba a un agente en documentos anteriores a 2023; la plataforma de hoy lo rechaza. Use Conectar.</translation>
    </message>
    <message>
        <source>The agent that was called.</source>
        <translation>El agente al que se llamaba.</translation>
    </message>
    <message>
        <source>Let a chatbot talk in documents of 2023; today&apos;s platform refuses it. Use Talk with an assistant.</source>
        <translation>Dejaba hablar a un chatbot en documentos de 2023; la plataforma de hoy lo rechaza. Use Hablar con un asistente.</translation>
    </message>
    <message>
        <source>The chatbot that talked.</source>
        <translation>El chatbot que hablaba.</translation>
    </message>
    <message>
        <source>Voice of the chatbot.</source>
        <translation>Voz del chatbot.</translation>
    </message>
    <message>
        <source>Connects the call with a number, a conference or another call: exactly one of the three. Goes on when the talk is over or nobody was reached. In the simulator a caller who hangs up ends the whole call.</source>
        <translation>Conecta la llamada con un número, una conferencia u otra llamada: exactamente una de las tres. Sigue cuando termina la conversación o no se localizó a nadie. En el simulador, quien llama y cuelga termina toda la llamada.</translation>
    </message>
    <message>
        <source>What happens when keys are pressed while two people talk. In the simulator those of the callflow count alone, else those of the phone, the person or the account, the first that has any.</source>
        <translation>Qué ocurre cuando se pulsan teclas mientras dos personas hablan. En el simulador cuentan solo las del flujo; si no hay, las del teléfono, la persona o la cuenta, lo primero que tenga alguna.</translation>
    </message>
</context>
<context>
    <name>hookswitch</name>
    <message>
        <source>Write the address that is to be called, such as http://127.0.0.1:9000/calls</source>
        <translation>Escriba la dirección a la que se llamará, por ejemplo http://127.0.0.1:9000/calls</translation>
    </message>
    <message>
        <source>There is a blank at character %1; write %20 for a blank inside an address</source>
        <translation>Hay un espacio en el carácter %1; escriba %20 para un espacio dentro de una dirección</translation>
    </message>
    <message>
        <source>Go on: the host is missing</source>
        <translation>Siga: falta el servidor</translation>
    </message>
    <message>
        <source>The address must begin with http:// or https://</source>
        <translation>La dirección debe empezar por http:// o https://</translation>
    </message>
    <message>
        <source>This is no valid address: %1</source>
        <translation>Esta dirección no es válida: %1</translation>
    </message>
    <message>
        <source>The host is missing</source>
        <translation>Falta el servidor</translation>
    </message>
    <message>
        <source>Write user and password into their own fields, so that the password stays out of the project file</source>
        <translation>Escriba usuario y contraseña en sus propios campos, para que la contraseña quede fuera del archivo del proyecto</translation>
    </message>
    <message>
        <source>A GET callback carries data only through tokens such as {{uid}}, {{status}} or {{from}} in its address.</source>
        <translation>Un callback GET solo lleva datos mediante marcas como {{uid}}, {{status}} o {{from}} en su dirección.</translation>
    </message>
    <message>
        <source>The password travels unencrypted over http.</source>
        <translation>La contraseña viaja sin cifrar por http.</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nombre de pila</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Apellidos</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nombre de usuario</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Extensión</translation>
    </message>
    <message>
        <source>Name shown inside</source>
        <translation>Nombre mostrado dentro</translation>
    </message>
    <message>
        <source>Number shown outside</source>
        <translation>Número mostrado fuera</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Activado</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>No molestar</translation>
    </message>
    <message>
        <source>Forward calls</source>
        <translation>Desviar llamadas</translation>
    </message>
    <message>
        <source>Forward to</source>
        <translation>Desviar a</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Pertenece a</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>Saludo</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>Wait for the first digit</source>
        <translation>Espera del primer dígito</translation>
    </message>
    <message>
        <source>Wait between digits</source>
        <translation>Espera entre dígitos</translation>
    </message>
    <message>
        <source>Most digits</source>
        <translation>Máximo de dígitos</translation>
    </message>
    <message>
        <source>Callers may dial numbers</source>
        <translation>Quien llama puede marcar números</translation>
    </message>
    <message>
        <source>No prompts</source>
        <translation>Sin locuciones</translation>
    </message>
    <message>
        <source>Mailbox number</source>
        <translation>Número de buzón</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>No greeting</source>
        <translation>Sin saludo</translation>
    </message>
    <message>
        <source>No instructions</source>
        <translation>Sin instrucciones</translation>
    </message>
    <message>
        <source>Ask for the PIN</source>
        <translation>Pedir el PIN</translation>
    </message>
    <message>
        <source>Owner&apos;s phones may listen</source>
        <translation>Los teléfonos del dueño pueden escuchar</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Se repite</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Cada</translation>
    </message>
    <message>
        <source>Days of the week</source>
        <translation>Días de la semana</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Usuarios</translation>
    </message>
    <message>
        <source>user</source>
        <translation>usuario</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Dispositivos</translation>
    </message>
    <message>
        <source>device</source>
        <translation>dispositivo</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>group</source>
        <translation>grupo</translation>
    </message>
    <message>
        <source>Menus</source>
        <translation>Menús</translation>
    </message>
    <message>
        <source>menu</source>
        <translation>menú</translation>
    </message>
    <message>
        <source>Voicemail boxes</source>
        <translation>Buzones de voz</translation>
    </message>
    <message>
        <source>voicemail box</source>
        <translation>buzón de voz</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Medios</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>medio</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Time rules</source>
        <translation>Reglas horarias</translation>
    </message>
    <message>
        <source>time rule</source>
        <translation>regla horaria</translation>
    </message>
    <message>
        <source>Sets of time rules</source>
        <translation>Conjuntos de reglas horarias</translation>
    </message>
    <message>
        <source>set of time rules</source>
        <translation>conjunto de reglas horarias</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Conferences</source>
        <translation>Conferencias</translation>
    </message>
    <message>
        <source>conference</source>
        <translation>conferencia</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Colas</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>cola</translation>
    </message>
    <message>
        <source>Fax boxes</source>
        <translation>Buzones de fax</translation>
    </message>
    <message>
        <source>fax box</source>
        <translation>buzón de fax</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>entrada</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 to %2 s</source>
        <translation>%1 a %2 s</translation>
    </message>
    <message>
        <source>about %1 s</source>
        <translation>unos %1 s</translation>
    </message>
    <message>
        <source>a while</source>
        <translation>un rato</translation>
    </message>
    <message>
        <source>answers after %1</source>
        <translation>contesta tras %1</translation>
    </message>
    <message>
        <source>a machine answers after %1</source>
        <translation>una máquina contesta tras %1</translation>
    </message>
    <message>
        <source>waits %1</source>
        <translation>espera %1</translation>
    </message>
    <message>
        <source>presses %1</source>
        <translation>pulsa %1</translation>
    </message>
    <message>
        <source>says “%1”</source>
        <translation>dice «%1»</translation>
    </message>
    <message>
        <source>hangs up</source>
        <translation>cuelga</translation>
    </message>
    <message>
        <source>as if nobody had described it</source>
        <translation>como si nadie lo hubiera descrito</translation>
    </message>
    <message>
        <source>is busy</source>
        <translation>está ocupado</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>no contesta</translation>
    </message>
    <message>
        <source>rejects with %1</source>
        <translation>rechaza con %1</translation>
    </message>
    <message>
        <source>is not registered</source>
        <translation>no está registrado</translation>
    </message>
    <message>
        <source>answers after %1 s</source>
        <translation>contesta tras %1 s</translation>
    </message>
    <message>
        <source>%1, talks %2 s</source>
        <translation>%1, habla %2 s</translation>
    </message>
    <message>
        <source>%1, never hangs up</source>
        <translation>%1, nunca cuelga</translation>
    </message>
    <message>
        <source>call from %1 to %2</source>
        <translation>llamada de %1 a %2</translation>
    </message>
    <message>
        <source>call ends: %1 (%2)</source>
        <translation>fin de la llamada: %1 (%2)</translation>
    </message>
    <message>
        <source>phone %1 joins as %2</source>
        <translation>el teléfono %1 entra como %2</translation>
    </message>
    <message>
        <source>rings</source>
        <translation>suena</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>contesta</translation>
    </message>
    <message>
        <source>hangs up (%1)</source>
        <translation>cuelga (%1)</translation>
    </message>
    <message>
        <source>ended by %1 (%2)</source>
        <translation>terminada por %1 (%2)</translation>
    </message>
    <message>
        <source>enters %1</source>
        <translation>entra en %1</translation>
    </message>
    <message>
        <source>leaves %1</source>
        <translation>sale de %1</translation>
    </message>
    <message>
        <source>leaves %1 by &quot;%2&quot;</source>
        <translation>sale de %1 por «%2»</translation>
    </message>
    <message>
        <source>answer %1</source>
        <translation>respuesta %1</translation>
    </message>
    <message>
        <source>%1 with call %2</source>
        <translation>%1 con la llamada %2</translation>
    </message>
    <message>
        <source>goes into flow %1</source>
        <translation>pasa al flujo %1</translation>
    </message>
    <message>
        <source>comes back from the flow</source>
        <translation>vuelve del flujo</translation>
    </message>
    <message>
        <source>joins room %1 (%2 in it)</source>
        <translation>entra en la sala %1 (%2 dentro)</translation>
    </message>
    <message>
        <source>leaves room %1</source>
        <translation>sale de la sala %1</translation>
    </message>
    <message>
        <source>is muted in room %1</source>
        <translation>queda en silencio en la sala %1</translation>
    </message>
    <message>
        <source>is heard again in room %1</source>
        <translation>se le oye de nuevo en la sala %1</translation>
    </message>
    <message>
        <source>waits: %1</source>
        <translation>espera: %1</translation>
    </message>
    <message>
        <source>waits no longer</source>
        <translation>deja de esperar</translation>
    </message>
    <message>
        <source>joins queue %1 at place %2</source>
        <translation>entra en la cola %1 en el puesto %2</translation>
    </message>
    <message>
        <source>is served by %1 in queue %2</source>
        <translation>le atiende %1 en la cola %2</translation>
    </message>
    <message>
        <source>leaves queue %1</source>
        <translation>sale de la cola %1</translation>
    </message>
    <message>
        <source>agent %1: %2</source>
        <translation>agente %1: %2</translation>
    </message>
    <message>
        <source>signal %1 %2</source>
        <translation>señal %1 %2</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>hears &quot;%1&quot; (%2)</source>
        <translation>oye «%1» (%2)</translation>
    </message>
    <message>
        <source>prompt ends (%1)</source>
        <translation>termina la locución (%1)</translation>
    </message>
    <message>
        <source>timer %1, %2 s</source>
        <translation>temporizador %1, %2 s</translation>
    </message>
    <message>
        <source>calling</source>
        <translation>llamando</translation>
    </message>
    <message>
        <source>ringing</source>
        <translation>sonando</translation>
    </message>
    <message>
        <source>talking</source>
        <translation>hablando</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>terminada</translation>
    </message>
    <message>
        <source>normal hang-up</source>
        <translation>fin normal</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>ocupado</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>no contesta</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rechazada</translation>
    </message>
    <message>
        <source>caller gave up</source>
        <translation>quien llamaba desistió</translation>
    </message>
    <message>
        <source>answered elsewhere</source>
        <translation>contestada en otro lugar</translation>
    </message>
    <message>
        <source>not registered</source>
        <translation>no registrado</translation>
    </message>
    <message>
        <source>no such number</source>
        <translation>no existe el número</translation>
    </message>
    <message>
        <source>&amp;New Project</source>
        <translation>&amp;Nuevo proyecto</translation>
    </message>
    <message>
        <source>Begin a new project with one empty flow</source>
        <translation>Empezar un proyecto nuevo con un flujo vacío</translation>
    </message>
    <message>
        <source>New from Sa&amp;mple</source>
        <translation>Nuevo desde una &amp;muestra</translation>
    </message>
    <message>
        <source>&amp;Open...</source>
        <translation>&amp;Abrir...</translation>
    </message>
    <message>
        <source>Open a project or a flow of any platform</source>
        <translation>Abrir un proyecto o un flujo de cualquier plataforma</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>Abrir &amp;reciente</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>Guardar el proyecto</translation>
    </message>
    <message>
        <source>Save &amp;As...</source>
        <translation>Guardar &amp;como...</translation>
    </message>
    <message>
        <source>Save the project under another name</source>
        <translation>Guardar el proyecto con otro nombre</translation>
    </message>
    <message>
        <source>&amp;Import Flow...</source>
        <translation>&amp;Importar flujo...</translation>
    </message>
    <message>
        <source>Add a flow of any platform to this project</source>
        <translation>Añadir a este proyecto un flujo de cualquier plataforma</translation>
    </message>
    <message>
        <source>&amp;Export Flow as JSON...</source>
        <translation>&amp;Exportar flujo como JSON...</translation>
    </message>
    <message>
        <source>Write this flow in its platform&apos;s own form</source>
        <translation>Escribir este flujo en la forma propia de su plataforma</translation>
    </message>
    <message>
        <source>Export Flow &amp;To</source>
        <translation>E&amp;xportar flujo a</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>Add &amp;Block...</source>
        <translation>Añadir &amp;bloque...</translation>
    </message>
    <message>
        <source>Find a block in the palette</source>
        <translation>Buscar un bloque en la paleta</translation>
    </message>
    <message>
        <source>&amp;Edit Block</source>
        <translation>Editar blo&amp;que</translation>
    </message>
    <message>
        <source>Go to the selected block&apos;s first field</source>
        <translation>Ir al primer campo del bloque seleccionado</translation>
    </message>
    <message>
        <source>Remove Bloc&amp;k, Keep What Follows</source>
        <translation>Quitar bloque, conservar lo que si&amp;gue</translation>
    </message>
    <message>
        <source>Remove Bra&amp;nch</source>
        <translation>Eli&amp;minar rama</translation>
    </message>
    <message>
        <source>Remove the selected block and everything below it</source>
        <translation>Eliminar el bloque seleccionado y todo lo que cuelga de él</translation>
    </message>
    <message>
        <source>Cut Branc&amp;h</source>
        <translation>Cor&amp;tar rama</translation>
    </message>
    <message>
        <source>Put the selected branch on the clipboard and remove it</source>
        <translation>Poner la rama seleccionada en el portapapeles y eliminarla</translation>
    </message>
    <message>
        <source>&amp;Copy Branch</source>
        <translation>&amp;Copiar rama</translation>
    </message>
    <message>
        <source>Put the selected branch on the clipboard as JSON text</source>
        <translation>Poner la rama seleccionada en el portapapeles como texto JSON</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Pegar</translation>
    </message>
    <message>
        <source>Add the branch or flow on the clipboard after the selected block</source>
        <translation>Añadir la rama o el flujo del portapapeles tras el bloque seleccionado</translation>
    </message>
    <message>
        <source>Dup&amp;licate Branch</source>
        <translation>D&amp;uplicar rama</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Seleccionar todo</translation>
    </message>
    <message>
        <source>&amp;Find and Replace...</source>
        <translation>Buscar y reemp&amp;lazar...</translation>
    </message>
    <message>
        <source>Find a text in every field of every block</source>
        <translation>Buscar un texto en todos los campos de todos los bloques</translation>
    </message>
    <message>
        <source>Find Uses of This &amp;Value...</source>
        <translation>Buscar usos de este &amp;valor...</translation>
    </message>
    <message>
        <source>Where else the thing this block refers to is used</source>
        <translation>En qué otros lugares se usa aquello a lo que remite este bloque</translation>
    </message>
    <message>
        <source>&amp;Go to Anything...</source>
        <translation>&amp;Ir a cualquier cosa...</translation>
    </message>
    <message>
        <source>A block, a flow, a number, a person or a command by a few letters</source>
        <translation>Un bloque, un flujo, un número, una persona o una orden con unas pocas letras</translation>
    </message>
    <message>
        <source>&amp;Tidy Flow</source>
        <translation>Ordenar flu&amp;jo</translation>
    </message>
    <message>
        <source>Forget the places blocks were moved to by hand</source>
        <translation>Olvidar los lugares a los que se movieron bloques a mano</translation>
    </message>
    <message>
        <source>Al&amp;ign and Spread</source>
        <translation>&amp;Alinear y repartir</translation>
    </message>
    <message>
        <source>Add N&amp;ote</source>
        <translation>Añadir &amp;nota</translation>
    </message>
    <message>
        <source>A sheet with words beside the blocks</source>
        <translation>Una hoja con palabras junto a los bloques</translation>
    </message>
    <message>
        <source>Add Fra&amp;me</source>
        <translation>Añadir marc&amp;o</translation>
    </message>
    <message>
        <source>A titled border around the selected blocks</source>
        <translation>Un borde con título alrededor de los bloques seleccionados</translation>
    </message>
    <message>
        <source>Number&amp;s and Callbacks...</source>
        <translation>Números y callbac&amp;ks...</translation>
    </message>
    <message>
        <source>Director&amp;y...</source>
        <translation>Dir&amp;ectorio...</translation>
    </message>
    <message>
        <source>Users, devices, menus, boxes, media, time rules</source>
        <translation>Usuarios, dispositivos, menús, buzones, medios, reglas horarias</translation>
    </message>
    <message>
        <source>Far En&amp;ds...</source>
        <translation>E&amp;xtremos remotos...</translation>
    </message>
    <message>
        <source>What phones do when nobody plays them</source>
        <translation>Lo que hacen los teléfonos cuando nadie los maneja</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>&amp;Acercar</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Ale&amp;jar</translation>
    </message>
    <message>
        <source>&amp;Normal Size</source>
        <translation>Tamaño &amp;normal</translation>
    </message>
    <message>
        <source>&amp;Fit Flow</source>
        <translation>Ajustar el &amp;flujo</translation>
    </message>
    <message>
        <source>Fit &amp;Selection</source>
        <translation>Ajustar la &amp;selección</translation>
    </message>
    <message>
        <source>Fold or &amp;Unfold Branch</source>
        <translation>&amp;Plegar o desplegar rama</translation>
    </message>
    <message>
        <source>Hide what hangs below the selected block, or show it again</source>
        <translation>Ocultar lo que cuelga del bloque seleccionado, o mostrarlo de nuevo</translation>
    </message>
    <message>
        <source>Fold Al&amp;l</source>
        <translation>Plegar &amp;todo</translation>
    </message>
    <message>
        <source>Unfold &amp;All</source>
        <translation>&amp;Desplegar todo</translation>
    </message>
    <message>
        <source>Lay Out Left to Ri&amp;ght</source>
        <translation>Disponer de i&amp;zquierda a derecha</translation>
    </message>
    <message>
        <source>The flow grows to the right instead of downwards</source>
        <translation>El flujo crece hacia la derecha en lugar de hacia abajo</translation>
    </message>
    <message>
        <source>Split &amp;View</source>
        <translation>Di&amp;vidir la vista</translation>
    </message>
    <message>
        <source>Two views of the flow side by side</source>
        <translation>Dos vistas del flujo, una junto a otra</translation>
    </message>
    <message>
        <source>Overview &amp;Map</source>
        <translation>&amp;Mapa general</translation>
    </message>
    <message>
        <source>The whole flow in a corner when not all of it is seen</source>
        <translation>Todo el flujo en una esquina cuando no se ve entero</translation>
    </message>
    <message>
        <source>Sele&amp;ct with Lasso</source>
        <translation>Seleccionar con laz&amp;o</translation>
    </message>
    <message>
        <source>Dragging draws a line around blocks instead of a rectangle</source>
        <translation>Al arrastrar se traza una línea alrededor de los bloques en vez de un rectángulo</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>T&amp;ema</translation>
    </message>
    <message>
        <source>Languag&amp;e</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>Pane&amp;les</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>&amp;Restablecer la disposición</translation>
    </message>
    <message>
        <source>Put every panel back where it was at first</source>
        <translation>Volver a poner cada panel donde estaba al principio</translation>
    </message>
    <message>
        <source>&amp;Place Call</source>
        <translation>&amp;Hacer llamada</translation>
    </message>
    <message>
        <source>Place the call the dialer describes</source>
        <translation>Hacer la llamada que describe el marcador</translation>
    </message>
    <message>
        <source>&amp;End All Calls</source>
        <translation>&amp;Terminar todas las llamadas</translation>
    </message>
    <message>
        <source>Hang up every call that is still alive</source>
        <translation>Colgar todas las llamadas que siguen vivas</translation>
    </message>
    <message>
        <source>&amp;Clear Run</source>
        <translation>&amp;Vaciar la ejecución</translation>
    </message>
    <message>
        <source>End every call and forget what happened</source>
        <translation>Terminar todas las llamadas y olvidar lo ocurrido</translation>
    </message>
    <message>
        <source>&amp;Local Server</source>
        <translation>&amp;Servidor local</translation>
    </message>
    <message>
        <source>Answer the platforms&apos; APIs on this machine</source>
        <translation>Responder a las API de las plataformas en este equipo</translation>
    </message>
    <message>
        <source>Copy Server &amp;Address</source>
        <translation>Copiar &amp;dirección del servidor</translation>
    </message>
    <message>
        <source>Copy Server &amp;Keys</source>
        <translation>Copiar &amp;claves del servidor</translation>
    </message>
    <message>
        <source>Copy the credentials clients of the local server must present</source>
        <translation>Copiar las credenciales que deben presentar los clientes del servidor local</translation>
    </message>
    <message>
        <source>&amp;Command Bar...</source>
        <translation>&amp;Barra de órdenes...</translation>
    </message>
    <message>
        <source>Any command by a few letters</source>
        <translation>Cualquier orden con unas pocas letras</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>A&amp;tajos de teclado</translation>
    </message>
    <message>
        <source>&amp;About Hookswitch</source>
        <translation>&amp;Acerca de Hookswitch</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Acerca de &amp;Qt</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Call</source>
        <translation>&amp;Llamada</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ay&amp;uda</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>&amp;Kazoo Callflow...</source>
        <translation>Callflow de &amp;Kazoo...</translation>
    </message>
    <message>
        <source>&amp;VoIPBIN Actions...</source>
        <translation>Acciones de &amp;VoIPBIN...</translation>
    </message>
    <message>
        <source>&amp;BlueVia Commands (JSON)...</source>
        <translation>Órdenes de &amp;BlueVia (JSON)...</translation>
    </message>
    <message>
        <source>BlueVia Commands (&amp;XML)...</source>
        <translation>Órdenes de BlueVia (&amp;XML)...</translation>
    </message>
    <message>
        <source>XML (*.xml)</source>
        <translation>XML (*.xml)</translation>
    </message>
    <message>
        <source>&amp;Drawing...</source>
        <translation>&amp;Dibujo...</translation>
    </message>
    <message>
        <source>SVG (*.svg);;PDF (*.pdf);;PNG (*.png)</source>
        <translation>SVG (*.svg);;PDF (*.pdf);;PNG (*.png)</translation>
    </message>
    <message>
        <source>Diagram as &amp;Text...</source>
        <translation>Diagrama como &amp;texto...</translation>
    </message>
    <message>
        <source>Mermaid (*.mmd);;Graphviz (*.dot);;PlantUML (*.puml)</source>
        <translation>Mermaid (*.mmd);;Graphviz (*.dot);;PlantUML (*.puml)</translation>
    </message>
    <message>
        <source>&amp;Handbook...</source>
        <translation>&amp;Manual...</translation>
    </message>
    <message>
        <source>HTML (*.html);;PDF (*.pdf)</source>
        <translation>HTML (*.html);;PDF (*.pdf)</translation>
    </message>
    <message>
        <source>%1 bytes that are no text:</source>
        <translation>%1 bytes que no son texto:</translation>
    </message>
    <message>
        <source>Not tried yet.</source>
        <translation>Aún no se ha intentado.</translation>
    </message>
    <message>
        <source>Attempt %1 at %2: %3</source>
        <translation>Intento %1 a las %2: %3</translation>
    </message>
    <message>
        <source>name found</source>
        <translation>nombre resuelto</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>conectado</translation>
    </message>
    <message>
        <source>first byte</source>
        <translation>primer byte</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>completo</translation>
    </message>
    <message>
        <source>Will be tried again.</source>
        <translation>Se volverá a intentar.</translation>
    </message>
    <message>
        <source>live</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>contestada</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelada</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallo</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>entregado</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausar</translation>
    </message>
    <message>
        <source>Virtual time stands still; what you do on the phones still happens</source>
        <translation>El tiempo virtual se detiene; lo que haga en los teléfonos sigue ocurriendo</translation>
    </message>
    <message>
        <source>&amp;Go On</source>
        <translation>Se&amp;guir</translation>
    </message>
    <message>
        <source>On by the speed of the dialer</source>
        <translation>Adelante a la velocidad del marcador</translation>
    </message>
    <message>
        <source>&amp;Step to Next Block</source>
        <translation>Pa&amp;so al bloque siguiente</translation>
    </message>
    <message>
        <source>As fast as possible to the next block this call enters</source>
        <translation>Lo más rápido posible hasta el siguiente bloque en que entre esta llamada</translation>
    </message>
    <message>
        <source>&amp;Run to Selected Block</source>
        <translation>Ejecutar hasta el bloque &amp;elegido</translation>
    </message>
    <message>
        <source>As fast as possible until a call enters the selected block</source>
        <translation>Lo más rápido posible hasta que una llamada entre en el bloque elegido</translation>
    </message>
    <message>
        <source>Run until Next &amp;Webhook</source>
        <translation>Ejecutar hasta el siguiente &amp;webhook</translation>
    </message>
    <message>
        <source>As fast as possible until a webhook is sent</source>
        <translation>Lo más rápido posible hasta que se envíe un webhook</translation>
    </message>
    <message>
        <source>&amp;Breakpoint at Selected Block</source>
        <translation>Punto de &amp;interrupción en el bloque elegido</translation>
    </message>
    <message>
        <source>Calls stop in front of this block, or no longer</source>
        <translation>Las llamadas se detienen ante este bloque, o dejan de hacerlo</translation>
    </message>
    <message>
        <source>Breakpoint &amp;Condition...</source>
        <translation>&amp;Condición del punto de interrupción...</translation>
    </message>
    <message>
        <source>Stop here only with a variable, digits, or at one visit</source>
        <translation>Detenerse aquí solo con una variable, unos dígitos o en una visita</translation>
    </message>
    <message>
        <source>Re&amp;move All Breakpoints</source>
        <translation>&amp;Quitar todos los puntos de interrupción</translation>
    </message>
    <message>
        <source>&amp;Event Back</source>
        <translation>Evento &amp;anterior</translation>
    </message>
    <message>
        <source>Look back: every panel shows the moment before</source>
        <translation>Mirar atrás: todos los paneles muestran el momento anterior</translation>
    </message>
    <message>
        <source>Event &amp;Forward</source>
        <translation>Even&amp;to siguiente</translation>
    </message>
    <message>
        <source>To the Prese&amp;nt</source>
        <translation>Al prese&amp;nte</translation>
    </message>
    <message>
        <source>Show the run as it is now</source>
        <translation>Mostrar la ejecución como está ahora</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>E&amp;jecución</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>no se puede crear la carpeta</translation>
    </message>
</context>
<context>
    <name>hookswitch::BlockForm</name>
    <message>
        <source>&amp;Skip this block</source>
        <translation>&amp;Omitir este bloque</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>Más opciones</translation>
    </message>
    <message>
        <source>The platform passes over the block and goes on by its default exit.</source>
        <translation>La plataforma pasa por encima del bloque y sigue por su salida predeterminada.</translation>
    </message>
    <message>
        <source>skip</source>
        <translation>omitir</translation>
    </message>
    <message>
        <source>Also holds %1; see the JSON tab.</source>
        <translation>Contiene también %1; vea la pestaña JSON.</translation>
    </message>
</context>
<context>
    <name>hookswitch::BlockPicker</name>
    <message>
        <source>Which block comes here?</source>
        <translation>¿Qué bloque va aquí?</translation>
    </message>
    <message>
        <source>Blocks to add</source>
        <translation>Bloques que añadir</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Bloques</translation>
    </message>
</context>
<context>
    <name>hookswitch::CallbackEditor</name>
    <message>
        <source>Callback for calls from this number</source>
        <translation>Callback para las llamadas desde este número</translation>
    </message>
    <message>
        <source>Callback for calls to this number</source>
        <translation>Callback para las llamadas a este número</translation>
    </message>
    <message>
        <source>Send a Test</source>
        <translation>Enviar una prueba</translation>
    </message>
    <message>
        <source>GET, data in the address</source>
        <translation>GET, datos en la dirección</translation>
    </message>
    <message>
        <source>POST, a form</source>
        <translation>POST, un formulario</translation>
    </message>
    <message>
        <source>POST, JSON</source>
        <translation>POST, JSON</translation>
    </message>
    <message>
        <source>only when the address asks for one</source>
        <translation>solo cuando la dirección lo pide</translation>
    </message>
    <message>
        <source>Kept outside the project file, in a file only you can read</source>
        <translation>Se guarda fuera del archivo del proyecto, en un archivo que solo usted puede leer</translation>
    </message>
    <message>
        <source>What will be sent when a call has ended</source>
        <translation>Lo que se enviará cuando termine una llamada</translation>
    </message>
    <message>
        <source>Send this callback now, with the data of an example call</source>
        <translation>Enviar este callback ahora, con los datos de una llamada de ejemplo</translation>
    </message>
    <message>
        <source>Method:</source>
        <translation>Método:</translation>
    </message>
    <message>
        <source>Address:</source>
        <translation>Dirección:</translation>
    </message>
    <message>
        <source>User:</source>
        <translation>Usuario:</translation>
    </message>
    <message>
        <source>Password:</source>
        <translation>Contraseña:</translation>
    </message>
    <message>
        <source>Example:</source>
        <translation>Ejemplo:</translation>
    </message>
    <message>
        <source>stored; type to replace it</source>
        <translation>guardada; escriba para cambiarla</translation>
    </message>
</context>
<context>
    <name>hookswitch::CallsModel</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>When the call began, since the run began</source>
        <translation>Cuándo empezó la llamada, desde el inicio de la ejecución</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloque</translation>
    </message>
    <message>
        <source>The block the call is in, or was in last</source>
        <translation>El bloque en el que está la llamada, o en el que estuvo por último</translation>
    </message>
    <message>
        <source>Talked</source>
        <translation>Hablado</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s), see the events</source>
        <translation>
            <numerusform>%n advertencia, vea los eventos</numerusform>
            <numerusform>%n advertencias, vea los eventos</numerusform>
        </translation>
    </message>
    <message>
        <source>From the answer to the end</source>
        <translation>Desde que se contesta hasta el final</translation>
    </message>
    <message>
        <source>Webhooks this call has caused</source>
        <translation>Webhooks que causó esta llamada</translation>
    </message>
</context>
<context>
    <name>hookswitch::CallsPanel</name>
    <message>
        <source>Calls of the run</source>
        <translation>Llamadas de la ejecución</translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation>Aún no hay llamadas</translation>
    </message>
    <message>
        <source>Place a call with the dialer, over the API, or with hsw. It appears here while it runs.</source>
        <translation>Haga una llamada con el marcador, por la API o con hsw. Aparece aquí mientras transcurre.</translation>
    </message>
    <message>
        <source>Show Block on Canvas</source>
        <translation>Mostrar el bloque en el lienzo</translation>
    </message>
    <message>
        <source>End Call</source>
        <translation>Terminar la llamada</translation>
    </message>
</context>
<context>
    <name>hookswitch::ChartsPanel</name>
    <message>
        <source>How calls ended</source>
        <translation>Cómo terminaron las llamadas</translation>
    </message>
    <message>
        <source>Calls over the time of the run</source>
        <translation>Llamadas a lo largo de la ejecución</translation>
    </message>
    <message>
        <source>No figures yet</source>
        <translation>Aún no hay cifras</translation>
    </message>
    <message>
        <source>Place some calls: how they end and when they come is charted here.</source>
        <translation>Haga algunas llamadas: aquí se ve cómo terminan y cuándo llegan.</translation>
    </message>
    <message>
        <source>1 call</source>
        <translation>1 llamada</translation>
    </message>
    <message>
        <source>%1 calls</source>
        <translation>%1 llamadas</translation>
    </message>
    <message>
        <source>%1 answered (%2 %)</source>
        <translation>%1 contestadas (%2 %)</translation>
    </message>
    <message>
        <source>average talk %1</source>
        <translation>conversación media %1</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>contestadas</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>no contestadas</translation>
    </message>
    <message>
        <source>live</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>minutes since the run began</source>
        <translation>minutos desde el inicio de la ejecución</translation>
    </message>
    <message>
        <source>seconds since the run began</source>
        <translation>segundos desde el inicio de la ejecución</translation>
    </message>
</context>
<context>
    <name>hookswitch::ChoiceEditor</name>
    <message>
        <source>Not set</source>
        <translation>Sin fijar</translation>
    </message>
    <message>
        <source>Default (%1)</source>
        <translation>Predeterminado (%1)</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>hookswitch::CommandBar</name>
    <message>
        <source>What fits</source>
        <translation>Lo que coincide</translation>
    </message>
</context>
<context>
    <name>hookswitch::ConditionDialog</name>
    <message>
        <source>Breakpoint Condition</source>
        <translation>Condición del punto de interrupción</translation>
    </message>
    <message>
        <source>Every time</source>
        <translation>Siempre</translation>
    </message>
    <message>
        <source>A variable has a value</source>
        <translation>Una variable tiene un valor</translation>
    </message>
    <message>
        <source>The digits pressed end with</source>
        <translation>Los dígitos pulsados terminan en</translation>
    </message>
    <message>
        <source>At one visit of a call</source>
        <translation>En una visita de una llamada</translation>
    </message>
    <message>
        <source>&amp;Stop:</source>
        <translation>&amp;Detener:</translation>
    </message>
    <message>
        <source>&amp;Variable:</source>
        <translation>&amp;Variable:</translation>
    </message>
    <message>
        <source>V&amp;alue:</source>
        <translation>V&amp;alor:</translation>
    </message>
    <message>
        <source>V&amp;isit:</source>
        <translation>V&amp;isita:</translation>
    </message>
</context>
<context>
    <name>hookswitch::DialerPanel</name>
    <message>
        <source>&amp;Digits:</source>
        <translation>&amp;Dígitos:</translation>
    </message>
    <message>
        <source>Place &amp;call</source>
        <translation>&amp;Llamar</translation>
    </message>
    <message>
        <source>&amp;End all</source>
        <translation>&amp;Colgar todo</translation>
    </message>
    <message>
        <source>Calling number</source>
        <translation>Número que llama</translation>
    </message>
    <message>
        <source>Dialled number</source>
        <translation>Número marcado</translation>
    </message>
    <message>
        <source>number to dial</source>
        <translation>número que marcar</translation>
    </message>
    <message>
        <source>I play the phones</source>
        <translation>Yo manejo los teléfonos</translation>
    </message>
    <message>
        <source>They act by themselves</source>
        <translation>Actúan por sí mismos</translation>
    </message>
    <message>
        <source>By themselves: called phones do what &quot;Far ends&quot; says, or answer after 2 s and hang up 10 s later.</source>
        <translation>Por sí mismos: los teléfonos llamados hacen lo que dicen los «Extremos remotos», o contestan tras 2 s y cuelgan 10 s después.</translation>
    </message>
    <message>
        <source>for example 1,23#</source>
        <translation>por ejemplo 1,23#</translation>
    </message>
    <message>
        <source>Keys for the blocks that listen, in order. A comma waits for the next block, h hangs up.</source>
        <translation>Teclas para los bloques que escuchan, en orden. Una coma espera al bloque siguiente, h cuelga.</translation>
    </message>
    <message>
        <source>Real time</source>
        <translation>Tiempo real</translation>
    </message>
    <message>
        <source>2 times as fast</source>
        <translation>2 veces más rápido</translation>
    </message>
    <message>
        <source>10 times as fast</source>
        <translation>10 veces más rápido</translation>
    </message>
    <message>
        <source>As fast as possible</source>
        <translation>Lo más rápido posible</translation>
    </message>
    <message>
        <source>The same project, seed and keys give exactly the same run.</source>
        <translation>El mismo proyecto, la misma semilla y las mismas teclas dan exactamente la misma ejecución.</translation>
    </message>
    <message>
        <source>&amp;From:</source>
        <translation>D&amp;e:</translation>
    </message>
    <message>
        <source>&amp;To:</source>
        <translation>&amp;A:</translation>
    </message>
    <message>
        <source>&amp;Phones:</source>
        <translation>&amp;Teléfonos:</translation>
    </message>
    <message>
        <source>&amp;Speed:</source>
        <translation>&amp;Velocidad:</translation>
    </message>
    <message>
        <source>S&amp;eed:</source>
        <translation>&amp;Semilla:</translation>
    </message>
    <message>
        <source>Hang up every call that is still alive</source>
        <translation>Colgar todas las llamadas que siguen vivas</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>exterior</translation>
    </message>
    <message>
        <source>user</source>
        <translation>usuario</translation>
    </message>
    <message>
        <source>our number</source>
        <translation>número nuestro</translation>
    </message>
    <message>
        <source>Dial %1</source>
        <translation>Marcar %1</translation>
    </message>
    <message>
        <source>Say which number to dial</source>
        <translation>Diga qué número marcar</translation>
    </message>
</context>
<context>
    <name>hookswitch::DirectoryPanel</name>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Entries of this kind</source>
        <translation>Entradas de este tipo</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Aún ninguna</translation>
    </message>
    <message>
        <source>Add one, so that blocks can refer to it.</source>
        <translation>Añada una, para que los bloques puedan remitir a ella.</translation>
    </message>
    <message>
        <source>The whole document as JSON</source>
        <translation>Todo el documento como JSON</translation>
    </message>
    <message>
        <source>Main Fields</source>
        <translation>Campos principales</translation>
    </message>
    <message>
        <source>Everything (JSON)</source>
        <translation>Todo (JSON)</translation>
    </message>
    <message>
        <source>New %1</source>
        <translation>Nuevo: %1</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Añadir %1</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Eliminar %1</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Cambiar %1</translation>
    </message>
    <message>
        <source>The document must be an object: { ... }</source>
        <translation>El documento debe ser un objeto: { ... }</translation>
    </message>
</context>
<context>
    <name>hookswitch::EntityForm</name>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>%1 (not in the directory)</source>
        <translation>%1 (no está en el directorio)</translation>
    </message>
    <message>
        <source>several, with commas between</source>
        <translation>varios, separados por comas</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>sin fijar</translation>
    </message>
</context>
<context>
    <name>hookswitch::EventsModel</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>Leg</source>
        <translation>Tramo</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloque</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
    </message>
</context>
<context>
    <name>hookswitch::EventsPanel</name>
    <message>
        <source>Only the selected call</source>
        <translation>Solo la llamada seleccionada</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Copiar como JSON</translation>
    </message>
    <message>
        <source>Copy the events shown, one JSON object a line</source>
        <translation>Copiar los eventos mostrados, un objeto JSON por línea</translation>
    </message>
    <message>
        <source>Find in events, for example &quot;digit&quot; or a block</source>
        <translation>Buscar en los eventos, por ejemplo «digit» o un bloque</translation>
    </message>
    <message>
        <source>Find in events</source>
        <translation>Buscar en los eventos</translation>
    </message>
    <message>
        <source>Events of the run</source>
        <translation>Eventos de la ejecución</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>Nada que mostrar</translation>
    </message>
    <message>
        <source>Every event of the run is listed here: rings, answers, blocks, prompts, digits, webhooks.</source>
        <translation>Aquí figura cada evento de la ejecución: timbres, respuestas, bloques, locuciones, dígitos, webhooks.</translation>
    </message>
</context>
<context>
    <name>hookswitch::ExitsEditor</name>
    <message>
        <source>next</source>
        <translation>siguiente</translation>
    </message>
    <message>
        <source>otherwise</source>
        <translation>en otro caso</translation>
    </message>
    <message>
        <source>false</source>
        <translation>falso</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>aún nada</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Significado</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Lleva a</translation>
    </message>
    <message>
        <source>Exits</source>
        <translation>Salidas</translation>
    </message>
    <message>
        <source>Add exit</source>
        <translation>Añadir salida</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Takes the exit away, with the branch that hangs at it</source>
        <translation>Quita la salida, con la rama que cuelga de ella</translation>
    </message>
</context>
<context>
    <name>hookswitch::FarEndsPanel</name>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
    <message>
        <source>Phones and what they do</source>
        <translation>Los teléfonos y lo que hacen</translation>
    </message>
    <message>
        <source>Every phone answers after 2 s and hangs up 10 s later</source>
        <translation>Todo teléfono contesta tras 2 s y cuelga 10 s después</translation>
    </message>
    <message>
        <source>Add a phone here to make it busy, slow or unreachable.</source>
        <translation>Añada aquí un teléfono para que esté ocupado, sea lento o no esté disponible.</translation>
    </message>
    <message>
        <source>Number, device or user</source>
        <translation>Número, dispositivo o usuario</translation>
    </message>
    <message>
        <source>number, device or user</source>
        <translation>número, dispositivo o usuario</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>contesta</translation>
    </message>
    <message>
        <source>is busy</source>
        <translation>está ocupado</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>no contesta</translation>
    </message>
    <message>
        <source>rejects</source>
        <translation>rechaza</translation>
    </message>
    <message>
        <source>is not registered</source>
        <translation>no está registrado</translation>
    </message>
    <message>
        <source>follows steps (JSON)</source>
        <translation>sigue pasos (JSON)</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>until the other side hangs up</source>
        <translation>hasta que cuelgue el otro lado</translation>
    </message>
    <message>
        <source>SIP status: 486 busy here, 480 unavailable, 603 decline, 404 unknown</source>
        <translation>Estado SIP: 486 ocupado, 480 no disponible, 603 rechazo, 404 desconocido</translation>
    </message>
    <message>
        <source>This phone</source>
        <translation>Este teléfono</translation>
    </message>
    <message>
        <source>after</source>
        <translation>tras</translation>
    </message>
    <message>
        <source>talks</source>
        <translation>habla</translation>
    </message>
    <message>
        <source>with status</source>
        <translation>con estado</translation>
    </message>
    <message>
        <source>Change far end</source>
        <translation>Cambiar extremo remoto</translation>
    </message>
    <message>
        <source>Steps are a list: [ ... ]</source>
        <translation>Los pasos son una lista: [ ... ]</translation>
    </message>
    <message>
        <source>Add far end</source>
        <translation>Añadir extremo remoto</translation>
    </message>
    <message>
        <source>Remove far end</source>
        <translation>Quitar extremo remoto</translation>
    </message>
</context>
<context>
    <name>hookswitch::FindPanel</name>
    <message>
        <source>Find in every field of every block</source>
        <translation>Buscar en todos los campos de todos los bloques</translation>
    </message>
    <message>
        <source>&amp;Only this flow</source>
        <translation>&amp;Solo este flujo</translation>
    </message>
    <message>
        <source>&amp;Whole values</source>
        <translation>&amp;Valores completos</translation>
    </message>
    <message>
        <source>&amp;Replace All</source>
        <translation>&amp;Reemplazar todo</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>Reemplazar por</translation>
    </message>
    <message>
        <source>Every value and exit that is exactly what is sought becomes this. One step to undo.</source>
        <translation>Cada valor y cada salida que sea exactamente lo buscado pasa a ser esto. Se deshace en un paso.</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Flujo</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloque</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Lo encontrado</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n lugar</numerusform>
            <numerusform>%n lugares</numerusform>
        </translation>
    </message>
    <message>
        <source>Type what to replace it by first.</source>
        <translation>Primero escriba por qué reemplazarlo.</translation>
    </message>
    <message>
        <source>No value is exactly “%1”; parts of a text are left alone.</source>
        <translation>Ningún valor es exactamente «%1»; las partes de un texto no se tocan.</translation>
    </message>
    <message>
        <source>Replace %1 by %2</source>
        <translation>Reemplazar %1 por %2</translation>
    </message>
    <message numerus="yes">
        <source>Replaced %n use(s)</source>
        <translation>
            <numerusform>Se reemplazó %n uso</numerusform>
            <numerusform>Se reemplazaron %n usos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookswitch::FlowScene</name>
    <message>
        <source>The catalogue does not know this module.</source>
        <translation>El catálogo no conoce este módulo.</translation>
    </message>
    <message>
        <source>This flow is shown for reading only.</source>
        <translation>Este flujo se muestra solo para lectura.</translation>
    </message>
</context>
<context>
    <name>hookswitch::FlowView</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Add block at</source>
        <translation>&amp;Añadir bloque en</translation>
    </message>
    <message>
        <source>&amp;Rename exit</source>
        <translation>&amp;Renombrar salida</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Otra…</translation>
    </message>
    <message>
        <source>&amp;Inspect</source>
        <translation>&amp;Inspeccionar</translation>
    </message>
    <message>
        <source>&amp;Delete block</source>
        <translation>&amp;Eliminar bloque</translation>
    </message>
    <message>
        <source>Delete &amp;branch</source>
        <translation>Eliminar ra&amp;ma</translation>
    </message>
    <message>
        <source>&amp;Tidy this flow</source>
        <translation>&amp;Ordenar este flujo</translation>
    </message>
    <message>
        <source>&amp;Copy JSON</source>
        <translation>&amp;Copiar JSON</translation>
    </message>
    <message>
        <source>Un&amp;fold branch</source>
        <translation>Desple&amp;gar rama</translation>
    </message>
    <message>
        <source>&amp;Fold branch</source>
        <translation>Ple&amp;gar rama</translation>
    </message>
    <message>
        <source>&amp;Insert block</source>
        <translation>&amp;Insertar bloque</translation>
    </message>
    <message>
        <source>&amp;Rename exit…</source>
        <translation>&amp;Renombrar salida…</translation>
    </message>
    <message>
        <source>&amp;Delete wire and branch</source>
        <translation>&amp;Eliminar conexión y rama</translation>
    </message>
    <message>
        <source>&amp;Add block</source>
        <translation>&amp;Añadir bloque</translation>
    </message>
    <message>
        <source>Add &amp;note</source>
        <translation>Añadir &amp;nota</translation>
    </message>
    <message>
        <source>Add f&amp;rame</source>
        <translation>Añadir &amp;marco</translation>
    </message>
    <message>
        <source>&amp;Show all</source>
        <translation>Mostrar &amp;todo</translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation>Tamaño norma&amp;l</translation>
    </message>
    <message>
        <source>option %1</source>
        <translation>opción %1</translation>
    </message>
    <message>
        <source>child %1 of %2 of %3</source>
        <translation>hijo %1 de %2 de %3</translation>
    </message>
    <message>
        <source>This flow is empty</source>
        <translation>Este flujo está vacío</translation>
    </message>
    <message>
        <source>Drag a block here from the palette, or double-click one. A call begins with the first block and goes on from there.</source>
        <translation>Arrastre aquí un bloque desde la paleta, o haga doble clic en uno. Una llamada empieza en el primer bloque y sigue desde ahí.</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Lienzo</translation>
    </message>
    <message>
        <source>Picture of the flow. The outline shows the same as a list.</source>
        <translation>Imagen del flujo. El esquema muestra lo mismo como lista.</translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation>Texto de la nota</translation>
    </message>
    <message>
        <source>Key of the exit</source>
        <translation>Clave de la salida</translation>
    </message>
    <message>
        <source>A block has one way in here</source>
        <translation>Aquí un bloque tiene una sola entrada</translation>
    </message>
    <message>
        <source>&amp;Move the branch here</source>
        <translation>&amp;Mover la rama aquí</translation>
    </message>
    <message>
        <source>&amp;Copy the branch here</source>
        <translation>&amp;Copiar la rama aquí</translation>
    </message>
    <message>
        <source>Make it a &amp;flow that both call</source>
        <translation>Convertirla en un &amp;flujo al que ambos llaman</translation>
    </message>
    <message>
        <source>Call this &amp;flow again from its beginning</source>
        <translation>Llamar de nuevo a este &amp;flujo desde el principio</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>&amp;Run to this block</source>
        <translation>&amp;Ejecutar hasta este bloque</translation>
    </message>
    <message>
        <source>Brea&amp;kpoint</source>
        <translation>&amp;Punto de interrupción</translation>
    </message>
    <message>
        <source>Breakpoint c&amp;ondition…</source>
        <translation>C&amp;ondición del punto de interrupción…</translation>
    </message>
</context>
<context>
    <name>hookswitch::FlowsPanel</name>
    <message>
        <source>Rename</source>
        <translation>Renombrar</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Flujo</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>Flows of the project</source>
        <translation>Flujos del proyecto</translation>
    </message>
    <message>
        <source>New Flow</source>
        <translation>Flujo nuevo</translation>
    </message>
    <message>
        <source>%1 flow</source>
        <translation>Flujo de %1</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(sin nombre)</translation>
    </message>
    <message>
        <source>Rename flow</source>
        <translation>Renombrar flujo</translation>
    </message>
    <message>
        <source>New flow</source>
        <translation>Flujo nuevo</translation>
    </message>
    <message>
        <source>Add flow</source>
        <translation>Añadir flujo</translation>
    </message>
    <message>
        <source>%1, copy</source>
        <translation>%1, copia</translation>
    </message>
    <message>
        <source>Duplicate flow</source>
        <translation>Duplicar flujo</translation>
    </message>
    <message>
        <source>Delete flow</source>
        <translation>Eliminar flujo</translation>
    </message>
    <message>
        <source>Copy Served Address</source>
        <translation>Copiar la dirección servida</translation>
    </message>
    <message>
        <source>Here a %1 gets this flow</source>
        <translation>Aquí, un %1 obtiene este flujo</translation>
    </message>
    <message>
        <source>Kazoo feature code</source>
        <translation>Código de función de Kazoo</translation>
    </message>
    <message>
        <source>Feature code: %1</source>
        <translation>Código de función: %1</translation>
    </message>
    <message>
        <source>Add feature code</source>
        <translation>Añadir código de función</translation>
    </message>
</context>
<context>
    <name>hookswitch::HistoryPanel</name>
    <message>
        <source>Steps that can be undone</source>
        <translation>Pasos que se pueden deshacer</translation>
    </message>
    <message>
        <source>As it was opened</source>
        <translation>Tal como se abrió</translation>
    </message>
</context>
<context>
    <name>hookswitch::InspectorPanel</name>
    <message>
        <source>Exits</source>
        <translation>Salidas</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Cambiar %1</translation>
    </message>
    <message>
        <source>Change JSON of %1</source>
        <translation>Cambiar el JSON de %1</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloque</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>No block selected</source>
        <translation>Ningún bloque seleccionado</translation>
    </message>
    <message>
        <source>Select a block on the canvas or in the outline to see and change it.</source>
        <translation>Seleccione un bloque en el lienzo o en el esquema para verlo y cambiarlo.</translation>
    </message>
    <message>
        <source>The catalogue does not know this module. Its data can be changed as JSON.</source>
        <translation>El catálogo no conoce este módulo. Sus datos se pueden cambiar como JSON.</translation>
    </message>
    <message>
        <source>The simulator passes over this block with a warning.</source>
        <translation>El simulador pasa por encima de este bloque con una advertencia.</translation>
    </message>
    <message>
        <source>There already is an exit “%1”.</source>
        <translation>Ya hay una salida «%1».</translation>
    </message>
    <message>
        <source>Rename exit to %1</source>
        <translation>Renombrar salida a %1</translation>
    </message>
    <message>
        <source>Remove exit %1</source>
        <translation>Quitar la salida %1</translation>
    </message>
</context>
<context>
    <name>hookswitch::LadderPanel</name>
    <message>
        <source>No call to draw</source>
        <translation>Ninguna llamada que dibujar</translation>
    </message>
    <message>
        <source>Place a call: who signals what to whom, prompts, digits and webhooks are drawn here as they happen.</source>
        <translation>Haga una llamada: aquí se dibuja quién señaliza qué a quién, y las locuciones, dígitos y webhooks según ocurren.</translation>
    </message>
    <message>
        <source>Time since the run began</source>
        <translation>Tiempo desde el inicio de la ejecución</translation>
    </message>
    <message>
        <source>Time since the step before</source>
        <translation>Tiempo desde el paso anterior</translation>
    </message>
    <message>
        <source>What the time column tells</source>
        <translation>Lo que dice la columna de tiempo</translation>
    </message>
    <message>
        <source>Copy as Text</source>
        <translation>Copiar como texto</translation>
    </message>
    <message>
        <source>Copy the diagram as plain text, for an e-mail or a bug report</source>
        <translation>Copiar el diagrama como texto, para un correo o un informe de error</translation>
    </message>
    <message>
        <source>Call %1: %2 to %3, %4</source>
        <translation>Llamada %1: %2 a %3, %4</translation>
    </message>
</context>
<context>
    <name>hookswitch::LadderView</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Tras</translation>
    </message>
    <message>
        <source>Ladder diagram of the call</source>
        <translation>Diagrama de escalera de la llamada</translation>
    </message>
</context>
<context>
    <name>hookswitch::LiveRun</name>
    <message>
        <source>Live run</source>
        <translation>Ejecución en vivo</translation>
    </message>
    <message>
        <source>The run cannot be forked here: %1.</source>
        <translation>La ejecución no se puede bifurcar aquí: %1.</translation>
    </message>
    <message>
        <source>Fork %1, at %2 s</source>
        <translation>Bifurcación %1, a los %2 s</translation>
    </message>
</context>
<context>
    <name>hookswitch::MainWindow</name>
    <message>
        <source>Unsaved work of “%1” was kept when the program ended.</source>
        <translation>Se conservó trabajo sin guardar de «%1» cuando terminó el programa.</translation>
    </message>
    <message>
        <source>&amp;Recover</source>
        <translation>&amp;Recuperar</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>no problems</source>
        <translation>sin problemas</translation>
    </message>
    <message>
        <source>errors: %1, warnings: %2</source>
        <translation>errores: %1, advertencias: %2</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>Save the changes of &quot;%1&quot; first?</source>
        <translation>¿Guardar antes los cambios de «%1»?</translation>
    </message>
    <message>
        <source>What is not saved is lost.</source>
        <translation>Lo que no se guarda se pierde.</translation>
    </message>
    <message>
        <source>Save Project</source>
        <translation>Guardar el proyecto</translation>
    </message>
    <message>
        <source>Hookswitch projects (*.hookswitch)</source>
        <translation>Proyectos de Hookswitch (*.hookswitch)</translation>
    </message>
    <message>
        <source>%1 was changed by another program.</source>
        <translation>Otro programa cambió %1.</translation>
    </message>
    <message>
        <source>Reloading gives up what you have not saved.</source>
        <translation>Al recargar se pierde lo que no ha guardado.</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>&amp;Recargar</translation>
    </message>
    <message>
        <source>Forget All</source>
        <translation>Olvidar todo</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Projects and flows (*.hookswitch *.json *.xml);;All files (*)</source>
        <translation>Proyectos y flujos (*.hookswitch *.json *.xml);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Save Project As</source>
        <translation>Guardar el proyecto como</translation>
    </message>
    <message>
        <source>Import Flows</source>
        <translation>Importar flujos</translation>
    </message>
    <message>
        <source>Flows (*.json *.xml *.hookswitch);;All files (*)</source>
        <translation>Flujos (*.json *.xml *.hookswitch);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Export Flow</source>
        <translation>Exportar flujo</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>Se escribió %1</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <source>The language changes when the program is started again.</source>
        <translation>El idioma cambiará cuando el programa se inicie de nuevo.</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>&amp;High Contrast</source>
        <translation>&amp;Alto contraste</translation>
    </message>
    <message>
        <source>Copied the keys of the local server. Treat them as passwords.</source>
        <translation>Se copiaron las claves del servidor local. Trátelas como contraseñas.</translation>
    </message>
    <message>
        <source>server off</source>
        <translation>servidor apagado</translation>
    </message>
    <message>
        <source>serving %1</source>
        <translation>sirviendo en %1</translation>
    </message>
    <message>
        <source>The local server did not start. %1</source>
        <translation>El servidor local no arrancó. %1</translation>
    </message>
    <message>
        <source>Press keys (in the phone panel)</source>
        <translation>Pulsar teclas (en el panel del teléfono)</translation>
    </message>
    <message>
        <source>Move along the flow (on the canvas)</source>
        <translation>Moverse por el flujo (en el lienzo)</translation>
    </message>
    <message>
        <source>arrow keys</source>
        <translation>teclas de flecha</translation>
    </message>
    <message>
        <source>Fold, unfold what hangs below (on the canvas)</source>
        <translation>Plegar o desplegar lo que cuelga (en el lienzo)</translation>
    </message>
    <message>
        <source>Add a block after this one (on the canvas)</source>
        <translation>Añadir un bloque tras este (en el lienzo)</translation>
    </message>
    <message>
        <source>Remove the whole branch (on the canvas)</source>
        <translation>Eliminar toda la rama (en el lienzo)</translation>
    </message>
    <message>
        <source>Pan (on the canvas)</source>
        <translation>Desplazar (en el lienzo)</translation>
    </message>
    <message>
        <source>Space and drag</source>
        <translation>Espacio y arrastrar</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>About Hookswitch</source>
        <translation>Acerca de Hookswitch</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Hookswitch %1&lt;/h3&gt;&lt;p&gt;Designs and simulates phone call flows.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. It comes without any warranty.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Hookswitch %1&lt;/h3&gt;&lt;p&gt;Diseña y simula flujos de llamadas telefónicas.&lt;/p&gt;&lt;p&gt;Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior. Se ofrece sin ninguna garantía.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Align &amp;Left</source>
        <translation>Alinear a la &amp;izquierda</translation>
    </message>
    <message>
        <source>Align &amp;Centre</source>
        <translation>Alinear al &amp;centro</translation>
    </message>
    <message>
        <source>Align &amp;Right</source>
        <translation>Alinear a la &amp;derecha</translation>
    </message>
    <message>
        <source>Align &amp;Top</source>
        <translation>Alinear &amp;arriba</translation>
    </message>
    <message>
        <source>Align &amp;Middle</source>
        <translation>Alinear al &amp;medio</translation>
    </message>
    <message>
        <source>Align &amp;Bottom</source>
        <translation>Alinear a&amp;bajo</translation>
    </message>
    <message>
        <source>Spread &amp;Horizontally</source>
        <translation>Repartir en &amp;horizontal</translation>
    </message>
    <message>
        <source>Spread &amp;Vertically</source>
        <translation>Repartir en &amp;vertical</translation>
    </message>
    <message>
        <source>Select a block that refers to something first.</source>
        <translation>Primero seleccione un bloque que remita a algo.</translation>
    </message>
    <message>
        <source>flow</source>
        <translation>flujo</translation>
    </message>
    <message>
        <source>number</source>
        <translation>número</translation>
    </message>
    <message>
        <source>Go to a block, flow, number, person or command</source>
        <translation>Ir a un bloque, flujo, número, persona u orden</translation>
    </message>
    <message>
        <source>Run a command</source>
        <translation>Ejecutar una orden</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) of this flow have no counterpart there.</source>
        <translation>
            <numerusform>%n elemento de este flujo no tiene equivalente allí.</numerusform>
            <numerusform>%n elementos de este flujo no tienen equivalente allí.</numerusform>
        </translation>
    </message>
    <message>
        <source>The flow was not exported. %1</source>
        <translation>El flujo no se exportó. %1</translation>
    </message>
    <message>
        <source>Export %1: Folder for Its Documents</source>
        <translation>Exportar %1: carpeta para sus documentos</translation>
    </message>
</context>
<context>
    <name>hookswitch::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>hookswitch::MessageView</name>
    <message>
        <source>First line and headers</source>
        <translation>Primera línea y cabeceras</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Cuerpo</translation>
    </message>
</context>
<context>
    <name>hookswitch::Minimap</name>
    <message>
        <source>Overview of the flow</source>
        <translation>Vista general del flujo</translation>
    </message>
</context>
<context>
    <name>hookswitch::MomentBar</name>
    <message>
        <source>Run that is shown</source>
        <translation>Ejecución que se muestra</translation>
    </message>
    <message>
        <source>Event of the call</source>
        <translation>Evento de la llamada</translation>
    </message>
    <message>
        <source>Look back: every panel shows this moment of the call. Left and Right go event by event.</source>
        <translation>Mirar atrás: todos los paneles muestran este momento de la llamada. Izquierda y Derecha van evento a evento.</translation>
    </message>
    <message>
        <source>Fork Here</source>
        <translation>Bifurcar aquí</translation>
    </message>
    <message>
        <source>Make the run again with a change at this moment; both runs are kept</source>
        <translation>Repetir la ejecución con un cambio en este momento; se conservan las dos</translation>
    </message>
    <message>
        <source>event %1 of %2, %3: %4</source>
        <translation>evento %1 de %2, %3: %4</translation>
    </message>
    <message>
        <source>%1 presses other &amp;digits…</source>
        <translation>%1 pulsa otros &amp;dígitos…</translation>
    </message>
    <message>
        <source>The call is over at this moment</source>
        <translation>En este momento la llamada ha terminado</translation>
    </message>
    <message>
        <source>%1 answers now</source>
        <translation>%1 contesta ahora</translation>
    </message>
    <message>
        <source>%1 is busy (486)</source>
        <translation>%1 está ocupado (486)</translation>
    </message>
    <message>
        <source>%1 declines (603)</source>
        <translation>%1 rechaza (603)</translation>
    </message>
    <message>
        <source>%1 hangs up</source>
        <translation>%1 cuelga</translation>
    </message>
    <message>
        <source>Keys from this moment on; a comma waits for the next block:</source>
        <translation>Teclas desde este momento; una coma espera al bloque siguiente:</translation>
    </message>
</context>
<context>
    <name>hookswitch::NumbersModel</name>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plataforma</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Flujo</translation>
    </message>
    <message>
        <source>From it</source>
        <translation>De él</translation>
    </message>
    <message>
        <source>To it</source>
        <translation>A él</translation>
    </message>
</context>
<context>
    <name>hookswitch::NumbersPanel</name>
    <message>
        <source>Add Number</source>
        <translation>Añadir número</translation>
    </message>
    <message>
        <source>Remove Number</source>
        <translation>Quitar número</translation>
    </message>
    <message>
        <source>Numbers of the project</source>
        <translation>Números del proyecto</translation>
    </message>
    <message>
        <source>No numbers</source>
        <translation>Ningún número</translation>
    </message>
    <message>
        <source>Add a number to give a flow calls to answer.</source>
        <translation>Añada un número para que un flujo tenga llamadas que contestar.</translation>
    </message>
    <message>
        <source>Whose API the number belongs to</source>
        <translation>A qué API pertenece el número</translation>
    </message>
    <message>
        <source>Number:</source>
        <translation>Número:</translation>
    </message>
    <message>
        <source>Platform:</source>
        <translation>Plataforma:</translation>
    </message>
    <message>
        <source>Answered by:</source>
        <translation>Lo contesta:</translation>
    </message>
    <message>
        <source>Change platform of number</source>
        <translation>Cambiar plataforma del número</translation>
    </message>
    <message>
        <source>Change flow of number</source>
        <translation>Cambiar flujo del número</translation>
    </message>
    <message>
        <source>Change callback</source>
        <translation>Cambiar callback</translation>
    </message>
    <message>
        <source>no flow</source>
        <translation>ningún flujo</translation>
    </message>
    <message>
        <source>Change number</source>
        <translation>Cambiar número</translation>
    </message>
    <message>
        <source>This number is in the project already.</source>
        <translation>Este número ya está en el proyecto.</translation>
    </message>
    <message>
        <source>A number cannot be empty.</source>
        <translation>Un número no puede estar vacío.</translation>
    </message>
    <message>
        <source>Add number</source>
        <translation>Añadir número</translation>
    </message>
    <message>
        <source>Remove number</source>
        <translation>Quitar número</translation>
    </message>
</context>
<context>
    <name>hookswitch::OutlinePanel</name>
    <message>
        <source>Find in this flow</source>
        <translation>Buscar en este flujo</translation>
    </message>
    <message>
        <source>No blocks</source>
        <translation>Ningún bloque</translation>
    </message>
    <message>
        <source>The blocks of the flow appear here as a list.</source>
        <translation>Los bloques del flujo aparecen aquí como lista.</translation>
    </message>
    <message>
        <source>Outline of the flow</source>
        <translation>Esquema del flujo</translation>
    </message>
</context>
<context>
    <name>hookswitch::PaletteModel</name>
    <message>
        <source>The simulator passes over this block with a warning.</source>
        <translation>El simulador pasa por encima de este bloque con una advertencia.</translation>
    </message>
    <message>
        <source>The simulator follows this block approximately.</source>
        <translation>El simulador sigue este bloque de forma aproximada.</translation>
    </message>
    <message>
        <source>%1 (not simulated)</source>
        <translation>%1 (no se simula)</translation>
    </message>
    <message>
        <source>%1 (approximate)</source>
        <translation>%1 (aproximado)</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n block(s)</source>
        <translation>
            <numerusform>%1, %n bloque</numerusform>
            <numerusform>%1, %n bloques</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookswitch::PalettePanel</name>
    <message>
        <source>Find a block</source>
        <translation>Buscar un bloque</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Bloques</translation>
    </message>
    <message>
        <source>No such block</source>
        <translation>No hay tal bloque</translation>
    </message>
    <message>
        <source>Nothing matches these words.</source>
        <translation>Nada coincide con estas palabras.</translation>
    </message>
</context>
<context>
    <name>hookswitch::Panes</name>
    <message>
        <source>Flows</source>
        <translation>Flujos</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Bloques</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Esquema</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspector</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>Ladder</source>
        <translation>Escalera</translation>
    </message>
    <message>
        <source>Webhooks and Requests</source>
        <translation>Webhooks y peticiones</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variables</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Gráficos</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
</context>
<context>
    <name>hookswitch::PhoneCard</name>
    <message>
        <source>Answer</source>
        <translation>Contestar</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Ocupado</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Colgar</translation>
    </message>
    <message>
        <source>Reject as busy (486)</source>
        <translation>Rechazar por ocupado (486)</translation>
    </message>
    <message>
        <source>Reject the call (603)</source>
        <translation>Rechazar la llamada (603)</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Quien llama</translation>
    </message>
    <message>
        <source>Called phone</source>
        <translation>Teléfono llamado</translation>
    </message>
    <message>
        <source>unknown number</source>
        <translation>número desconocido</translation>
    </message>
    <message>
        <source>Phone %1, %2</source>
        <translation>Teléfono %1, %2</translation>
    </message>
    <message>
        <source>says: %1</source>
        <translation>dice: %1</translation>
    </message>
    <message>
        <source>plays: %1</source>
        <translation>reproduce: %1</translation>
    </message>
</context>
<context>
    <name>hookswitch::PhonePanel</name>
    <message>
        <source>No phone rings</source>
        <translation>No suena ningún teléfono</translation>
    </message>
    <message>
        <source>Place a call with the dialer. The caller&apos;s phone and every phone that rings appear here, with a keypad.</source>
        <translation>Haga una llamada con el marcador. Aquí aparecen, con un teclado, el teléfono de quien llama y cada teléfono que suena.</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Tecla %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>Keys go to the caller&apos;s phone</source>
        <translation>Las teclas van al teléfono de quien llama</translation>
    </message>
    <message>
        <source>Pressed: %1</source>
        <translation>Pulsado: %1</translation>
    </message>
</context>
<context>
    <name>hookswitch::ProblemsModel</name>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
</context>
<context>
    <name>hookswitch::ProblemsPanel</name>
    <message>
        <source>No problems</source>
        <translation>Sin problemas</translation>
    </message>
    <message>
        <source>Nothing was found that would trouble a caller.</source>
        <translation>No se encontró nada que molestara a quien llama.</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Fix: %1</source>
        <translation>Corregir: %1</translation>
    </message>
    <message>
        <source>Fix All %1 of This Kind</source>
        <translation>Corregir los %1 de este tipo</translation>
    </message>
    <message>
        <source>Those of them that one clear change settles, in all flows; one step to undo.</source>
        <translation>Los que un cambio claro resuelve, en todos los flujos; un solo paso que se puede deshacer.</translation>
    </message>
    <message>
        <source>Fix all problems of a kind</source>
        <translation>Corregir todos los problemas de un tipo</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
</context>
<context>
    <name>hookswitch::ProjectFiles</name>
    <message>
        <source>%1 is gone from the disk. Saving writes it again.</source>
        <translation>%1 ya no está en el disco. Al guardar se escribe de nuevo.</translation>
    </message>
    <message>
        <source>%1 was not reloaded. %2</source>
        <translation>%1 no se recargó. %2</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Proyecto nuevo</translation>
    </message>
    <message>
        <source>Main number</source>
        <translation>Número principal</translation>
    </message>
    <message>
        <source>%1 was not opened. %2</source>
        <translation>%1 no se abrió. %2</translation>
    </message>
    <message>
        <source>%1 was not imported. %2</source>
        <translation>%1 no se importó. %2</translation>
    </message>
    <message>
        <source>%1 holds no flow.</source>
        <translation>%1 no contiene ningún flujo.</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Importar %1</translation>
    </message>
    <message>
        <source>The project was not saved. %1</source>
        <translation>El proyecto no se guardó. %1</translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation>%1 no se escribió: %2</translation>
    </message>
    <message>
        <source> (and %1 more, see the problems)</source>
        <translation> (y %1 más, vea los problemas)</translation>
    </message>
    <message>
        <source>%1 was read with findings. %2%3%4</source>
        <translation>%1 se leyó con observaciones. %2%3%4</translation>
    </message>
</context>
<context>
    <name>hookswitch::RawPage</name>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Aplicar</translation>
    </message>
    <message>
        <source>&amp;Revert</source>
        <translation>&amp;Revertir</translation>
    </message>
    <message>
        <source>Data of the block as JSON</source>
        <translation>Datos del bloque como JSON</translation>
    </message>
    <message>
        <source>The data of a block is a JSON object: {…}.</source>
        <translation>Los datos de un bloque son un objeto JSON: {…}.</translation>
    </message>
</context>
<context>
    <name>hookswitch::Recovery</name>
    <message>
        <source>Recover unsaved work</source>
        <translation>Recuperar trabajo sin guardar</translation>
    </message>
</context>
<context>
    <name>hookswitch::ReferenceEditor</name>
    <message>
        <source>Choose or type an id</source>
        <translation>Elija o escriba un id</translation>
    </message>
    <message>
        <source>Show it in the directory</source>
        <translation>Mostrarlo en el directorio</translation>
    </message>
</context>
<context>
    <name>hookswitch::RowsEditor</name>
    <message>
        <source>Add a row</source>
        <translation>Añadir una fila</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>Quitar la fila</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
</context>
<context>
    <name>hookswitch::RowsModel</name>
    <message>
        <source>name</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>name%1</source>
        <translation>nombre%1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
</context>
<context>
    <name>hookswitch::RunControls</name>
    <message>
        <source>The run stands at %1 s.</source>
        <translation>La ejecución está detenida a los %1 s.</translation>
    </message>
    <message>
        <source>Call %1 stopped at the breakpoint of “%2” (%3)</source>
        <translation>La llamada %1 se detuvo en el punto de interrupción de «%2» (%3)</translation>
    </message>
    <message>
        <source>Call %1 sends a webhook in “%2” (%3)</source>
        <translation>La llamada %1 envía un webhook en «%2» (%3)</translation>
    </message>
    <message>
        <source>Call %1 is in front of “%2” (%3)</source>
        <translation>La llamada %1 está ante «%2» (%3)</translation>
    </message>
    <message>
        <source>, %1 s.</source>
        <translation>, %1 s.</translation>
    </message>
</context>
<context>
    <name>hookswitch::StartPage</name>
    <message>
        <source>First call</source>
        <translation>Primera llamada</translation>
    </message>
    <message>
        <source>A dental practice: opening hours, a menu, ringing phones, voicemail, webhooks</source>
        <translation>Una clínica dental: horario, menú, teléfonos que suenan, buzón de voz, webhooks</translation>
    </message>
    <message>
        <source>Support menu</source>
        <translation>Menú de soporte</translation>
    </message>
    <message>
        <source>A help desk: menus in menus, ring groups, transfers between flows</source>
        <translation>Un servicio de ayuda: menús dentro de menús, grupos de timbre, transferencias entre flujos</translation>
    </message>
    <message>
        <source>After hours</source>
        <translation>Fuera de horario</translation>
    </message>
    <message>
        <source>A heating company: day and night service by time rules</source>
        <translation>Una empresa de calefacción: servicio de día y de noche con reglas horarias</translation>
    </message>
    <message>
        <source>Reminder calls</source>
        <translation>Llamadas recordatorias</translation>
    </message>
    <message>
        <source>A clinic: outgoing calls over the API, answered, busy and unreachable</source>
        <translation>Una clínica: llamadas salientes por la API, contestadas, ocupadas y no disponibles</translation>
    </message>
    <message>
        <source>VoIPBIN quickstart</source>
        <translation>Primeros pasos con VoIPBIN</translation>
    </message>
    <message>
        <source>A bakery on VoIPBIN: lists of actions, digits, a connected call, calls out over the API</source>
        <translation>Una panadería en VoIPBIN: listas de acciones, dígitos, una llamada conectada, llamadas salientes por la API</translation>
    </message>
    <message>
        <source>Parcel status</source>
        <translation>Estado del paquete</translation>
    </message>
    <message>
        <source>VoIPBIN: six digits in three tries, a web request, a jump back</source>
        <translation>VoIPBIN: seis dígitos en tres intentos, una petición web, un salto atrás</translation>
    </message>
    <message>
        <source>Language menu</source>
        <translation>Menú de idiomas</translation>
    </message>
    <message>
        <source>VoIPBIN: a ferry company that branches by the digit pressed</source>
        <translation>VoIPBIN: una naviera que bifurca según el dígito pulsado</translation>
    </message>
    <message>
        <source>Survey after a visit</source>
        <translation>Encuesta tras una visita</translation>
    </message>
    <message>
        <source>VoIPBIN: two questions, variables, answers sent by webhook</source>
        <translation>VoIPBIN: dos preguntas, variables, respuestas enviadas por webhook</translation>
    </message>
    <message>
        <source>Lift emergency</source>
        <translation>Emergencia de ascensor</translation>
    </message>
    <message>
        <source>VoIPBIN: recorded, the day desk or the engineer on duty</source>
        <translation>VoIPBIN: grabada, el turno de día o el técnico de guardia</translation>
    </message>
    <message>
        <source>Doctor on duty</source>
        <translation>Médico de guardia</translation>
    </message>
    <message>
        <source>BlueVia: two phones ring, the first to answer wins</source>
        <translation>BlueVia: suenan dos teléfonos, gana el primero en contestar</translation>
    </message>
    <message>
        <source>Hotel front desk</source>
        <translation>Recepción de hotel</translation>
    </message>
    <message>
        <source>Leave a message</source>
        <translation>Dejar un mensaje</translation>
    </message>
    <message>
        <source>BlueVia: a recording that is sent to your address</source>
        <translation>BlueVia: una grabación que se envía a su dirección</translation>
    </message>
    <message>
        <source>Conference line</source>
        <translation>Línea de conferencia</translation>
    </message>
    <message>
        <source>BlueVia: callers meet in a conference by its name</source>
        <translation>BlueVia: quienes llaman se reúnen en una conferencia por su nombre</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>Mensajería</translation>
    </message>
    <message>
        <source>A courier on BlueVia: callbacks that answer with commands, keys, a night line</source>
        <translation>Una empresa de mensajería en BlueVia: callbacks que responden con órdenes, teclas, una línea nocturna</translation>
    </message>
    <message>
        <source>Draw call flows, ring them, and see every event and webhook, without a phone line.</source>
        <translation>Dibuje flujos de llamadas, hágalos sonar y vea cada evento y cada webhook, sin línea telefónica.</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Proyecto nuevo</translation>
    </message>
    <message>
        <source>One empty flow with a number of its own</source>
        <translation>Un flujo vacío con un número propio</translation>
    </message>
    <message>
        <source>Open...</source>
        <translation>Abrir...</translation>
    </message>
    <message>
        <source>A project, or a flow file of any platform</source>
        <translation>Un proyecto, o un archivo de flujo de cualquier plataforma</translation>
    </message>
    <message>
        <source>Begin with a sample</source>
        <translation>Empezar con una muestra</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recientes</translation>
    </message>
    <message>
        <source>BlueVia: digits go to your own address, else the reception</source>
        <translation>BlueVia: los dígitos van a su propia dirección; si no, suena la recepción</translation>
    </message>
</context>
<context>
    <name>hookswitch::TrafficModel</name>
    <message>
        <source>→ out</source>
        <translation>→ sale</translation>
    </message>
    <message>
        <source>← in</source>
        <translation>← llega</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Sentido</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
</context>
<context>
    <name>hookswitch::TrafficPanel</name>
    <message>
        <source>Send Again</source>
        <translation>Enviar de nuevo</translation>
    </message>
    <message>
        <source>Copy as cURL</source>
        <translation>Copiar como cURL</translation>
    </message>
    <message>
        <source>Send this webhook once more, as it is</source>
        <translation>Enviar este webhook una vez más, tal como está</translation>
    </message>
    <message>
        <source>Copy a command that sends this request from a shell; secrets are replaced by ***</source>
        <translation>Copiar una orden que envía esta petición desde una terminal; los secretos se sustituyen por ***</translation>
    </message>
    <message>
        <source>Webhooks and requests</source>
        <translation>Webhooks y peticiones</translation>
    </message>
    <message>
        <source>Find in URLs, headers and bodies</source>
        <translation>Buscar en URL, cabeceras y cuerpos</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Our webhooks</source>
        <translation>Nuestros webhooks</translation>
    </message>
    <message>
        <source>Requests to us</source>
        <translation>Peticiones a nosotros</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fallos</translation>
    </message>
    <message>
        <source>What to show</source>
        <translation>Qué mostrar</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Petición</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>Nothing was sent or received</source>
        <translation>No se envió ni se recibió nada</translation>
    </message>
    <message>
        <source>Webhooks of your numbers and blocks are listed here with every attempt, and so are requests to the local server.</source>
        <translation>Aquí figuran los webhooks de sus números y bloques con cada intento, y también las peticiones al servidor local.</translation>
    </message>
    <message>
        <source>Choose a line to see its messages.</source>
        <translation>Elija una línea para ver sus mensajes.</translation>
    </message>
    <message>
        <source>No answer yet.</source>
        <translation>Aún sin respuesta.</translation>
    </message>
    <message>
        <source>No answer: %1</source>
        <translation>Sin respuesta: %1</translation>
    </message>
    <message>
        <source>Show Block on Canvas</source>
        <translation>Mostrar el bloque en el lienzo</translation>
    </message>
    <message>
        <source>Show Call</source>
        <translation>Mostrar la llamada</translation>
    </message>
</context>
<context>
    <name>hookswitch::VariablesPanel</name>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Variables of the call</source>
        <translation>Variables de la llamada</translation>
    </message>
    <message>
        <source>No variables</source>
        <translation>Ninguna variable</translation>
    </message>
    <message>
        <source>What the selected call has set, and the digits it collected, appear here.</source>
        <translation>Aquí aparece lo que fijó la llamada seleccionada y los dígitos que recogió.</translation>
    </message>
    <message>
        <source>Digits pressed: %1</source>
        <translation>Dígitos pulsados: %1</translation>
    </message>
    <message>
        <source>No digits pressed</source>
        <translation>Ningún dígito pulsado</translation>
    </message>
</context>
<context>
    <name>hookswitch::Wiring</name>
    <message>
        <source>Remove block</source>
        <translation>Quitar bloque</translation>
    </message>
</context>
</TS>
