<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en">
 <context>
  <name>Kinescribe</name>
  <message>
   <location filename="app/actions" />
   <source>Faster</source>
   <translation>Más rápido</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Go to a frame or time ...</source>
   <translation>Ir a un fotograma o tiempo ...</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Loop</source>
   <translation>Bucle</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Louder</source>
   <translation>Más fuerte</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Next doubtful pose</source>
   <translation>Siguiente pose dudosa</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Next event</source>
   <translation>Evento siguiente</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Next repetition</source>
   <translation>Repetición siguiente</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Next segment</source>
   <translation>Segmento siguiente</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Next segment of the same label</source>
   <translation>Siguiente segmento de la misma etiqueta</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Next unlabelled stretch</source>
   <translation>Siguiente tramo sin etiquetar</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>No sound</source>
   <translation>Sin sonido</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>One frame back</source>
   <translation>Un fotograma atrás</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>One frame on</source>
   <translation>Un fotograma adelante</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>One percent back</source>
   <translation>Un uno por ciento atrás</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>One percent on</source>
   <translation>Un uno por ciento adelante</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>One second back</source>
   <translation>Un segundo atrás</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>One second on</source>
   <translation>Un segundo adelante</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Play backwards, faster each time</source>
   <translation>Reproducir hacia atrás, cada vez más rápido</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Play backwards; again doubles the speed. With K held: one frame</source>
   <translation>Reproducir hacia atrás; otra vez duplica la velocidad. Con K pulsada: un fotograma</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Play inside the segment</source>
   <translation>Reproducir dentro del segmento</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Play on, faster each time</source>
   <translation>Reproducir, cada vez más rápido</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Play on; again doubles the speed. With K held: one frame</source>
   <translation>Reproducir; otra vez duplica la velocidad. Con K pulsada: un fotograma</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Play or stop</source>
   <translation>Reproducir o parar</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Play over and over: what is selected, between the marks, or all</source>
   <translation>Reproducir una y otra vez: lo elegido, entre las marcas o todo</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Previous doubtful pose</source>
   <translation>Pose dudosa anterior</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Previous event</source>
   <translation>Evento anterior</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Previous repetition</source>
   <translation>Repetición anterior</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Previous segment</source>
   <translation>Segmento anterior</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Previous segment of the same label</source>
   <translation>Segmento anterior de la misma etiqueta</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Previous unlabelled stretch</source>
   <translation>Tramo anterior sin etiquetar</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Slower</source>
   <translation>Más lento</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Softer</source>
   <translation>Más bajo</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Stay within what is selected or between the marks, over and over, until switched off</source>
   <translation>Quedarse en lo elegido o entre las marcas, una y otra vez, hasta desactivarlo</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Ten frames back</source>
   <translation>Diez fotogramas atrás</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Ten frames on</source>
   <translation>Diez fotogramas adelante</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>To the end</source>
   <translation>Al final</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>To the start</source>
   <translation>Al principio</translation>
  </message>
  <message>
   <location filename="app/actions" />
   <source>Usual speed</source>
   <translation>Velocidad normal</translation>
  </message>
  <message>
   <location filename="app/actions/__init__.py" />
   <source>3D</source>
   <translation>3D</translation>
  </message>
  <message>
   <location filename="app/actions/__init__.py" />
   <source>Analyse</source>
   <translation>Analizar</translation>
  </message>
  <message>
   <location filename="app/actions/__init__.py" />
   <source>Edit</source>
   <translation>Editar</translation>
  </message>
  <message>
   <location filename="app/actions/__init__.py" />
   <source>File</source>
   <translation>Archivo</translation>
  </message>
  <message>
   <location filename="app/actions/__init__.py" />
   <source>Help</source>
   <translation>Ayuda</translation>
  </message>
  <message>
   <location filename="app/actions/__init__.py" />
   <source>Label</source>
   <translation>Etiqueta</translation>
  </message>
  <message>
   <location filename="app/actions/__init__.py" />
   <source>People</source>
   <translation>Personas</translation>
  </message>
  <message>
   <location filename="app/actions/__init__.py" />
   <source>Playback</source>
   <translation>Reproducción</translation>
  </message>
  <message>
   <location filename="app/actions/__init__.py" />
   <source>Review</source>
   <translation>Revisar</translation>
  </message>
  <message>
   <location filename="app/actions/__init__.py" />
   <source>View</source>
   <translation>Ver</translation>
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Analyse a part ...</source>
   <translation>Analizar una parte ...</translation>
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Analyse all videos not analysed yet</source>
   <translation>Analizar todos los vídeos aún no analizados</translation>
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Analyse the chosen videos</source>
   <translation>Analizar los vídeos elegidos</translation>
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Choose the recogniser ...</source>
   <translation>Elegir el reconocedor ...</translation>
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Click the athlete, draw a region, choose a span, then analyse only that</source>
   <translation>Hacer clic en el atleta, dibujar una zona, elegir un tramo y analizar solo eso</translation>
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Count repetitions</source>
   <translation>Contar repeticiones</translation>
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Find poses</source>
   <translation>Buscar poses</translation>
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Find poses, propose segments, count repetitions and label actions</source>
   <translation>Buscar poses, proponer segmentos, contar repeticiones y etiquetar acciones</translation>
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Go on with the videos that were waiting when the program was closed</source>
   <translation>Seguir con los vídeos que esperaban cuando se cerró el programa</translation>
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Go on with what waits</source>
   <translation>Seguir con lo que espera</translation>
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Label actions</source>
   <translation>Etiquetar acciones</translation>
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Label the selection again ...</source>
   <translation>Etiquetar de nuevo lo elegido ...</translation>
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Let a model of your choice name the selected segment; its answer comes as a proposal</source>
   <translation>Hacer que un modelo de su elección nombre el segmento elegido; su respuesta llega como propuesta</translation>
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Put every video that was not analysed into the queue, to run over night</source>
   <translation>Poner en cola todos los vídeos sin analizar, para que corran de noche</translation>
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Put the chosen videos into the queue: they are analysed one after the other</source>
   <translation>Poner en cola los vídeos elegidos: se analizan uno tras otro</translation>
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Show the jobs</source>
   <translation>Mostrar las tareas</translation>
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Stop all jobs</source>
   <translation>Detener todas las tareas</translation>
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Stop the job that runs and forget what waits</source>
   <translation>Detener la tarea en curso y olvidar lo que espera</translation>
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Stop the job that runs; what waits goes on</source>
   <translation>Detener la tarea en curso; lo que espera continúa</translation>
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Stop the running job</source>
   <translation>Detener la tarea en curso</translation>
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Try failed videos again</source>
   <translation>Reintentar los vídeos fallidos</translation>
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>What runs and what waits; each job can be stopped there</source>
   <translation>Lo que se ejecuta y lo que espera; cada tarea se puede detener ahí</translation>
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Which model names movements: what it knows, how well, and its licence</source>
   <translation>Qué modelo nombra los movimientos: qué conoce, con qué acierto y su licencia</translation>
  </message>
  <message>
   <location filename="app/actions/edit.py" />
   <source>Give what is selected another label, or the person another name</source>
   <translation>Dar otra etiqueta a lo elegido, u otro nombre a la persona</translation>
  </message>
  <message>
   <location filename="app/actions/edit.py" />
   <source>Redo</source>
   <translation>Rehacer</translation>
  </message>
  <message>
   <location filename="app/actions/edit.py" />
   <source>Remove</source>
   <translation>Quitar</translation>
  </message>
  <message>
   <location filename="app/actions/edit.py" />
   <source>Remove the selected segments and events; what a model proposed is rejected</source>
   <translation>Quitar los segmentos y eventos elegidos; lo que propuso un modelo se rechaza</translation>
  </message>
  <message>
   <location filename="app/actions/edit.py" />
   <source>Rename ...</source>
   <translation>Renombrar ...</translation>
  </message>
  <message>
   <location filename="app/actions/edit.py" />
   <source>Select nothing</source>
   <translation>No seleccionar nada</translation>
  </message>
  <message>
   <location filename="app/actions/edit.py" />
   <source>Undo</source>
   <translation>Deshacer</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>A minute of made-up exercises to try everything on</source>
   <translation>Un minuto de ejercicios inventados para probarlo todo</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Add a folder of videos ...</source>
   <translation>Añadir una carpeta de vídeos ...</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Add every video in a folder and the folders in it</source>
   <translation>Añadir todos los vídeos de una carpeta y de sus subcarpetas</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Add more videos to this session</source>
   <translation>Añadir más vídeos a esta sesión</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Add videos ...</source>
   <translation>Añadir vídeos ...</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>After the program ended unexpectedly: the same session, video and frame</source>
   <translation>Tras un final inesperado: la misma sesión, vídeo y fotograma</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Choose all that are not analysed</source>
   <translation>Elegir todos los no analizados</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Choose all videos</source>
   <translation>Elegir todos los vídeos</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Close the session</source>
   <translation>Cerrar la sesión</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Done with the video</source>
   <translation>Vídeo terminado</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Everything is saved at once; a checkpoint gives this state a name</source>
   <translation>Todo se guarda al momento; un punto de control da nombre a este estado</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Find the video ...</source>
   <translation>Buscar el vídeo ...</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Go on where you were</source>
   <translation>Continuar donde estaba</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Look for videos in a folder ...</source>
   <translation>Buscar vídeos en una carpeta ...</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Note on the video ...</source>
   <translation>Nota sobre el vídeo ...</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Note who works on the chosen videos</source>
   <translation>Anotar quién trabaja en los vídeos elegidos</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Open a video ...</source>
   <translation>Abrir un vídeo ...</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Open a video, several videos or a session (you can also drop them on the window)</source>
   <translation>Abrir un vídeo, varios vídeos o una sesión (también se pueden soltar en la ventana)</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Open recent</source>
   <translation>Abrir reciente</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Open the sample</source>
   <translation>Abrir el ejemplo</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Quit</source>
   <translation>Salir</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Remove from the session</source>
   <translation>Quitar de la sesión</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Save a checkpoint ...</source>
   <translation>Guardar un punto de control ...</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Save a copy ...</source>
   <translation>Guardar una copia ...</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Search a folder for all videos of this session that are not where they were</source>
   <translation>Buscar en una carpeta todos los vídeos de esta sesión que ya no están donde estaban</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Show where the file of the chosen video is now</source>
   <translation>Indicar dónde está ahora el archivo del vídeo elegido</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Take the chosen videos out of the session with their labels (can be undone; the files stay)</source>
   <translation>Sacar de la sesión los vídeos elegidos con sus etiquetas (se puede deshacer; los archivos se quedan)</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>The sessions opened last</source>
   <translation>Las últimas sesiones abiertas</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Tick the chosen videos off: nothing is left to do</source>
   <translation>Marcar los vídeos elegidos como terminados: no queda nada por hacer</translation>
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Who works on it ...</source>
   <translation>Quién trabaja en ello ...</translation>
  </message>
  <message>
   <location filename="app/actions/help.py" />
   <source>About Kinescribe</source>
   <translation>Acerca de Kinescribe</translation>
  </message>
  <message>
   <location filename="app/actions/help.py" />
   <source>Change keys ...</source>
   <translation>Cambiar teclas ...</translation>
  </message>
  <message>
   <location filename="app/actions/help.py" />
   <source>Find an action by its name or key, and give it other keys</source>
   <translation>Encontrar una acción por su nombre o tecla y darle otras teclas</translation>
  </message>
  <message>
   <location filename="app/actions/help.py" />
   <source>Five small steps through the window</source>
   <translation>Cinco pasos cortos por la ventana</translation>
  </message>
  <message>
   <location filename="app/actions/help.py" />
   <source>Keys</source>
   <translation>Teclas</translation>
  </message>
  <message>
   <location filename="app/actions/help.py" />
   <source>Look, language, size of text, motion, device</source>
   <translation>Aspecto, idioma, tamaño del texto, movimiento, dispositivo</translation>
  </message>
  <message>
   <location filename="app/actions/help.py" />
   <source>Search all actions ...</source>
   <translation>Buscar entre todas las acciones ...</translation>
  </message>
  <message>
   <location filename="app/actions/help.py" />
   <source>Settings ...</source>
   <translation>Ajustes ...</translation>
  </message>
  <message>
   <location filename="app/actions/help.py" />
   <source>Short tour</source>
   <translation>Recorrido breve</translation>
  </message>
  <message>
   <location filename="app/actions/help.py" />
   <source>Show crash reports</source>
   <translation>Mostrar los informes de fallos</translation>
  </message>
  <message>
   <location filename="app/actions/help.py" />
   <source>Type a few letters of what you want to do</source>
   <translation>Escribir unas letras de lo que se quiere hacer</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>A segment shall begin on this frame</source>
   <translation>Un segmento debe empezar en este fotograma</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>A segment shall end with this frame</source>
   <translation>Un segmento debe terminar con este fotograma</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>A vocabulary from a file: TOML, JSON, CSV, or text with a label a line</source>
   <translation>Un vocabulario de un archivo: TOML, JSON, CSV o texto con una etiqueta por línea</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>A vocabulary of all labels that segments and events of this session have</source>
   <translation>Un vocabulario con todas las etiquetas que tienen los segmentos y eventos de esta sesión</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>A vocabulary of the actions that are recognised by themselves</source>
   <translation>Un vocabulario de las acciones que se reconocen solas</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Accept onto the tier</source>
   <translation>Aceptar en la capa</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Add a label with its key and colour</source>
   <translation>Añadir una etiqueta con su tecla y color</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Ambiguous</source>
   <translation>Ambiguo</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Choose the label ...</source>
   <translation>Elegir la etiqueta ...</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Clear the marks</source>
   <translation>Borrar las marcas</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Copy the selected proposal, accepted, onto the tier new segments go to</source>
   <translation>Copiar la propuesta elegida, ya aceptada, a la capa de los segmentos nuevos</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Copy the selected segments to another person</source>
   <translation>Copiar los segmentos elegidos a otra persona</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Copy to a person ...</source>
   <translation>Copiar a una persona ...</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Cut the segment in two at the play head</source>
   <translation>Cortar el segmento en dos en el cabezal</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Duplicate at the play head</source>
   <translation>Duplicar en el cabezal</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>End at the play head</source>
   <translation>Terminar en el cabezal</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Export labels ...</source>
   <translation>Exportar etiquetas ...</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>From known actions</source>
   <translation>De acciones conocidas</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>From the labels in use</source>
   <translation>De las etiquetas en uso</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Go to</source>
   <translation>Ir a</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Import labels ...</source>
   <translation>Importar etiquetas ...</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Join the selected segments, or the selected one with the next</source>
   <translation>Unir los segmentos elegidos, o el elegido con el siguiente</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Labels</source>
   <translation>Etiquetas</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Make the segment</source>
   <translation>Crear el segmento</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Make the segment between the marks, with the label in use</source>
   <translation>Crear el segmento entre las marcas, con la etiqueta en uso</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Mark the end</source>
   <translation>Marcar el final</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Mark the start</source>
   <translation>Marcar el comienzo</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Merge with the next</source>
   <translation>Unir con el siguiente</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Merge with the previous</source>
   <translation>Unir con el anterior</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Move</source>
   <translation>Mover</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Move the edge that is nearer to the play head one frame back</source>
   <translation>Mover el borde más cercano al cabezal un fotograma atrás</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Move the edge that is nearer to the play head one frame on</source>
   <translation>Mover el borde más cercano al cabezal un fotograma adelante</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Nearer edge back</source>
   <translation>Borde cercano atrás</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Nearer edge on</source>
   <translation>Borde cercano adelante</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Nearer edge to the play head</source>
   <translation>Borde cercano al cabezal</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>New label ...</source>
   <translation>Etiqueta nueva ...</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>New segments trim others</source>
   <translation>Los segmentos nuevos recortan a otros</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>New vocabulary ...</source>
   <translation>Vocabulario nuevo ...</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Note ...</source>
   <translation>Nota ...</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>One could argue about the selected segment; it is drawn with a dotted edge</source>
   <translation>El segmento elegido es discutible; se dibuja con borde punteado</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Only these on the tier</source>
   <translation>Solo estas en la capa</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Other edge back</source>
   <translation>Otro borde atrás</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Other edge on</source>
   <translation>Otro borde adelante</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Remove the vocabulary</source>
   <translation>Quitar el vocabulario</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Rename the vocabulary ...</source>
   <translation>Renombrar el vocabulario ...</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Segments keep their labels</source>
   <translation>Los segmentos conservan sus etiquetas</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Split</source>
   <translation>Dividir</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Start at the play head</source>
   <translation>Empezar en el cabezal</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>The label that new segments get</source>
   <translation>La etiqueta que reciben los segmentos nuevos</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>The tier that is worked on takes only labels of the vocabulary shown</source>
   <translation>La capa en la que se trabaja acepta solo etiquetas del vocabulario mostrado</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Tier above</source>
   <translation>Capa de arriba</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Tier below</source>
   <translation>Capa de abajo</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>What is in the way of a segment is cut back; otherwise it is refused</source>
   <translation>Lo que estorba a un segmento se recorta; si no, se rechaza</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Whole segment back</source>
   <translation>Todo el segmento atrás</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Whole segment on</source>
   <translation>Todo el segmento adelante</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Work on the tier above</source>
   <translation>Trabajar en la capa de arriba</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Work on the tier below</source>
   <translation>Trabajar en la capa de abajo</translation>
  </message>
  <message>
   <location filename="app/actions/labelling.py" />
   <source>Write a note on the selected segment or event</source>
   <translation>Escribir una nota sobre el segmento o evento elegido</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Add the next person</source>
   <translation>Añadir la persona siguiente</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Choose a keypoint ...</source>
   <translation>Elegir un punto clave ...</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Choose a keypoint by its name</source>
   <translation>Elegir un punto clave por su nombre</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Colour ...</source>
   <translation>Color ...</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Correct keypoints</source>
   <translation>Corregir puntos clave</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Draw the selected people on the picture, or do not</source>
   <translation>Dibujar o no a las personas elegidas sobre la imagen</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Exchange two people between the marks I and O</source>
   <translation>Intercambiar dos personas entre las marcas I y O</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Exchange two people from this frame on: who was taken for whom</source>
   <translation>Intercambiar dos personas desde este fotograma: quién fue tomado por quién</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Exchange two people from this frame to the next cut of the video</source>
   <translation>Intercambiar dos personas desde este fotograma hasta el próximo corte del vídeo</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Fill between corrections</source>
   <translation>Rellenar entre correcciones</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Fill in the frames between the corrections before and after this frame</source>
   <translation>Rellenar los fotogramas entre la corrección anterior y la siguiente</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>From this frame on it is somebody else: make a new person</source>
   <translation>Desde este fotograma es otra persona: crear una persona nueva</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Give the selected person another colour</source>
   <translation>Dar otro color a la persona elegida</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Hide or show</source>
   <translation>Ocultar o mostrar</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Keypoint is hidden</source>
   <translation>Punto clave oculto</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Mark the keypoint as hidden on this frame, or as seen again</source>
   <translation>Marcar el punto clave como oculto en este fotograma, o de nuevo como visible</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Merge</source>
   <translation>Unir</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Next person</source>
   <translation>Persona siguiente</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Previous person</source>
   <translation>Persona anterior</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Reset between the marks</source>
   <translation>Restablecer entre las marcas</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Reset on this frame</source>
   <translation>Restablecer en este fotograma</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Reset the whole keypoint</source>
   <translation>Restablecer todo el punto clave</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Select the next person in the picture</source>
   <translation>Seleccionar la persona siguiente de la imagen</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Select the next person in the picture as well (or Ctrl+click)</source>
   <translation>Seleccionar también la persona siguiente de la imagen (o Ctrl+clic)</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Select the previous person in the picture</source>
   <translation>Seleccionar la persona anterior de la imagen</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Show again what was predicted for the keypoint between the marks I and O</source>
   <translation>Mostrar de nuevo lo que se predijo para el punto clave entre las marcas I y O</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Show again what was predicted for the keypoint in the whole video</source>
   <translation>Mostrar de nuevo lo que se predijo para el punto clave en todo el vídeo</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Show again what was predicted for the keypoint on this frame</source>
   <translation>Mostrar de nuevo lo que se predijo para el punto clave en este fotograma</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Split from here on</source>
   <translation>Dividir desde aquí</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Swap between the marks</source>
   <translation>Intercambiar entre las marcas</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Swap from here on</source>
   <translation>Intercambiar desde aquí</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Swap until the next cut</source>
   <translation>Intercambiar hasta el próximo corte</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Tab chooses a keypoint, arrows move it, comma and full stop change the frame, Esc ends</source>
   <translation>Tab elige un punto clave, las flechas lo mueven, coma y punto cambian de fotograma, Esc termina</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Take the selected people out of the session; their tracks stay</source>
   <translation>Sacar de la sesión a las personas elegidas; sus seguimientos se quedan</translation>
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>The selected people are one: Ctrl+click to select several</source>
   <translation>Las personas elegidas son una sola: Ctrl+clic para elegir varias</translation>
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>Add camera ...</source>
   <translation>Añadir una cámara ...</translation>
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>All cameras</source>
   <translation>Todas las cámaras</translation>
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>Another video of this session becomes a further camera of the recording shown</source>
   <translation>Otro vídeo de esta sesión se convierte en otra cámara de la grabación mostrada</translation>
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>Brightness, contrast and gamma of the picture</source>
   <translation>Brillo, contraste y gamma de la imagen</translation>
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>De-interlace</source>
   <translation>Desentrelazar</translation>
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>Find the same moment in every camera and say so with one click</source>
   <translation>Encontrar el mismo momento en cada cámara y confirmarlo con un clic</translation>
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>Light ...</source>
   <translation>Luz ...</translation>
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>Nothing but the picture and its controls; Esc brings the panels back</source>
   <translation>Nada más que la imagen y sus controles; Esc devuelve los paneles</translation>
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>One picture</source>
   <translation>Una imagen</translation>
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>One pixel of the video on one pixel of the screen</source>
   <translation>Un píxel del vídeo en un píxel de la pantalla</translation>
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>Picture closer</source>
   <translation>Acercar la imagen</translation>
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>Picture in its own size</source>
   <translation>Imagen a su tamaño real</translation>
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>Picture only</source>
   <translation>Solo la imagen</translation>
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>Picture wider</source>
   <translation>Alejar la imagen</translation>
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>Remove camera ...</source>
   <translation>Quitar una cámara ...</translation>
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>See the picture larger (Ctrl and wheel over the picture)</source>
   <translation>Ver la imagen más grande (Ctrl y rueda sobre la imagen)</translation>
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>See the picture smaller (Ctrl and wheel over the picture)</source>
   <translation>Ver la imagen más pequeña (Ctrl y rueda sobre la imagen)</translation>
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>Show the first camera only</source>
   <translation>Mostrar solo la primera cámara</translation>
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>Synchronise cameras</source>
   <translation>Sincronizar cámaras</translation>
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>Take the combs out of a picture filmed in two halves</source>
   <translation>Quitar los peines de una imagen filmada en dos mitades</translation>
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>Two cameras side by side</source>
   <translation>Dos cámaras lado a lado</translation>
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>Up to four cameras, two by two</source>
   <translation>Hasta cuatro cámaras, de dos en dos</translation>
  </message>
  <message>
   <location filename="app/actions/repetitions.py" />
   <source>A partial repetition is not counted</source>
   <translation>Una repetición parcial no se cuenta</translation>
  </message>
  <message>
   <location filename="app/actions/repetitions.py" />
   <source>Add repetition</source>
   <translation>Añadir repetición</translation>
  </message>
  <message>
   <location filename="app/actions/repetitions.py" />
   <source>Add the repetition between the marks I and O, or one at the play head</source>
   <translation>Añadir la repetición entre las marcas I y O, o una en el cabezal</translation>
  </message>
  <message>
   <location filename="app/actions/repetitions.py" />
   <source>Every repetition of a set with its times, its range, their median and spread</source>
   <translation>Cada repetición de una serie con sus tiempos, su amplitud, mediana y dispersión</translation>
  </message>
  <message>
   <location filename="app/actions/repetitions.py" />
   <source>Join sets of repetitions</source>
   <translation>Unir series de repeticiones</translation>
  </message>
  <message>
   <location filename="app/actions/repetitions.py" />
   <source>Join the selected sets, or the selected one with the next</source>
   <translation>Unir las series elegidas, o la elegida con la siguiente</translation>
  </message>
  <message>
   <location filename="app/actions/repetitions.py" />
   <source>Left, right, or no side</source>
   <translation>Izquierda, derecha o ningún lado</translation>
  </message>
  <message>
   <location filename="app/actions/repetitions.py" />
   <source>Let the repetition stop with the frame at the play head</source>
   <translation>Hacer que la repetición termine en el fotograma del cabezal</translation>
  </message>
  <message>
   <location filename="app/actions/repetitions.py" />
   <source>Make a set of repetitions with one between the marks I and O</source>
   <translation>Crear una serie de repeticiones con una entre las marcas I y O</translation>
  </message>
  <message>
   <location filename="app/actions/repetitions.py" />
   <source>New set of repetitions</source>
   <translation>Serie nueva de repeticiones</translation>
  </message>
  <message>
   <location filename="app/actions/repetitions.py" />
   <source>Partial repetition</source>
   <translation>Repetición parcial</translation>
  </message>
  <message>
   <location filename="app/actions/repetitions.py" />
   <source>Put the start of the repetition at the play head</source>
   <translation>Poner el comienzo de la repetición en el cabezal</translation>
  </message>
  <message>
   <location filename="app/actions/repetitions.py" />
   <source>Put the turning point of the repetition at the play head</source>
   <translation>Poner el punto de giro de la repetición en el cabezal</translation>
  </message>
  <message>
   <location filename="app/actions/repetitions.py" />
   <source>Remove repetition</source>
   <translation>Quitar repetición</translation>
  </message>
  <message>
   <location filename="app/actions/repetitions.py" />
   <source>Repetition starts here</source>
   <translation>La repetición empieza aquí</translation>
  </message>
  <message>
   <location filename="app/actions/repetitions.py" />
   <source>Repetition stops here</source>
   <translation>La repetición termina aquí</translation>
  </message>
  <message>
   <location filename="app/actions/repetitions.py" />
   <source>Repetition turns here</source>
   <translation>La repetición gira aquí</translation>
  </message>
  <message>
   <location filename="app/actions/repetitions.py" />
   <source>Side of the repetition</source>
   <translation>Lado de la repetición</translation>
  </message>
  <message>
   <location filename="app/actions/repetitions.py" />
   <source>Table of repetitions</source>
   <translation>Tabla de repeticiones</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Accept</source>
   <translation>Aceptar</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Accept all above the threshold</source>
   <translation>Aceptar todas por encima del umbral</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Accept every proposal that is at least as confident as the number beside it, as one step</source>
   <translation>Aceptar en un solo paso todas las propuestas con al menos la confianza indicada al lado</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Accept the selected proposal</source>
   <translation>Aceptar la propuesta elegida</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Accept the selected proposal with another label</source>
   <translation>Aceptar la propuesta elegida con otra etiqueta</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Accept the selected proposal, cut to the marks</source>
   <translation>Aceptar la propuesta elegida, recortada a las marcas</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Ask for this proposal last</source>
   <translation>Preguntar por esta propuesta al final</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Explain the label</source>
   <translation>Explicar la etiqueta</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Go through the proposals, the most doubtful first</source>
   <translation>Recorrer las propuestas, primero las más dudosas</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Likely labels</source>
   <translation>Etiquetas probables</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Look at it later</source>
   <translation>Mirarlo más tarde</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Next proposal</source>
   <translation>Propuesta siguiente</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Play what comes next</source>
   <translation>Reproducir lo que sigue</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Previous proposal</source>
   <translation>Propuesta anterior</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Reject</source>
   <translation>Rechazar</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Reject the selected proposal</source>
   <translation>Rechazar la propuesta elegida</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Relabel and accept ...</source>
   <translation>Reetiquetar y aceptar ...</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Review proposals</source>
   <translation>Revisar propuestas</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Show why the selected segment has its label: what the model looked at</source>
   <translation>Mostrar por qué el segmento elegido tiene su etiqueta: en qué se fijó el modelo</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Take the likeliest label</source>
   <translation>Tomar la etiqueta más probable</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Take the second label</source>
   <translation>Tomar la segunda etiqueta</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Take the third label</source>
   <translation>Tomar la tercera etiqueta</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>The label the model thought likeliest</source>
   <translation>La etiqueta que el modelo creyó más probable</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>The label the model thought second likeliest</source>
   <translation>La segunda etiqueta más probable según el modelo</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>The label the model thought third likeliest</source>
   <translation>La tercera etiqueta más probable según el modelo</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Trim to the marks and accept</source>
   <translation>Recortar a las marcas y aceptar</translation>
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>What comes next in the review queue plays by itself</source>
   <translation>Lo que sigue en la cola de revisión se reproduce solo</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>3D farther</source>
   <translation>3D más lejos</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>3D from above</source>
   <translation>3D desde arriba</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>3D from behind</source>
   <translation>3D desde atrás</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>3D from the front</source>
   <translation>3D de frente</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>3D from the left side</source>
   <translation>3D desde la izquierda</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>3D from the right side</source>
   <translation>3D desde la derecha</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>3D nearer</source>
   <translation>3D más cerca</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>3D oblique</source>
   <translation>3D oblicua</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>A grid of 25 cm on the floor</source>
   <translation>Una cuadrícula de 25 cm en el suelo</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Advanced</source>
   <translation>Avanzado</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Compare with a reference ...</source>
   <translation>Comparar con una referencia ...</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Compare with the selection</source>
   <translation>Comparar con la selección</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Compose two segments</source>
   <translation>Componer dos segmentos</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Every repetition is laid beside the selected one, moment by moment</source>
   <translation>Cada repetición se pone junto a la elegida, momento a momento</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Fast and slow repetitions are laid together by what the body does (dynamic time warping)</source>
   <translation>Las repeticiones rápidas y lentas se alinean según lo que hace el cuerpo (alineamiento temporal dinámico)</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Follow the person</source>
   <translation>Seguir a la persona</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Ghost beside the person</source>
   <translation>Figura fantasma junto a la persona</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Ghost of another person</source>
   <translation>Figura fantasma de otra persona</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Ghost of this moment</source>
   <translation>Figura fantasma de este momento</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Keep as a reference ...</source>
   <translation>Guardar como referencia ...</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Keep the selected movement to compare with in any session</source>
   <translation>Guardar el movimiento elegido para comparar en cualquier sesión</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Lines where hands and feet have just been</source>
   <translation>Líneas por donde acaban de pasar manos y pies</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Moment by moment</source>
   <translation>Momento a momento</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Move the 3D view down</source>
   <translation>Mover la vista 3D hacia abajo</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Move the 3D view left</source>
   <translation>Mover la vista 3D a la izquierda</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Move the 3D view right</source>
   <translation>Mover la vista 3D a la derecha</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Move the 3D view up</source>
   <translation>Mover la vista 3D hacia arriba</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>No ghost</source>
   <translation>Sin figura fantasma</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>One body that does what two segments show; it can be kept to train with</source>
   <translation>Un cuerpo que hace lo que muestran dos segmentos; se puede conservar para entrenar con él</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>See what training sees</source>
   <translation>Ver qué ve el entrenamiento</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Show the floor</source>
   <translation>Mostrar el suelo</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Show trails</source>
   <translation>Mostrar estelas</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Side by side instead of one over the other</source>
   <translation>Lado a lado en vez de una sobre otra</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>The 3D view stays with the selected person</source>
   <translation>La vista 3D sigue a la persona elegida</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>The body as it is now stays in view to compare with</source>
   <translation>El cuerpo tal como está ahora queda a la vista para comparar</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>The next other person, laid over the selected one</source>
   <translation>La siguiente otra persona, superpuesta a la elegida</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>The selected movement turned, cut, slowed or mixed as training does it, as a ghost</source>
   <translation>El movimiento elegido como figura fantasma: girado, cortado, ralentizado o mezclado como en el entrenamiento</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Turn the 3D view down</source>
   <translation>Girar la vista 3D hacia abajo</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Turn the 3D view left</source>
   <translation>Girar la vista 3D a la izquierda</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Turn the 3D view right</source>
   <translation>Girar la vista 3D a la derecha</translation>
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Turn the 3D view up</source>
   <translation>Girar la vista 3D hacia arriba</translation>
  </message>
  <message>
   <location filename="app/actions/segmenting.py" />
   <source>A map on which alike moments lie together; a click goes there</source>
   <translation>Un mapa en el que los momentos parecidos están juntos; un clic va allí</translation>
  </message>
  <message>
   <location filename="app/actions/segmenting.py" />
   <source>Alarms</source>
   <translation>Alarmas</translation>
  </message>
  <message>
   <location filename="app/actions/segmenting.py" />
   <source>As events on a tier of their own; earlier ones for this label are hidden</source>
   <translation>Como eventos en una capa propia; los anteriores de esta etiqueta se ocultan</translation>
  </message>
  <message>
   <location filename="app/actions/segmenting.py" />
   <source>Choose the segmenter ...</source>
   <translation>Elegir el segmentador ...</translation>
  </message>
  <message>
   <location filename="app/actions/segmenting.py" />
   <source>Cut the shown video into segments; they come as proposals for the review queue</source>
   <translation>Cortar el vídeo mostrado en segmentos; llegan como propuestas a la cola de revisión</translation>
  </message>
  <message>
   <location filename="app/actions/segmenting.py" />
   <source>Draw the map of moments</source>
   <translation>Dibujar el mapa de momentos</translation>
  </message>
  <message>
   <location filename="app/actions/segmenting.py" />
   <source>In every video with poses, one after the other</source>
   <translation>En cada vídeo con poses, uno tras otro</translation>
  </message>
  <message>
   <location filename="app/actions/segmenting.py" />
   <source>Lay the moments of everybody in all videos on one map, with the poses as they are now</source>
   <translation>Poner los momentos de todos, en todos los vídeos, en un mapa, con las poses tal como están ahora</translation>
  </message>
  <message>
   <location filename="app/actions/segmenting.py" />
   <source>Map of moments</source>
   <translation>Mapa de momentos</translation>
  </message>
  <message>
   <location filename="app/actions/segmenting.py" />
   <source>Mark the alarms</source>
   <translation>Marcar las alarmas</translation>
  </message>
  <message>
   <location filename="app/actions/segmenting.py" />
   <source>Only within the selected segment, or between the marks</source>
   <translation>Solo dentro del segmento elegido, o entre las marcas</translation>
  </message>
  <message>
   <location filename="app/actions/segmenting.py" />
   <source>Propose segments</source>
   <translation>Proponer segmentos</translation>
  </message>
  <message>
   <location filename="app/actions/segmenting.py" />
   <source>Propose segments in all videos</source>
   <translation>Proponer segmentos en todos los vídeos</translation>
  </message>
  <message>
   <location filename="app/actions/segmenting.py" />
   <source>Propose segments in the selection</source>
   <translation>Proponer segmentos en lo elegido</translation>
  </message>
  <message>
   <location filename="app/actions/segmenting.py" />
   <source>Segment like this one</source>
   <translation>Segmentos como este</translation>
  </message>
  <message>
   <location filename="app/actions/segmenting.py" />
   <source>Segment like this one in all videos</source>
   <translation>Segmentos como este en todos los vídeos</translation>
  </message>
  <message>
   <location filename="app/actions/segmenting.py" />
   <source>Select one to five segments of one label: the same movement is proposed all over this video</source>
   <translation>Seleccione de uno a cinco segmentos de una etiqueta: el mismo movimiento se propone en todo este vídeo</translation>
  </message>
  <message>
   <location filename="app/actions/segmenting.py" />
   <source>The movement of the selected segments, in every video with poses</source>
   <translation>El movimiento de los segmentos elegidos, en cada vídeo con poses</translation>
  </message>
  <message>
   <location filename="app/actions/segmenting.py" />
   <source>Where something that lasts would ring an alarm; no medical device</source>
   <translation>Dónde algo que dura haría sonar una alarma; no es un producto sanitario</translation>
  </message>
  <message>
   <location filename="app/actions/segmenting.py" />
   <source>Which model proposes segments, and with which settings</source>
   <translation>Qué modelo propone segmentos, y con qué ajustes</translation>
  </message>
  <message>
   <location filename="app/actions/spec.py" />
   <source>A job is running</source>
   <translation>Hay una tarea en curso</translation>
  </message>
  <message>
   <location filename="app/actions/spec.py" />
   <source>Choose a video first</source>
   <translation>Elija primero un vídeo</translation>
  </message>
  <message>
   <location filename="app/actions/spec.py" />
   <source>Find poses first</source>
   <translation>Busque primero las poses</translation>
  </message>
  <message>
   <location filename="app/actions/spec.py" />
   <source>Not possible now</source>
   <translation>No es posible ahora</translation>
  </message>
  <message>
   <location filename="app/actions/spec.py" />
   <source>Nothing was done yet</source>
   <translation>Aún no se ha hecho nada</translation>
  </message>
  <message>
   <location filename="app/actions/spec.py" />
   <source>Nothing was taken back</source>
   <translation>No se ha deshecho nada</translation>
  </message>
  <message>
   <location filename="app/actions/spec.py" />
   <source>Open a video first</source>
   <translation>Abra primero un vídeo</translation>
  </message>
  <message>
   <location filename="app/actions/spec.py" />
   <source>Select a proposal first</source>
   <translation>Seleccione primero una propuesta</translation>
  </message>
  <message>
   <location filename="app/actions/spec.py" />
   <source>Select a segment first</source>
   <translation>Seleccione primero un segmento</translation>
  </message>
  <message>
   <location filename="app/actions/spec.py" />
   <source>Select a segment or a person first</source>
   <translation>Seleccione primero un segmento o una persona</translation>
  </message>
  <message>
   <location filename="app/actions/spec.py" />
   <source>Select a segment whose model told how likely other labels are</source>
   <translation>Seleccione un segmento cuyo modelo dijo lo probables que son otras etiquetas</translation>
  </message>
  <message>
   <location filename="app/actions/spec.py" />
   <source>There are no proposals</source>
   <translation>No hay propuestas</translation>
  </message>
  <message>
   <location filename="app/actions/spec.py" />
   <source>This session is read-only</source>
   <translation>Esta sesión es de solo lectura</translation>
  </message>
  <message>
   <location filename="app/actions/table.py" />
   <source>Accept chosen rows</source>
   <translation>Aceptar las filas elegidas</translation>
  </message>
  <message>
   <location filename="app/actions/table.py" />
   <source>Copy rows as a table</source>
   <translation>Copiar las filas como tabla</translation>
  </message>
  <message>
   <location filename="app/actions/table.py" />
   <source>Copy the chosen rows, or all that are shown, for a spreadsheet</source>
   <translation>Copiar las filas elegidas, o todas las mostradas, para una hoja de cálculo</translation>
  </message>
  <message>
   <location filename="app/actions/table.py" />
   <source>Find a label, a note or a name in the table</source>
   <translation>Buscar una etiqueta, una nota o un nombre en la tabla</translation>
  </message>
  <message>
   <location filename="app/actions/table.py" />
   <source>Find in the table</source>
   <translation>Buscar en la tabla</translation>
  </message>
  <message>
   <location filename="app/actions/table.py" />
   <source>Label chosen rows ...</source>
   <translation>Etiquetar las filas elegidas ...</translation>
  </message>
  <message>
   <location filename="app/actions/table.py" />
   <source>Mark chosen rows ambiguous</source>
   <translation>Marcar como ambiguas las filas elegidas</translation>
  </message>
  <message>
   <location filename="app/actions/table.py" />
   <source>Move chosen rows to a tier ...</source>
   <translation>Mover las filas elegidas a una capa ...</translation>
  </message>
  <message>
   <location filename="app/actions/table.py" />
   <source>Move the chosen rows to another tier or person</source>
   <translation>Mover las filas elegidas a otra capa o persona</translation>
  </message>
  <message>
   <location filename="app/actions/table.py" />
   <source>Note on chosen rows ...</source>
   <translation>Nota sobre las filas elegidas ...</translation>
  </message>
  <message>
   <location filename="app/actions/table.py" />
   <source>Reject chosen rows</source>
   <translation>Rechazar las filas elegidas</translation>
  </message>
  <message>
   <location filename="app/actions/table.py" />
   <source>Remove chosen rows</source>
   <translation>Quitar las filas elegidas</translation>
  </message>
  <message>
   <location filename="app/actions/table.py" />
   <source>Show all rows</source>
   <translation>Mostrar todas las filas</translation>
  </message>
  <message>
   <location filename="app/actions/table.py" />
   <source>Show every row of the table again</source>
   <translation>Mostrar de nuevo todas las filas de la tabla</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>A point in time on the current tier, with the current label</source>
   <translation>Un instante en la capa actual, con la etiqueta actual</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>All is labelled on this tier: what has no segment is background</source>
   <translation>Todo está etiquetado en esta capa: lo que no tiene segmento es fondo</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>All is labelled there: what has no segment is background</source>
   <translation>Ahí todo está etiquetado: lo que no tiene segmento es fondo</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Another row for segments and events</source>
   <translation>Otra fila para segmentos y eventos</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Change tier ...</source>
   <translation>Cambiar la capa ...</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Choose which angles and speeds are shown under whom</source>
   <translation>Elegir qué ángulos y velocidades se muestran debajo de quién</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Curves ...</source>
   <translation>Curvas ...</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Edges stick to the play head, marks, cuts, repetitions and other edges (not with Ctrl held)</source>
   <translation>Los bordes se pegan al cabezal, marcas, cortes, repeticiones y otros bordes (no con Ctrl pulsado)</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Finished as far as in view</source>
   <translation>Terminado hasta donde se ve</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Finished between the marks</source>
   <translation>Terminado entre las marcas</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Fold all people</source>
   <translation>Plegar a todas las personas</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Fold the label probabilities</source>
   <translation>Plegar las probabilidades</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Fold the person</source>
   <translation>Plegar la persona</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Fold tier</source>
   <translation>Plegar la capa</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Follow the play head</source>
   <translation>Seguir el cabezal</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Give the current tier another name, person, vocabulary or colour</source>
   <translation>Dar a la capa actual otro nombre, persona, vocabulario o color</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Hide tier</source>
   <translation>Ocultar la capa</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Higher rows</source>
   <translation>Filas más altas</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>How likely the model thought each label, all along</source>
   <translation>Lo probable que era cada etiqueta según el modelo, en todo momento</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Keep everything on the current tier as it is</source>
   <translation>Dejar todo en la capa actual como está</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Keep the play head in view on the timeline</source>
   <translation>Mantener el cabezal a la vista en la línea de tiempo</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Label probabilities on the timeline</source>
   <translation>Probabilidades de etiquetas en la línea de tiempo</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Lock tier</source>
   <translation>Bloquear la capa</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Lower rows</source>
   <translation>Filas más bajas</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Mark an event here</source>
   <translation>Marcar aquí un evento</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>New tier ...</source>
   <translation>Capa nueva ...</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Only the likeliest label of each moment, in one lane</source>
   <translation>Solo la etiqueta más probable de cada momento, en una sola fila</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Pictures on the timeline</source>
   <translation>Imágenes en la línea de tiempo</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Remove the current tier with all that is on it</source>
   <translation>Quitar la capa actual con todo lo que contiene</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Remove tier</source>
   <translation>Quitar la capa</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Show hidden tiers</source>
   <translation>Mostrar las capas ocultas</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Show only the name of the selected person on the timeline</source>
   <translation>Mostrar en la línea de tiempo solo el nombre de la persona elegida</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Show only the names of all people on the timeline, or everything again</source>
   <translation>Mostrar en la línea de tiempo solo los nombres de todas las personas, o de nuevo todo</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Show the current tier as a thin stripe</source>
   <translation>Mostrar la capa actual como una franja fina</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Show what is selected, or what lies between the marks, as large as it fits</source>
   <translation>Mostrar lo seleccionado, o lo que hay entre las marcas, tan grande como quepa</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Snapping</source>
   <translation>Ajuste magnético</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Sound on the timeline</source>
   <translation>Sonido en la línea de tiempo</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Tier</source>
   <translation>Capa</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Tier down</source>
   <translation>Bajar la capa</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Tier is finished</source>
   <translation>La capa está terminada</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Tier is not finished</source>
   <translation>La capa no está terminada</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Tier up</source>
   <translation>Subir la capa</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Timeline</source>
   <translation>Línea de tiempo</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Timeline to single frames</source>
   <translation>Línea de tiempo hasta fotogramas sueltos</translation>
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Timeline to the selection</source>
   <translation>Línea de tiempo a la selección</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Bring this panel to the front and go into it</source>
   <translation>Traer este panel al frente y entrar en él</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Change between the dark and the light look</source>
   <translation>Cambiar entre el aspecto oscuro y el claro</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Close the panel that has the focus</source>
   <translation>Cerrar el panel que tiene el foco</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Close this panel</source>
   <translation>Cerrar este panel</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Every panel back in its first place</source>
   <translation>Cada panel de nuevo en su primer lugar</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Fit the picture</source>
   <translation>Ajustar la imagen</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Full screen</source>
   <translation>Pantalla completa</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Go to panel</source>
   <translation>Ir al panel</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Keep how the panels lie now under a name</source>
   <translation>Guardar con un nombre cómo están ahora los paneles</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Larger text</source>
   <translation>Texto más grande</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Layout</source>
   <translation>Disposición</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Light or dark</source>
   <translation>Claro u oscuro</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Mirror the picture</source>
   <translation>Reflejar la imagen</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Move, take out or close the panel that has the focus</source>
   <translation>Mover, sacar o cerrar el panel que tiene el foco</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Next panel</source>
   <translation>Panel siguiente</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Open or close this panel</source>
   <translation>Abrir o cerrar este panel</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Panels</source>
   <translation>Paneles</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Previous panel</source>
   <translation>Panel anterior</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Reset the layout</source>
   <translation>Restablecer la disposición</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Save this layout ...</source>
   <translation>Guardar esta disposición ...</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>See less time, larger (wheel over the timeline)</source>
   <translation>Ver menos tiempo, más grande (rueda sobre la línea de tiempo)</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>See more time, smaller (wheel over the timeline)</source>
   <translation>Ver más tiempo, más pequeño (rueda sobre la línea de tiempo)</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Show names</source>
   <translation>Mostrar nombres</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Show the skeleton</source>
   <translation>Mostrar el esqueleto</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Show the whole picture (Ctrl and wheel over the picture zooms)</source>
   <translation>Mostrar toda la imagen (Ctrl y rueda sobre la imagen amplía)</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Smaller text</source>
   <translation>Texto más pequeño</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Timeline closer</source>
   <translation>Acercar la línea de tiempo</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Timeline wider</source>
   <translation>Alejar la línea de tiempo</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>What can be done with this panel</source>
   <translation>Qué se puede hacer con este panel</translation>
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Whole timeline</source>
   <translation>Toda la línea de tiempo</translation>
  </message>
  <message>
   <location filename="app/alike.py" />
   <source>1 alarm is marked.</source>
   <translation>Se marcó 1 alarma.</translation>
  </message>
  <message>
   <location filename="app/alike.py" />
   <source>1 more segment is like {label}. It waits in the review queue.</source>
   <translation>1 segmento más es como {label}. Espera en la cola de revisión.</translation>
  </message>
  <message>
   <location filename="app/alike.py" />
   <source>A segment of this tier belongs to nobody, so there is no body to look at.</source>
   <translation>Un segmento de esta capa no es de nadie, así que no hay ningún cuerpo que mirar.</translation>
  </message>
  <message>
   <location filename="app/alike.py" />
   <source>Give the tier a person (Change tier), or select a segment of somebody.</source>
   <translation>Dé una persona a la capa (Cambiar la capa) o seleccione un segmento de alguien.</translation>
  </message>
  <message>
   <location filename="app/alike.py" />
   <source>Hold Ctrl and click them on the timeline; {count} are selected, with {labels} labels.</source>
   <translation>Haga clic en ellos en la línea de tiempo con Ctrl pulsado; hay {count} elegidos, con {labels} etiquetas.</translation>
  </message>
  <message>
   <location filename="app/alike.py" />
   <source>Nothing else is like {label}. More examples may help.</source>
   <translation>Nada más es como {label}. Más ejemplos pueden ayudar.</translation>
  </message>
  <message>
   <location filename="app/alike.py" />
   <source>Select one to {most} segments with the same label.</source>
   <translation>Seleccione de uno a {most} segmentos con la misma etiqueta.</translation>
  </message>
  <message>
   <location filename="app/alike.py" />
   <source>the selected ones</source>
   <translation>los elegidos</translation>
  </message>
  <message>
   <location filename="app/alike.py" />
   <source>{n} alarms are marked.</source>
   <translation>Se marcaron {n} alarmas.</translation>
  </message>
  <message>
   <location filename="app/alike.py" />
   <source>{n} moments are on the map.</source>
   <translation>Hay {n} momentos en el mapa.</translation>
  </message>
  <message>
   <location filename="app/alike.py" />
   <source>{n} more segments are like {label}. They wait in the review queue.</source>
   <translation>{n} segmentos más son como {label}. Esperan en la cola de revisión.</translation>
  </message>
  <message>
   <location filename="app/analysis.py" />
   <source>The result could not be saved.</source>
   <translation>No se pudo guardar el resultado.</translation>
  </message>
  <message>
   <location filename="app/application.py" />
   <source>This session lies on a network place: each step is written there at once.</source>
   <translation>Esta sesión está en la red: cada paso se escribe allí al momento.</translation>
  </message>
  <message>
   <location filename="app/application.py" />
   <source>read only</source>
   <translation>solo lectura</translation>
  </message>
  <message>
   <location filename="app/application.py" />
   <source>saved</source>
   <translation>guardado</translation>
  </message>
  <message>
   <location filename="app/asking.py" />
   <source>This video is no longer in the session.</source>
   <translation>Este vídeo ya no está en la sesión.</translation>
  </message>
  <message>
   <location filename="app/augmenting.py" />
   <source>Arms or legs of another movement</source>
   <translation>Brazos o piernas de otro movimiento</translation>
  </message>
  <message>
   <location filename="app/augmenting.py" />
   <source>At a changing tempo</source>
   <translation>A ritmo cambiante</translation>
  </message>
  <message>
   <location filename="app/augmenting.py" />
   <source>Blended with another movement</source>
   <translation>Mezclado con otro movimiento</translation>
  </message>
  <message>
   <location filename="app/augmenting.py" />
   <source>Camera held aslant</source>
   <translation>Cámara inclinada</translation>
  </message>
  <message>
   <location filename="app/augmenting.py" />
   <source>Find poses first: then the body can be changed as training changes it.</source>
   <translation>Busque primero las poses: entonces se puede cambiar el cuerpo como lo cambia el entrenamiento.</translation>
  </message>
  <message>
   <location filename="app/augmenting.py" />
   <source>Flat along one axis</source>
   <translation>Plano en uno de los ejes</translation>
  </message>
  <message>
   <location filename="app/augmenting.py" />
   <source>Keypoints not seen</source>
   <translation>Puntos clave no vistos</translation>
  </message>
  <message>
   <location filename="app/augmenting.py" />
   <source>Left and right exchanged</source>
   <translation>Izquierda y derecha cambiadas</translation>
  </message>
  <message>
   <location filename="app/augmenting.py" />
   <source>Longer or shorter</source>
   <translation>Más largo o más corto</translation>
  </message>
  <message>
   <location filename="app/augmenting.py" />
   <source>Measured badly</source>
   <translation>Mal medido</translation>
  </message>
  <message>
   <location filename="app/augmenting.py" />
   <source>Only a part of the time</source>
   <translation>Solo una parte del tiempo</translation>
  </message>
  <message>
   <location filename="app/augmenting.py" />
   <source>People change places</source>
   <translation>Personas intercambiadas</translation>
  </message>
  <message>
   <location filename="app/augmenting.py" />
   <source>Seen from another side</source>
   <translation>Visto desde otro lado</translation>
  </message>
  <message>
   <location filename="app/augmenting.py" />
   <source>Slanted</source>
   <translation>Sesgado</translation>
  </message>
  <message>
   <location filename="app/augmenting.py" />
   <source>The body of somebody else</source>
   <translation>El cuerpo de otra persona</translation>
  </message>
  <message>
   <location filename="app/augmenting.py" />
   <source>This one needs a second movement: another person, segment or reference.</source>
   <translation>Esto necesita un segundo movimiento: otra persona, otro segmento u otra referencia.</translation>
  </message>
  <message>
   <location filename="app/augmenting.py" />
   <source>Too little of the body is seen here. Choose another segment or moment.</source>
   <translation>Aquí se ve muy poco del cuerpo. Elija otro segmento o momento.</translation>
  </message>
  <message>
   <location filename="app/augmenting.py" />
   <source>in {value} % of the clips</source>
   <translation>en el {value} % de los clips</translation>
  </message>
  <message>
   <location filename="app/augmenting.py" />
   <source>up to {value} %</source>
   <translation>hasta {value} %</translation>
  </message>
  <message>
   <location filename="app/augmenting.py" />
   <source>up to {value} % of the torso</source>
   <translation>hasta {value} % del tronco</translation>
  </message>
  <message>
   <location filename="app/augmenting.py" />
   <source>up to {value}°</source>
   <translation>hasta {value}°</translation>
  </message>
  <message>
   <location filename="app/augmenting.py" />
   <source>{name}, {start} to {stop}, draw {number}</source>
   <translation>{name}, {start} a {stop}, sorteo {number}</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>1 video is still waiting in “{name}”.</source>
   <translation>1 vídeo sigue en espera en «{name}».</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>1 video is still waiting.</source>
   <translation>1 vídeo sigue en espera.</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>A report was saved.</source>
   <translation>Se guardó un informe.</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>Another window works on this session now.</source>
   <translation>Otra ventana trabaja ahora en esta sesión.</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>Edit here</source>
   <translation>Editar aquí</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>Go on</source>
   <translation>Continuar</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>Here you can look at everything. What you did is saved.</source>
   <translation>Aquí puede verlo todo. Lo que hizo está guardado.</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>It happened {n} times.</source>
   <translation>Ha ocurrido {n} veces.</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>Kinescribe ended unexpectedly last time.</source>
   <translation>Kinescribe terminó inesperadamente la última vez.</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>No report could be saved.</source>
   <translation>No se pudo guardar ningún informe.</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>Nothing is lost: all your work is saved. {report}</source>
   <translation>No se ha perdido nada: todo su trabajo está guardado. {report}</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>Nothing is lost: everything you did is saved.</source>
   <translation>No se ha perdido nada: todo lo que hizo está guardado.</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>Restart here</source>
   <translation>Reiniciar aquí</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>Show reports</source>
   <translation>Mostrar informes</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>Something went wrong in the program ({kind}).</source>
   <translation>Algo ha fallado en el programa ({kind}).</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>Start again</source>
   <translation>Empezar de nuevo</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>The analysis stopped unexpectedly.</source>
   <translation>El análisis se detuvo inesperadamente.</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>The other window has closed this session.</source>
   <translation>La otra ventana ha cerrado esta sesión.</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>The program ended as it should last time.</source>
   <translation>El programa terminó como debía la última vez.</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>The program was closed before its turn came.</source>
   <translation>El programa se cerró antes de que le tocara.</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>What was found so far is kept; it goes on from there.</source>
   <translation>Lo encontrado hasta ahora se conserva; continúa desde ahí.</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>You can go on working on it here.</source>
   <translation>Puede seguir trabajando en ella aquí.</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>read only: open in another window</source>
   <translation>solo lectura: abierto en otra ventana</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>{n} videos are still waiting in “{name}”.</source>
   <translation>{n} vídeos siguen en espera en «{name}».</translation>
  </message>
  <message>
   <location filename="app/bad_days.py" />
   <source>{n} videos are still waiting.</source>
   <translation>{n} vídeos siguen en espera.</translation>
  </message>
  <message>
   <location filename="app/choosing.py" />
   <source>Choose people on a frame between the marks, or analyse the whole video.</source>
   <translation>Elija personas en un fotograma entre las marcas o analice todo el vídeo.</translation>
  </message>
  <message>
   <location filename="app/choosing.py" />
   <source>Draw the region larger, or choose only people in it.</source>
   <translation>Dibuje la zona más grande o elija solo a personas dentro de ella.</translation>
  </message>
  <message>
   <location filename="app/choosing.py" />
   <source>Somebody was chosen on frame {frame}, outside of the marks.</source>
   <translation>Se eligió a alguien en el fotograma {frame}, fuera de las marcas.</translation>
  </message>
  <message>
   <location filename="app/choosing.py" />
   <source>Somebody was chosen outside of the region (on frame {frame}).</source>
   <translation>Se eligió a alguien fuera de la zona (en el fotograma {frame}).</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>An attribute needs a name and a value.</source>
   <translation>Un atributo necesita un nombre y un valor.</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>Attributes</source>
   <translation>Atributos</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>Change label</source>
   <translation>Cambiar etiqueta</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>Copy to</source>
   <translation>Copiar a</translation>
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
   <translation>Marcar como ambiguo</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>Mark as certain</source>
   <translation>Marcar como seguro</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>Merge segments</source>
   <translation>Unir segmentos</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>Move edge</source>
   <translation>Mover borde</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>Move event</source>
   <translation>Mover evento</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>Note</source>
   <translation>Nota</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>Split segment</source>
   <translation>Dividir segmento</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>There is no segment after this one.</source>
   <translation>No hay ningún segmento después de este.</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>There is nobody else in this session.</source>
   <translation>No hay nadie más en esta sesión.</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>There is none before it.</source>
   <translation>No hay ninguno antes.</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>Write it like side=left.</source>
   <translation>Escríbalo como side=left.</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>among the first five</source>
   <translation>entre las cinco primeras</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>calibration error</source>
   <translation>error de calibración</translation>
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
   <translation>F1 macro</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>mean over the classes</source>
   <translation>media de las clases</translation>
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
   <translation>aciertos (top-1)</translation>
  </message>
  <message>
   <location filename="app/commands/changing.py" />
   <source>root</source>
   <translation>root</translation>
  </message>
  <message>
   <location filename="app/commands/edit.py" />
   <source>Done again: {what}</source>
   <translation>Rehecho: {what}</translation>
  </message>
  <message>
   <location filename="app/commands/edit.py" />
   <source>Going back in the history takes back only what you did yourself.</source>
   <translation>Volver atrás en el historial deshace solo lo que hizo usted.</translation>
  </message>
  <message>
   <location filename="app/commands/edit.py" />
   <source>Name</source>
   <translation>Nombre</translation>
  </message>
  <message>
   <location filename="app/commands/edit.py" />
   <source>Rename person</source>
   <translation>Renombrar persona</translation>
  </message>
  <message>
   <location filename="app/commands/edit.py" />
   <source>Undone: {what}</source>
   <translation>Deshecho: {what}</translation>
  </message>
  <message>
   <location filename="app/commands/edit.py" />
   <source>What models found since has stayed: {what}</source>
   <translation>Lo que los modelos encontraron después se ha quedado: {what}</translation>
  </message>
  <message>
   <location filename="app/commands/edit.py" />
   <source>{count} steps taken back or done again</source>
   <translation>{count} pasos deshechos o rehechos</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Add a folder of videos</source>
   <translation>Añadir una carpeta de vídeos</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Add videos</source>
   <translation>Añadir vídeos</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>All files</source>
   <translation>Todos los archivos</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Checkpoint</source>
   <translation>Punto de control</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Checkpoint “{name}” saved</source>
   <translation>Punto de control «{name}» guardado</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Copy saved</source>
   <translation>Copia guardada</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Every video is where it should be.</source>
   <translation>Cada vídeo está donde debe.</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Find it ...</source>
   <translation>Buscarlo ...</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Find the right one ...</source>
   <translation>Buscar el correcto ...</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>In which folder are the videos?</source>
   <translation>¿En qué carpeta están los vídeos?</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Its size or content has changed. The labels are kept whatever you choose.</source>
   <translation>Su tamaño o contenido ha cambiado. Las etiquetas se conservan elija lo que elija.</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Labels and results are safe. Show where it is now; the rest is looked for there too.</source>
   <translation>Las etiquetas y los resultados están a salvo. Indique dónde está ahora; el resto también se busca ahí.</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Labels belong to frames, so it is used only when you say so.</source>
   <translation>Las etiquetas pertenecen a fotogramas, por eso solo se usa si usted lo dice.</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Look in a folder ...</source>
   <translation>Buscar en una carpeta ...</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Look in another folder ...</source>
   <translation>Buscar en otra carpeta ...</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Looking for videos</source>
   <translation>Buscando vídeos</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Name of this state</source>
   <translation>Nombre de este estado</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>No session was opened yet</source>
   <translation>Aún no se ha abierto ninguna sesión</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Open videos or a session</source>
   <translation>Abrir vídeos o una sesión</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Save a copy</source>
   <translation>Guardar una copia</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Sessions</source>
   <translation>Sesiones</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>The new place is saved in the session.</source>
   <translation>El lugar nuevo queda guardado en la sesión.</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>The video {name} is not where it was.</source>
   <translation>El vídeo {name} no está donde estaba.</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>There is no video in this folder.</source>
   <translation>No hay ningún vídeo en esta carpeta.</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Use it anyway</source>
   <translation>Usarlo de todos modos</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Videos</source>
   <translation>Vídeos</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Videos and sessions</source>
   <translation>Vídeos y sesiones</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Where is {name}?</source>
   <translation>¿Dónde está {name}?</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>{chosen} is not {name}: its content is another.</source>
   <translation>{chosen} no es {name}: su contenido es otro.</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>{name} is not the file it was.</source>
   <translation>{name} no es el archivo que era.</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>{name} was found again.</source>
   <translation>Se encontró de nuevo {name}.</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>{n} videos are not in this folder.</source>
   <translation>{n} vídeos no están en esta carpeta.</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>{n} videos are not where they were.</source>
   <translation>{n} vídeos no están donde estaban.</translation>
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>{n} videos were found again.</source>
   <translation>Se encontraron de nuevo {n} vídeos.</translation>
  </message>
  <message>
   <location filename="app/commands/finding.py" />
   <source>Looking for doubtful poses ...</source>
   <translation>Buscando poses dudosas ...</translation>
  </message>
  <message>
   <location filename="app/commands/finding.py" />
   <source>Nothing more that way</source>
   <translation>Nada más en esa dirección</translation>
  </message>
  <message>
   <location filename="app/commands/finding.py" />
   <source>Poses are doubtful for {frames} frames</source>
   <translation>Poses dudosas durante {frames} fotogramas</translation>
  </message>
  <message>
   <location filename="app/commands/finding.py" />
   <source>There are no tiers yet: the first segment makes one.</source>
   <translation>Aún no hay capas: el primer segmento crea una.</translation>
  </message>
  <message>
   <location filename="app/commands/finding.py" />
   <source>Tier: {name}</source>
   <translation>Capa: {name}</translation>
  </message>
  <message>
   <location filename="app/commands/jobs.py" />
   <source>1 video was added.</source>
   <translation>Se añadió 1 vídeo.</translation>
  </message>
  <message>
   <location filename="app/commands/jobs.py" />
   <source>All videos are analysed.</source>
   <translation>Todos los vídeos están analizados.</translation>
  </message>
  <message>
   <location filename="app/commands/jobs.py" />
   <source>Nothing has failed.</source>
   <translation>Nada ha fallado.</translation>
  </message>
  <message>
   <location filename="app/commands/jobs.py" />
   <source>Nothing waits.</source>
   <translation>Nada espera.</translation>
  </message>
  <message>
   <location filename="app/commands/jobs.py" />
   <source>Show</source>
   <translation>Mostrar</translation>
  </message>
  <message>
   <location filename="app/commands/jobs.py" />
   <source>The others were not held up by it.</source>
   <translation>Los demás no se detuvieron por ello.</translation>
  </message>
  <message>
   <location filename="app/commands/jobs.py" />
   <source>Try again</source>
   <translation>Reintentar</translation>
  </message>
  <message>
   <location filename="app/commands/jobs.py" />
   <source>What could not be read</source>
   <translation>Lo que no se pudo leer</translation>
  </message>
  <message>
   <location filename="app/commands/jobs.py" />
   <source>What failed</source>
   <translation>Lo que falló</translation>
  </message>
  <message>
   <location filename="app/commands/jobs.py" />
   <source>Which model shall name movements?</source>
   <translation>¿Qué modelo debe nombrar los movimientos?</translation>
  </message>
  <message>
   <location filename="app/commands/jobs.py" />
   <source>Which model shall name the selected segment?</source>
   <translation>¿Qué modelo debe nombrar el segmento elegido?</translation>
  </message>
  <message>
   <location filename="app/commands/jobs.py" />
   <source>{added} {n} could not be read.</source>
   <translation>{added} No se pudieron leer {n}.</translation>
  </message>
  <message>
   <location filename="app/commands/jobs.py" />
   <source>{done} done, {failed} failed.</source>
   <translation>{done} hechos, {failed} fallidos.</translation>
  </message>
  <message>
   <location filename="app/commands/jobs.py" />
   <source>{n} videos are analysed.</source>
   <translation>{n} vídeos están analizados.</translation>
  </message>
  <message>
   <location filename="app/commands/jobs.py" />
   <source>{n} videos are in the queue</source>
   <translation>{n} vídeos están en cola</translation>
  </message>
  <message>
   <location filename="app/commands/jobs.py" />
   <source>{n} videos were added.</source>
   <translation>Se añadieron {n} vídeos.</translation>
  </message>
  <message>
   <location filename="app/commands/labelling.py" />
   <source>Copy to a person</source>
   <translation>Copiar a una persona</translation>
  </message>
  <message>
   <location filename="app/commands/labelling.py" />
   <source>Dropped</source>
   <translation>Descartado</translation>
  </message>
  <message>
   <location filename="app/commands/labelling.py" />
   <source>Duplicate</source>
   <translation>Duplicar</translation>
  </message>
  <message>
   <location filename="app/commands/labelling.py" />
   <source>New segments trim what is in their way</source>
   <translation>Los segmentos nuevos recortan lo que estorba</translation>
  </message>
  <message>
   <location filename="app/commands/labelling.py" />
   <source>Nothing is marked yet.</source>
   <translation>Aún no hay nada marcado.</translation>
  </message>
  <message>
   <location filename="app/commands/labelling.py" />
   <source>Press I where it begins and O where it ends, or hold the key of a label while playing.</source>
   <translation>Pulse I donde empieza y O donde termina, o mantenga la tecla de una etiqueta al reproducir.</translation>
  </message>
  <message>
   <location filename="app/commands/labelling.py" />
   <source>Segments may not overlap</source>
   <translation>Los segmentos no pueden solaparse</translation>
  </message>
  <message>
   <location filename="app/commands/labelling.py" />
   <source>Which label?</source>
   <translation>¿Qué etiqueta?</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Blue</source>
   <translation>Azul</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Change colour</source>
   <translation>Cambiar color</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Choose a keypoint</source>
   <translation>Elegir un punto clave</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Click one and Ctrl+click the other, in the picture or the list.</source>
   <translation>Haga clic en una y Ctrl+clic en la otra, en la imagen o en la lista.</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Colour</source>
   <translation>Color</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Go to a frame on which somebody is.</source>
   <translation>Vaya a un fotograma en el que haya alguien.</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Green</source>
   <translation>Verde</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Hide keypoint</source>
   <translation>Ocultar punto clave</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Hide person</source>
   <translation>Ocultar persona</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Keypoint</source>
   <translation>Punto clave</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Merge people</source>
   <translation>Unir personas</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Nobody is seen on this frame.</source>
   <translation>No se ve a nadie en este fotograma.</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Orange</source>
   <translation>Naranja</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Pink</source>
   <translation>Rosa</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Remove person</source>
   <translation>Quitar persona</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Reset keypoint</source>
   <translation>Restablecer punto clave</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Select two people to swap.</source>
   <translation>Seleccione dos personas para intercambiar.</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Show person</source>
   <translation>Mostrar persona</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Show them first.</source>
   <translation>Muéstrelas primero.</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Sky blue</source>
   <translation>Azul cielo</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Split person</source>
   <translation>Dividir persona</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Swap people</source>
   <translation>Intercambiar personas</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Swap {name} with</source>
   <translation>Intercambiar {name} con</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>There is no keypoint “{name}”.</source>
   <translation>No hay ningún punto clave «{name}».</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Try: left wrist.</source>
   <translation>Pruebe: muñeca izquierda (left wrist).</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Vermilion</source>
   <translation>Bermellón</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Yellow</source>
   <translation>Amarillo</translation>
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>{name} is not drawn on the picture.</source>
   <translation>{name} no se dibuja en la imagen.</translation>
  </message>
  <message>
   <location filename="app/commands/picture.py" />
   <source>Add camera</source>
   <translation>Añadir cámara</translation>
  </message>
  <message>
   <location filename="app/commands/picture.py" />
   <source>Add the video of another camera to this recording first.</source>
   <translation>Añada primero a esta grabación el vídeo de otra cámara.</translation>
  </message>
  <message>
   <location filename="app/commands/picture.py" />
   <source>Add the video of the other camera to the session first.</source>
   <translation>Añada primero a la sesión el vídeo de la otra cámara.</translation>
  </message>
  <message>
   <location filename="app/commands/picture.py" />
   <source>Remove camera</source>
   <translation>Quitar cámara</translation>
  </message>
  <message>
   <location filename="app/commands/picture.py" />
   <source>There is no other video in this session.</source>
   <translation>No hay otro vídeo en esta sesión.</translation>
  </message>
  <message>
   <location filename="app/commands/picture.py" />
   <source>There is only one camera.</source>
   <translation>Solo hay una cámara.</translation>
  </message>
  <message>
   <location filename="app/commands/picture.py" />
   <source>This video is being analysed already.</source>
   <translation>Este vídeo ya se está analizando.</translation>
  </message>
  <message>
   <location filename="app/commands/picture.py" />
   <source>Wait for it, or stop it first.</source>
   <translation>Espere a que termine o deténgalo primero.</translation>
  </message>
  <message>
   <location filename="app/commands/picture.py" />
   <source>Which camera goes out of this recording?</source>
   <translation>¿Qué cámara sale de esta grabación?</translation>
  </message>
  <message>
   <location filename="app/commands/picture.py" />
   <source>Which video is another camera?</source>
   <translation>¿Qué vídeo es otra cámara?</translation>
  </message>
  <message>
   <location filename="app/commands/playback.py" />
   <source>Playing {speed}×</source>
   <translation>Reproducción {speed}×</translation>
  </message>
  <message>
   <location filename="app/commands/playback.py" />
   <source>Volume {percent} %</source>
   <translation>Volumen {percent} %</translation>
  </message>
  <message>
   <location filename="app/commands/repetitions.py" />
   <source>Choose a repetition first.</source>
   <translation>Elija primero una repetición.</translation>
  </message>
  <message>
   <location filename="app/commands/repetitions.py" />
   <source>Move repetition</source>
   <translation>Mover repetición</translation>
  </message>
  <message>
   <location filename="app/commands/repetitions.py" />
   <source>Set the marks first: I where it starts, O where it stops.</source>
   <translation>Ponga primero las marcas: I donde empieza, O donde termina.</translation>
  </message>
  <message>
   <location filename="app/commands/repetitions.py" />
   <source>Side of repetition</source>
   <translation>Lado de la repetición</translation>
  </message>
  <message>
   <location filename="app/commands/review.py" />
   <source>Accept all above a threshold</source>
   <translation>Aceptar todas por encima de un umbral</translation>
  </message>
  <message>
   <location filename="app/commands/review.py" />
   <source>Relabel</source>
   <translation>Reetiquetar</translation>
  </message>
  <message>
   <location filename="app/commands/review.py" />
   <source>Trim</source>
   <translation>Recortar</translation>
  </message>
  <message>
   <location filename="app/commands/scene.py" />
   <source>Choose one in which the body is seen.</source>
   <translation>Elija uno en el que se vea el cuerpo.</translation>
  </message>
  <message>
   <location filename="app/commands/scene.py" />
   <source>Compare with</source>
   <translation>Comparar con</translation>
  </message>
  <message>
   <location filename="app/commands/scene.py" />
   <source>Keep a training sample</source>
   <translation>Conservar una muestra de entrenamiento</translation>
  </message>
  <message>
   <location filename="app/commands/scene.py" />
   <source>Name of this movement</source>
   <translation>Nombre de este movimiento</translation>
  </message>
  <message>
   <location filename="app/commands/scene.py" />
   <source>No reference was kept yet.</source>
   <translation>Aún no se ha guardado ninguna referencia.</translation>
  </message>
  <message>
   <location filename="app/commands/scene.py" />
   <source>Reference</source>
   <translation>Referencia</translation>
  </message>
  <message>
   <location filename="app/commands/scene.py" />
   <source>Select a repetition and choose “Keep as a reference”.</source>
   <translation>Seleccione una repetición y elija «Guardar como referencia».</translation>
  </message>
  <message>
   <location filename="app/commands/scene.py" />
   <source>Select a repetition or a segment, or set the marks with I and O.</source>
   <translation>Seleccione una repetición o un segmento, o ponga las marcas con I y O.</translation>
  </message>
  <message>
   <location filename="app/commands/scene.py" />
   <source>There is nothing to compare with.</source>
   <translation>No hay nada con que comparar.</translation>
  </message>
  <message>
   <location filename="app/commands/scene.py" />
   <source>Too little is known of this movement.</source>
   <translation>Se sabe demasiado poco de este movimiento.</translation>
  </message>
  <message>
   <location filename="app/commands/scene.py" />
   <source>{name}, repetition {number}</source>
   <translation>{name}, repetición {number}</translation>
  </message>
  <message>
   <location filename="app/commands/scene.py" />
   <source>“{name}” is kept as a reference</source>
   <translation>«{name}» queda guardado como referencia</translation>
  </message>
  <message>
   <location filename="app/commands/segmenting.py" />
   <source>This is being looked for already.</source>
   <translation>Esto ya se está buscando.</translation>
  </message>
  <message>
   <location filename="app/commands/segmenting.py" />
   <source>Which model shall propose segments?</source>
   <translation>¿Qué modelo debe proponer segmentos?</translation>
  </message>
  <message>
   <location filename="app/commands/segmenting.py" />
   <source>{n} videos are in the queue; {left} have no poses yet</source>
   <translation>{n} vídeos están en cola; {left} aún no tienen poses</translation>
  </message>
  <message>
   <location filename="app/commands/table.py" />
   <source>Accept rows</source>
   <translation>Aceptar filas</translation>
  </message>
  <message>
   <location filename="app/commands/table.py" />
   <source>Choose rows of the table first.</source>
   <translation>Elija primero filas de la tabla.</translation>
  </message>
  <message>
   <location filename="app/commands/table.py" />
   <source>Label rows</source>
   <translation>Etiquetar filas</translation>
  </message>
  <message>
   <location filename="app/commands/table.py" />
   <source>Label the chosen rows</source>
   <translation>Etiquetar las filas elegidas</translation>
  </message>
  <message>
   <location filename="app/commands/table.py" />
   <source>Mark rows ambiguous</source>
   <translation>Marcar filas como ambiguas</translation>
  </message>
  <message>
   <location filename="app/commands/table.py" />
   <source>Move rows</source>
   <translation>Mover filas</translation>
  </message>
  <message>
   <location filename="app/commands/table.py" />
   <source>Move the chosen rows</source>
   <translation>Mover las filas elegidas</translation>
  </message>
  <message>
   <location filename="app/commands/table.py" />
   <source>Nobody</source>
   <translation>Nadie</translation>
  </message>
  <message>
   <location filename="app/commands/table.py" />
   <source>Note on rows</source>
   <translation>Nota sobre filas</translation>
  </message>
  <message>
   <location filename="app/commands/table.py" />
   <source>Note on the chosen rows</source>
   <translation>Nota sobre las filas elegidas</translation>
  </message>
  <message>
   <location filename="app/commands/table.py" />
   <source>Reject rows</source>
   <translation>Rechazar filas</translation>
  </message>
  <message>
   <location filename="app/commands/table.py" />
   <source>Remove rows</source>
   <translation>Quitar filas</translation>
  </message>
  <message>
   <location filename="app/commands/table.py" />
   <source>To tier</source>
   <translation>A la capa</translation>
  </message>
  <message>
   <location filename="app/commands/table.py" />
   <source>{count} rows copied</source>
   <translation>{count} filas copiadas</translation>
  </message>
  <message>
   <location filename="app/commands/tiers.py" />
   <source>Actions</source>
   <translation>Acciones</translation>
  </message>
  <message>
   <location filename="app/commands/tiers.py" />
   <source>Change tier</source>
   <translation>Cambiar capa</translation>
  </message>
  <message>
   <location filename="app/commands/tiers.py" />
   <source>Mark as finished</source>
   <translation>Marcar como terminado</translation>
  </message>
  <message>
   <location filename="app/commands/tiers.py" />
   <source>Mark as unfinished</source>
   <translation>Marcar como no terminado</translation>
  </message>
  <message>
   <location filename="app/commands/tiers.py" />
   <source>Mark event</source>
   <translation>Marcar evento</translation>
  </message>
  <message>
   <location filename="app/commands/tiers.py" />
   <source>Move tier</source>
   <translation>Mover capa</translation>
  </message>
  <message>
   <location filename="app/commands/tiers.py" />
   <source>New tier</source>
   <translation>Capa nueva</translation>
  </message>
  <message>
   <location filename="app/commands/videos.py" />
   <source>Note on the video</source>
   <translation>Nota sobre el vídeo</translation>
  </message>
  <message>
   <location filename="app/commands/videos.py" />
   <source>Remove videos</source>
   <translation>Quitar vídeos</translation>
  </message>
  <message>
   <location filename="app/commands/videos.py" />
   <source>Set who works on it</source>
   <translation>Anotar quién trabaja en ello</translation>
  </message>
  <message>
   <location filename="app/commands/videos.py" />
   <source>The files stay where they are.</source>
   <translation>Los archivos se quedan donde están.</translation>
  </message>
  <message>
   <location filename="app/commands/videos.py" />
   <source>The video was taken out of the session.</source>
   <translation>El vídeo se sacó de la sesión.</translation>
  </message>
  <message>
   <location filename="app/commands/videos.py" />
   <source>Tick videos off</source>
   <translation>Marcar vídeos como terminados</translation>
  </message>
  <message>
   <location filename="app/commands/videos.py" />
   <source>Who works on it</source>
   <translation>Quién trabaja en ello</translation>
  </message>
  <message>
   <location filename="app/commands/videos.py" />
   <source>{n} videos were taken out of the session.</source>
   <translation>Se sacaron {n} vídeos de la sesión.</translation>
  </message>
  <message>
   <location filename="app/commands/view.py" />
   <source>Forget a layout</source>
   <translation>Olvidar una disposición</translation>
  </message>
  <message>
   <location filename="app/commands/view.py" />
   <source>Save this layout</source>
   <translation>Guardar esta disposición</translation>
  </message>
  <message>
   <location filename="app/commands/view.py" />
   <source>Text size {percent} %</source>
   <translation>Tamaño del texto {percent} %</translation>
  </message>
  <message>
   <location filename="app/commands/vocabulary.py" />
   <source>All segments and events with “{names}” get the label</source>
   <translation>Todos los segmentos y eventos con «{names}» reciben la etiqueta</translation>
  </message>
  <message>
   <location filename="app/commands/vocabulary.py" />
   <source>Export labels</source>
   <translation>Exportar etiquetas</translation>
  </message>
  <message>
   <location filename="app/commands/vocabulary.py" />
   <source>Import labels</source>
   <translation>Importar etiquetas</translation>
  </message>
  <message>
   <location filename="app/commands/vocabulary.py" />
   <source>Labels ({endings})</source>
   <translation>Etiquetas ({endings})</translation>
  </message>
  <message>
   <location filename="app/commands/vocabulary.py" />
   <source>Labels exported</source>
   <translation>Etiquetas exportadas</translation>
  </message>
  <message>
   <location filename="app/commands/vocabulary.py" />
   <source>Labels in use</source>
   <translation>Etiquetas en uso</translation>
  </message>
  <message>
   <location filename="app/commands/vocabulary.py" />
   <source>Merge labels</source>
   <translation>Unir etiquetas</translation>
  </message>
  <message>
   <location filename="app/commands/vocabulary.py" />
   <source>New label</source>
   <translation>Etiqueta nueva</translation>
  </message>
  <message>
   <location filename="app/commands/vocabulary.py" />
   <source>New vocabulary</source>
   <translation>Vocabulario nuevo</translation>
  </message>
  <message>
   <location filename="app/commands/vocabulary.py" />
   <source>No segment has a label yet.</source>
   <translation>Aún ningún segmento tiene etiqueta.</translation>
  </message>
  <message>
   <location filename="app/commands/vocabulary.py" />
   <source>Order labels</source>
   <translation>Ordenar etiquetas</translation>
  </message>
  <message>
   <location filename="app/commands/vocabulary.py" />
   <source>Remove label</source>
   <translation>Quitar etiqueta</translation>
  </message>
  <message>
   <location filename="app/commands/vocabulary.py" />
   <source>Remove vocabulary</source>
   <translation>Quitar vocabulario</translation>
  </message>
  <message>
   <location filename="app/commands/vocabulary.py" />
   <source>Rename the vocabulary</source>
   <translation>Renombrar el vocabulario</translation>
  </message>
  <message>
   <location filename="app/commands/vocabulary.py" />
   <source>Rename vocabulary</source>
   <translation>Renombrar vocabulario</translation>
  </message>
  <message>
   <location filename="app/commands/vocabulary.py" />
   <source>Text</source>
   <translation>Texto</translation>
  </message>
  <message>
   <location filename="app/commands/vocabulary.py" />
   <source>Vocabulary of the tier</source>
   <translation>Vocabulario de la capa</translation>
  </message>
  <message>
   <location filename="app/composing.py" />
   <source>Label another segment: two movements are needed.</source>
   <translation>Etiquete otro segmento: hacen falta dos movimientos.</translation>
  </message>
  <message>
   <location filename="app/composing.py" />
   <source>Nothing could be composed.</source>
   <translation>No se pudo componer nada.</translation>
  </message>
  <message>
   <location filename="app/composing.py" />
   <source>Select a segment of somebody: its body and movement come first.</source>
   <translation>Seleccione un segmento de alguien: su cuerpo y su movimiento van primero.</translation>
  </message>
  <message>
   <location filename="app/composing.py" />
   <source>The body of {first}, moving like both.</source>
   <translation>El cuerpo de {first}, moviéndose como ambos.</translation>
  </message>
  <message>
   <location filename="app/composing.py" />
   <source>Try it once more.</source>
   <translation>Inténtelo otra vez.</translation>
  </message>
  <message>
   <location filename="app/composing.py" />
   <source>Two movements in one</source>
   <translation>Dos movimientos en uno</translation>
  </message>
  <message>
   <location filename="app/dialogs/curves.py" />
   <source>Curves</source>
   <translation>Curvas</translation>
  </message>
  <message>
   <location filename="app/dialogs/curves.py" />
   <source>Curves by person</source>
   <translation>Curvas por persona</translation>
  </message>
  <message>
   <location filename="app/dialogs/curves.py" />
   <source>Shown on the timeline under each person:</source>
   <translation>Se muestra en la línea de tiempo bajo cada persona:</translation>
  </message>
  <message>
   <location filename="app/dialogs/go_to.py" />
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <location filename="app/dialogs/go_to.py" />
   <source>Frame (123) or time (0:12.4 or 12.4s)</source>
   <translation>Fotograma (123) o tiempo (0:12.4 o 12.4s)</translation>
  </message>
  <message>
   <location filename="app/dialogs/go_to.py" />
   <source>Frame {frame} at {time}</source>
   <translation>Fotograma {frame} en {time}</translation>
  </message>
  <message>
   <location filename="app/dialogs/go_to.py" />
   <source>Go</source>
   <translation>Ir</translation>
  </message>
  <message>
   <location filename="app/dialogs/go_to.py" />
   <source>It ends at {end}.</source>
   <translation>Termina en {end}.</translation>
  </message>
  <message>
   <location filename="app/dialogs/go_to.py" />
   <source>That is neither a frame nor a time.</source>
   <translation>Eso no es ni un fotograma ni un tiempo.</translation>
  </message>
  <message>
   <location filename="app/dialogs/go_to.py" />
   <source>The last one is {last}.</source>
   <translation>El último es {last}.</translation>
  </message>
  <message>
   <location filename="app/dialogs/go_to.py" />
   <source>The video ends before that.</source>
   <translation>El vídeo termina antes.</translation>
  </message>
  <message>
   <location filename="app/dialogs/go_to.py" />
   <source>There is no frame {number}.</source>
   <translation>No hay fotograma {number}.</translation>
  </message>
  <message>
   <location filename="app/dialogs/go_to.py" />
   <source>Write a frame like 123, or a time like 0:12.4 or 12.4s.</source>
   <translation>Escriba un fotograma como 123 o un tiempo como 0:12.4 o 12.4s.</translation>
  </message>
  <message>
   <location filename="app/dialogs/help.py" />
   <source>Back</source>
   <translation>Atrás</translation>
  </message>
  <message>
   <location filename="app/dialogs/help.py" />
   <source>Forward</source>
   <translation>Adelante</translation>
  </message>
  <message>
   <location filename="app/dialogs/help.py" />
   <source>Help page</source>
   <translation>Página de ayuda</translation>
  </message>
  <message>
   <location filename="app/dialogs/help.py" />
   <source>Help pages</source>
   <translation>Páginas de ayuda</translation>
  </message>
  <message>
   <location filename="app/dialogs/help.py" />
   <source>Kinescribe help</source>
   <translation>Ayuda de Kinescribe</translation>
  </message>
  <message>
   <location filename="app/dialogs/help.py" />
   <source>Nothing found</source>
   <translation>No se encontró nada</translation>
  </message>
  <message>
   <location filename="app/dialogs/help.py" />
   <source>Search the help</source>
   <translation>Buscar en la ayuda</translation>
  </message>
  <message>
   <location filename="app/dialogs/help.py" />
   <source>What it does</source>
   <translation>Qué hace</translation>
  </message>
  <message>
   <location filename="app/dialogs/help.py" />
   <source>help-folder: en</source>
   <translation>help-folder: es</translation>
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Actions and their keys</source>
   <translation>Acciones y sus teclas</translation>
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>All keys</source>
   <translation>Todas las teclas</translation>
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Done</source>
   <translation>Listo</translation>
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Export ...</source>
   <translation>Exportar ...</translation>
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Export keys</source>
   <translation>Exportar teclas</translation>
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Import ...</source>
   <translation>Importar ...</translation>
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Import keys</source>
   <translation>Importar teclas</translation>
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Keys (*.json)</source>
   <translation>Teclas (*.json)</translation>
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Keys as in</source>
   <translation>Teclas como en</translation>
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Leave it there</source>
   <translation>Dejarla allí</translation>
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Press a new key for it here</source>
   <translation>Pulse aquí una tecla nueva</translation>
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Reset all</source>
   <translation>Restablecer todas</translation>
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Reset this one</source>
   <translation>Restablecer esta</translation>
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Search by name</source>
   <translation>Buscar por nombre</translation>
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Search by pressing a key</source>
   <translation>Buscar pulsando una tecla</translation>
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Take it</source>
   <translation>Tomarla</translation>
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Take its last key away</source>
   <translation>Quitar su última tecla</translation>
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Two actions have one key.</source>
   <translation>Dos acciones tienen la misma tecla.</translation>
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>{key} is the key of “{other}”. Take it for “{chosen}”?</source>
   <translation>{key} es la tecla de «{other}». ¿Tomarla para «{chosen}»?</translation>
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>{key}: {actions}</source>
   <translation>{key}: {actions}</translation>
  </message>
  <message>
   <location filename="app/dialogs/labelling.py" />
   <source>Ctrl+Return saves it.</source>
   <translation>Ctrl+Intro la guarda.</translation>
  </message>
  <message>
   <location filename="app/dialogs/labelling.py" />
   <source>Press a number, or choose and press Return.</source>
   <translation>Pulse un número, o elija y pulse Intro.</translation>
  </message>
  <message>
   <location filename="app/dialogs/labels.py" />
   <source>Description</source>
   <translation>Descripción</translation>
  </message>
  <message>
   <location filename="app/dialogs/labels.py" />
   <source>Group</source>
   <translation>Grupo</translation>
  </message>
  <message>
   <location filename="app/dialogs/labels.py" />
   <source>Its own</source>
   <translation>La suya propia</translation>
  </message>
  <message>
   <location filename="app/dialogs/labels.py" />
   <source>Key</source>
   <translation>Tecla</translation>
  </message>
  <message>
   <location filename="app/dialogs/labels.py" />
   <source>Marks a point in time instead of a stretch</source>
   <translation>Marca un instante en vez de un tramo</translation>
  </message>
  <message>
   <location filename="app/dialogs/labels.py" />
   <source>Takes the key of “{action}” while these labels are in use.</source>
   <translation>Toma la tecla de «{action}» mientras se usan estas etiquetas.</translation>
  </message>
  <message>
   <location filename="app/dialogs/labels.py" />
   <source>There is a label of this name already.</source>
   <translation>Ya hay una etiqueta con este nombre.</translation>
  </message>
  <message>
   <location filename="app/dialogs/labels.py" />
   <source>a letter or digit</source>
   <translation>una letra o cifra</translation>
  </message>
  <message>
   <location filename="app/dialogs/labels.py" />
   <source>“{label}” has this key already.</source>
   <translation>«{label}» ya tiene esta tecla.</translation>
  </message>
  <message>
   <location filename="app/dialogs/listing.py" />
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <location filename="app/dialogs/listing.py" />
   <source>Copy the list</source>
   <translation>Copiar la lista</translation>
  </message>
  <message>
   <location filename="app/dialogs/palette.py" />
   <source>Actions that fit</source>
   <translation>Acciones que coinciden</translation>
  </message>
  <message>
   <location filename="app/dialogs/palette.py" />
   <source>Command palette</source>
   <translation>Paleta de comandos</translation>
  </message>
  <message>
   <location filename="app/dialogs/palette.py" />
   <source>Search all actions</source>
   <translation>Buscar entre todas las acciones</translation>
  </message>
  <message>
   <location filename="app/dialogs/palette.py" />
   <source>What do you want to do? A few letters are enough</source>
   <translation>¿Qué quiere hacer? Bastan unas letras</translation>
  </message>
  <message>
   <location filename="app/dialogs/recogniser.py" />
   <source>About this model</source>
   <translation>Sobre este modelo</translation>
  </message>
  <message>
   <location filename="app/dialogs/recogniser.py" />
   <source>As usual</source>
   <translation>Como siempre</translation>
  </message>
  <message>
   <location filename="app/dialogs/recogniser.py" />
   <source>Every setting as it is at first</source>
   <translation>Cada ajuste como al principio</translation>
  </message>
  <message>
   <location filename="app/dialogs/recogniser.py" />
   <source>From</source>
   <translation>Desde</translation>
  </message>
  <message>
   <location filename="app/dialogs/recogniser.py" />
   <source>Knows</source>
   <translation>Conoce</translation>
  </message>
  <message>
   <location filename="app/dialogs/recogniser.py" />
   <source>Learned from</source>
   <translation>Aprendido de</translation>
  </message>
  <message>
   <location filename="app/dialogs/recogniser.py" />
   <source>Licence</source>
   <translation>Licencia</translation>
  </message>
  <message>
   <location filename="app/dialogs/recogniser.py" />
   <source>Recogniser</source>
   <translation>Reconocedor</translation>
  </message>
  <message>
   <location filename="app/dialogs/recogniser.py" />
   <source>Right in its own test</source>
   <translation>Aciertos en su prueba</translation>
  </message>
  <message>
   <location filename="app/dialogs/recogniser.py" />
   <source>Segmenter</source>
   <translation>Segmentador</translation>
  </message>
  <message>
   <location filename="app/dialogs/recogniser.py" />
   <source>The one that comes with the program</source>
   <translation>El que viene con el programa</translation>
  </message>
  <message>
   <location filename="app/dialogs/recogniser.py" />
   <source>code {code}, weights {weights}</source>
   <translation>código {code}, pesos {weights}</translation>
  </message>
  <message>
   <location filename="app/dialogs/recogniser.py" />
   <source>{count} movements: {names}</source>
   <translation>{count} movimientos: {names}</translation>
  </message>
  <message>
   <location filename="app/dialogs/recogniser.py" />
   <source>{name} (research only)</source>
   <translation>{name} (solo investigación)</translation>
  </message>
  <message>
   <location filename="app/dialogs/settings.py" />
   <source>A segment over others</source>
   <translation>Un segmento sobre otros</translation>
  </message>
  <message>
   <location filename="app/dialogs/settings.py" />
   <source>As the system</source>
   <translation>Como el sistema</translation>
  </message>
  <message>
   <location filename="app/dialogs/settings.py" />
   <source>Dark</source>
   <translation>Oscuro</translation>
  </message>
  <message>
   <location filename="app/dialogs/settings.py" />
   <source>Height of timeline rows</source>
   <translation>Altura de las filas de la línea de tiempo</translation>
  </message>
  <message>
   <location filename="app/dialogs/settings.py" />
   <source>Holds from the next start.</source>
   <translation>Vale desde el próximo inicio.</translation>
  </message>
  <message>
   <location filename="app/dialogs/settings.py" />
   <source>Language</source>
   <translation>Idioma</translation>
  </message>
  <message>
   <location filename="app/dialogs/settings.py" />
   <source>Light</source>
   <translation>Claro</translation>
  </message>
  <message>
   <location filename="app/dialogs/settings.py" />
   <source>Look</source>
   <translation>Aspecto</translation>
  </message>
  <message>
   <location filename="app/dialogs/settings.py" />
   <source>Models run on</source>
   <translation>Los modelos corren en</translation>
  </message>
  <message>
   <location filename="app/dialogs/settings.py" />
   <source>No fades</source>
   <translation>Sin fundidos</translation>
  </message>
  <message>
   <location filename="app/dialogs/settings.py" />
   <source>Processor</source>
   <translation>Procesador</translation>
  </message>
  <message>
   <location filename="app/dialogs/settings.py" />
   <source>Settings</source>
   <translation>Ajustes</translation>
  </message>
  <message>
   <location filename="app/dialogs/settings.py" />
   <source>Size of text</source>
   <translation>Tamaño del texto</translation>
  </message>
  <message>
   <location filename="app/dialogs/settings.py" />
   <source>Sound</source>
   <translation>Sonido</translation>
  </message>
  <message>
   <location filename="app/dialogs/settings.py" />
   <source>The fastest there is</source>
   <translation>El más rápido que haya</translation>
  </message>
  <message>
   <location filename="app/dialogs/settings.py" />
   <source>is refused</source>
   <translation>se rechaza</translation>
  </message>
  <message>
   <location filename="app/dialogs/settings.py" />
   <source>shortens those in its way</source>
   <translation>acorta los que estorban</translation>
  </message>
  <message>
   <location filename="app/dialogs/settings.py" />
   <source>{px} px</source>
   <translation>{px} px</translation>
  </message>
  <message>
   <location filename="app/dialogs/tier.py" />
   <source>Any label</source>
   <translation>Cualquier etiqueta</translation>
  </message>
  <message>
   <location filename="app/dialogs/tier.py" />
   <source>Colour {number}</source>
   <translation>Color {number}</translation>
  </message>
  <message>
   <location filename="app/dialogs/tier.py" />
   <source>Labels from</source>
   <translation>Etiquetas de</translation>
  </message>
  <message>
   <location filename="app/dialogs/tier.py" />
   <source>Nobody in particular</source>
   <translation>Nadie en particular</translation>
  </message>
  <message>
   <location filename="app/dialogs/tier.py" />
   <source>None</source>
   <translation>Ninguno</translation>
  </message>
  <message>
   <location filename="app/dialogs/tier.py" />
   <source>Person</source>
   <translation>Persona</translation>
  </message>
  <message>
   <location filename="app/explaining.py" />
   <source>No model that can explain is installed. Train one on your labels, or add a package.</source>
   <translation>No hay instalado ningún modelo que pueda explicar. Entrene uno con sus etiquetas o añada un paquete.</translation>
  </message>
  <message>
   <location filename="app/explaining.py" />
   <source>Not named: {why}.</source>
   <translation>Sin nombre: {why}.</translation>
  </message>
  <message>
   <location filename="app/explaining.py" />
   <source>Nothing could be explained.</source>
   <translation>No se pudo explicar nada.</translation>
  </message>
  <message>
   <location filename="app/explaining.py" />
   <source>Select a segment to see why it has its label.</source>
   <translation>Seleccione un segmento para ver por qué tiene su etiqueta.</translation>
  </message>
  <message>
   <location filename="app/explaining.py" />
   <source>This model gives no reasons: it has no output that shows why.</source>
   <translation>Este modelo no da razones: no tiene ninguna salida que muestre por qué.</translation>
  </message>
  <message>
   <location filename="app/explaining.py" />
   <source>This tier belongs to nobody, so there is no body to look at.</source>
   <translation>Esta capa no es de nadie, así que no hay ningún cuerpo que mirar.</translation>
  </message>
  <message>
   <location filename="app/header.py" />
   <source>How the panels lie: for labelling, for coaching, for the clinic</source>
   <translation>Cómo están los paneles: para etiquetar, para entrenar, para la clínica</translation>
  </message>
  <message>
   <location filename="app/header.py" />
   <source>Layout: {name}</source>
   <translation>Disposición: {name}</translation>
  </message>
  <message>
   <location filename="app/header.py" />
   <source>Menus</source>
   <translation>Menús</translation>
  </message>
  <message>
   <location filename="app/item_models/cycles.py" />
   <source>Duration</source>
   <translation>Duración</translation>
  </message>
  <message>
   <location filename="app/item_models/cycles.py" />
   <source>How far the {angle} goes</source>
   <translation>Cuánto recorre: {angle}</translation>
  </message>
  <message>
   <location filename="app/item_models/cycles.py" />
   <source>Median</source>
   <translation>Mediana</translation>
  </message>
  <message>
   <location filename="app/item_models/cycles.py" />
   <source>Number</source>
   <translation>Número</translation>
  </message>
  <message>
   <location filename="app/item_models/cycles.py" />
   <source>Partial</source>
   <translation>Parcial</translation>
  </message>
  <message>
   <location filename="app/item_models/cycles.py" />
   <source>Range</source>
   <translation>Amplitud</translation>
  </message>
  <message>
   <location filename="app/item_models/cycles.py" />
   <source>Side</source>
   <translation>Lado</translation>
  </message>
  <message>
   <location filename="app/item_models/cycles.py" />
   <source>Spread</source>
   <translation>Dispersión</translation>
  </message>
  <message>
   <location filename="app/item_models/cycles.py" />
   <source>Start</source>
   <translation>Comienzo</translation>
  </message>
  <message>
   <location filename="app/item_models/cycles.py" />
   <source>Stop</source>
   <translation>Fin</translation>
  </message>
  <message>
   <location filename="app/item_models/cycles.py" />
   <source>To the turn</source>
   <translation>Hasta el giro</translation>
  </message>
  <message>
   <location filename="app/item_models/cycles.py" />
   <source>Turning point</source>
   <translation>Punto de giro</translation>
  </message>
  <message>
   <location filename="app/item_models/cycles.py" />
   <source>empty</source>
   <translation>vacío</translation>
  </message>
  <message>
   <location filename="app/item_models/cycles.py" />
   <source>left</source>
   <translation>izquierda</translation>
  </message>
  <message>
   <location filename="app/item_models/cycles.py" />
   <source>partial</source>
   <translation>parcial</translation>
  </message>
  <message>
   <location filename="app/item_models/cycles.py" />
   <source>right</source>
   <translation>derecha</translation>
  </message>
  <message>
   <location filename="app/item_models/queue.py" />
   <source>another counter counts {count} ({name})</source>
   <translation>otro contador cuenta {count} ({name})</translation>
  </message>
  <message>
   <location filename="app/item_models/queue.py" />
   <source>another model sees nothing here</source>
   <translation>otro modelo no ve nada aquí</translation>
  </message>
  <message>
   <location filename="app/item_models/queue.py" />
   <source>confidence {value}</source>
   <translation>confianza {value}</translation>
  </message>
  <message>
   <location filename="app/item_models/queue.py" />
   <source>in or out of sight at frame {frame}</source>
   <translation>aparece o desaparece en el fotograma {frame}</translation>
  </message>
  <message>
   <location filename="app/item_models/queue.py" />
   <source>models differ by {frames} frames on its edges</source>
   <translation>los modelos difieren en {frames} fotogramas en los bordes</translation>
  </message>
  <message>
   <location filename="app/item_models/queue.py" />
   <source>movement changes {frames} frames after frame {frame}</source>
   <translation>el movimiento cambia {frames} fotogramas después del {frame}</translation>
  </message>
  <message>
   <location filename="app/item_models/queue.py" />
   <source>movement changes {frames} frames before frame {frame}</source>
   <translation>el movimiento cambia {frames} fotogramas antes del {frame}</translation>
  </message>
  <message>
   <location filename="app/item_models/queue.py" />
   <source>no confidence given</source>
   <translation>sin confianza indicada</translation>
  </message>
  <message>
   <location filename="app/item_models/queue.py" />
   <source>several labels are likely</source>
   <translation>varias etiquetas son probables</translation>
  </message>
  <message>
   <location filename="app/item_models/queue.py" />
   <source>the models of the ensemble disagree</source>
   <translation>los modelos del conjunto discrepan</translation>
  </message>
  <message>
   <location filename="app/item_models/queue.py" />
   <source>track jumps at frame {frame}</source>
   <translation>el seguimiento salta en el fotograma {frame}</translation>
  </message>
  <message>
   <location filename="app/item_models/queue.py" />
   <source>two models disagree ({label})</source>
   <translation>dos modelos discrepan ({label})</translation>
  </message>
  <message>
   <location filename="app/item_models/queue.py" />
   <source>{label}, {person}, from {start} to {stop}, doubt {doubt}</source>
   <translation>{label}, {person}, de {start} a {stop}, duda {doubt}</translation>
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>Confidence</source>
   <translation>Confianza</translation>
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>End frame</source>
   <translation>Fotograma final</translation>
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>Event</source>
   <translation>Evento</translation>
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>First frame</source>
   <translation>Primer fotograma</translation>
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>Found by</source>
   <translation>Encontrado por</translation>
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>Kind</source>
   <translation>Tipo</translation>
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>Length</source>
   <translation>Duración</translation>
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>Repetition {number}</source>
   <translation>Repetición {number}</translation>
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>Segment</source>
   <translation>Segmento</translation>
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>State</source>
   <translation>Estado</translation>
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>To</source>
   <translation>Hasta</translation>
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>a person</source>
   <translation>una persona</translation>
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>accepted</source>
   <translation>aceptado</translation>
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>ambiguous</source>
   <translation>ambiguo</translation>
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>from {start}</source>
   <translation>desde {start}</translation>
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>proposed</source>
   <translation>propuesto</translation>
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>rejected</source>
   <translation>rechazado</translation>
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>to {stop}, {length}</source>
   <translation>hasta {stop}, {length}</translation>
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>Analysed</source>
   <translation>Analizado</translation>
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>Being analysed</source>
   <translation>Analizándose</translation>
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>Counts</source>
   <translation>Recuentos</translation>
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>Failed: {reason}</source>
   <translation>Falló: {reason}</translation>
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>Labelled</source>
   <translation>Etiquetado</translation>
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>Not analysed</source>
   <translation>Sin analizar</translation>
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>Partly analysed</source>
   <translation>Analizado en parte</translation>
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>Poses</source>
   <translation>Poses</translation>
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>Segments</source>
   <translation>Segmentos</translation>
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>The file is not there</source>
   <translation>El archivo no está</translation>
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>Video</source>
   <translation>Vídeo</translation>
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>Waiting</source>
   <translation>En espera</translation>
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>Who</source>
   <translation>Quién</translation>
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>done</source>
   <translation>terminado</translation>
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>no</source>
   <translation>no</translation>
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>not done</source>
   <translation>sin terminar</translation>
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>yes</source>
   <translation>sí</translation>
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>{share} labelled</source>
   <translation>{share} etiquetado</translation>
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>{step}: done</source>
   <translation>{step}: hecho</translation>
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>{step}: not done</source>
   <translation>{step}: sin hacer</translation>
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>{width} × {height}, {time}, {frames} frames, {codec}</source>
   <translation>{width} × {height}, {time}, {frames} fotogramas, {codec}</translation>
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>Analysing</source>
   <translation>Analizando</translation>
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>Counting repetitions</source>
   <translation>Contando repeticiones</translation>
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>Drawing the map of moments</source>
   <translation>Dibujando el mapa de momentos</translation>
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>Finding alarms</source>
   <translation>Buscando alarmas</translation>
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>Finding poses</source>
   <translation>Buscando poses</translation>
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>Labelling actions</source>
   <translation>Etiquetando acciones</translation>
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>Laying moments out</source>
   <translation>Colocando los momentos</translation>
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>Loading the models</source>
   <translation>Cargando los modelos</translation>
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>Looking at hands</source>
   <translation>Mirando las manos</translation>
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>Looking at movements</source>
   <translation>Mirando los movimientos</translation>
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>Looking for the same</source>
   <translation>Buscando lo mismo</translation>
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>Proposing segments</source>
   <translation>Proponiendo segmentos</translation>
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>Reading</source>
   <translation>Leyendo</translation>
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>Reading the video</source>
   <translation>Leyendo el vídeo</translation>
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>Saving</source>
   <translation>Guardando</translation>
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>Starting</source>
   <translation>Empezando</translation>
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>Stopping</source>
   <translation>Deteniendo</translation>
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>{rate} f/s</source>
   <translation>{rate} f/s</translation>
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>{time} left</source>
   <translation>quedan {time}</translation>
  </message>
  <message>
   <location filename="app/keymap.py" />
   <source>Choose a file that was exported from the list of keys.</source>
   <translation>Elija un archivo exportado desde la lista de teclas.</translation>
  </message>
  <message>
   <location filename="app/keymap.py" />
   <source>Choose a folder you may write to.</source>
   <translation>Elija una carpeta en la que pueda escribir.</translation>
  </message>
  <message>
   <location filename="app/keymap.py" />
   <source>The keys could not be written.</source>
   <translation>No se pudieron escribir las teclas.</translation>
  </message>
  <message>
   <location filename="app/keymap.py" />
   <source>This file holds no keys.</source>
   <translation>Este archivo no contiene teclas.</translation>
  </message>
  <message>
   <location filename="app/layouts.py" />
   <source>3D view</source>
   <translation>Vista 3D</translation>
  </message>
  <message>
   <location filename="app/layouts.py" />
   <source>A large picture, the person in 3D beside it and what was counted</source>
   <translation>Una imagen grande, la persona en 3D al lado y lo que se contó</translation>
  </message>
  <message>
   <location filename="app/layouts.py" />
   <source>Annotate</source>
   <translation>Etiquetar</translation>
  </message>
  <message>
   <location filename="app/layouts.py" />
   <source>Clinic</source>
   <translation>Clínica</translation>
  </message>
  <message>
   <location filename="app/layouts.py" />
   <source>Coach</source>
   <translation>Entrenamiento</translation>
  </message>
  <message>
   <location filename="app/layouts.py" />
   <source>Compose</source>
   <translation>Componer</translation>
  </message>
  <message>
   <location filename="app/layouts.py" />
   <source>Everything for labelling: people, labels, inspector, queue, timeline and table</source>
   <translation>Todo para etiquetar: personas, etiquetas, inspector, cola, línea de tiempo y tabla</translation>
  </message>
  <message>
   <location filename="app/layouts.py" />
   <source>Explanation</source>
   <translation>Explicación</translation>
  </message>
  <message>
   <location filename="app/layouts.py" />
   <source>Figures beside the picture: the table next to the timeline</source>
   <translation>Cifras junto a la imagen: la tabla al lado de la línea de tiempo</translation>
  </message>
  <message>
   <location filename="app/layouts.py" />
   <source>History</source>
   <translation>Historial</translation>
  </message>
  <message>
   <location filename="app/layouts.py" />
   <source>Inspector</source>
   <translation>Inspector</translation>
  </message>
  <message>
   <location filename="app/layouts.py" />
   <source>Map</source>
   <translation>Mapa</translation>
  </message>
  <message>
   <location filename="app/layouts.py" />
   <source>Review queue</source>
   <translation>Cola de revisión</translation>
  </message>
  <message>
   <location filename="app/layouts.py" />
   <source>Table</source>
   <translation>Tabla</translation>
  </message>
  <message>
   <location filename="app/layouts.py" />
   <source>What training sees</source>
   <translation>Qué ve el entrenamiento</translation>
  </message>
  <message>
   <location filename="app/notifications.py" />
   <source>1 more notice</source>
   <translation>1 aviso más</translation>
  </message>
  <message>
   <location filename="app/notifications.py" />
   <source>Dismiss</source>
   <translation>Descartar</translation>
  </message>
  <message>
   <location filename="app/notifications.py" />
   <source>{n} more notices</source>
   <translation>{n} avisos más</translation>
  </message>
  <message>
   <location filename="app/outcome_words.py" />
   <source>1 person</source>
   <translation>1 persona</translation>
  </message>
  <message>
   <location filename="app/outcome_words.py" />
   <source>1 repetition</source>
   <translation>1 repetición</translation>
  </message>
  <message>
   <location filename="app/outcome_words.py" />
   <source>1 segment</source>
   <translation>1 segmento</translation>
  </message>
  <message>
   <location filename="app/outcome_words.py" />
   <source>Done.</source>
   <translation>Hecho.</translation>
  </message>
  <message>
   <location filename="app/outcome_words.py" />
   <source>Found {what}.</source>
   <translation>Encontrado: {what}.</translation>
  </message>
  <message>
   <location filename="app/outcome_words.py" />
   <source>Nobody was found in this video.</source>
   <translation>No se encontró a nadie en este vídeo.</translation>
  </message>
  <message>
   <location filename="app/outcome_words.py" />
   <source>{n} people</source>
   <translation>{n} personas</translation>
  </message>
  <message>
   <location filename="app/outcome_words.py" />
   <source>{n} repetitions</source>
   <translation>{n} repeticiones</translation>
  </message>
  <message>
   <location filename="app/outcome_words.py" />
   <source>{n} segments</source>
   <translation>{n} segmentos</translation>
  </message>
  <message>
   <location filename="app/palette.py" />
   <source>Next segment with this label</source>
   <translation>Siguiente segmento con esta etiqueta</translation>
  </message>
  <message>
   <location filename="app/panels/alarms.py" />
   <source>1 alarm</source>
   <translation>1 alarma</translation>
  </message>
  <message>
   <location filename="app/panels/alarms.py" />
   <source>1 false alarm in {minutes} quiet minutes.</source>
   <translation>1 falsa alarma en {minutes} minutos tranquilos.</translation>
  </message>
  <message>
   <location filename="app/panels/alarms.py" />
   <source>Accept segments of this label and mark the stretch as finished first</source>
   <translation>Acepte antes segmentos con esta etiqueta y marque el tramo como terminado</translation>
  </message>
  <message>
   <location filename="app/panels/alarms.py" />
   <source>Alarms come late, are missed and are false; nobody's safety or treatment may depend on them.</source>
   <translation>Las alarmas llegan tarde, fallan y son falsas; la seguridad o el tratamiento de nadie puede depender de ellas.</translation>
  </message>
  <message>
   <location filename="app/panels/alarms.py" />
   <source>Alarms need to know how likely each label is. A model that names movements says so.</source>
   <translation>Las alarmas necesitan saber lo probable que es cada etiqueta. Un modelo que nombra movimientos lo dice.</translation>
  </message>
  <message>
   <location filename="app/panels/alarms.py" />
   <source>Choose the levels</source>
   <translation>Elegir los umbrales</translation>
  </message>
  <message>
   <location filename="app/panels/alarms.py" />
   <source>False alarms an hour, at most</source>
   <translation>Falsas alarmas por hora, como máximo</translation>
  </message>
  <message>
   <location filename="app/panels/alarms.py" />
   <source>Label that alarms</source>
   <translation>Etiqueta que da la alarma</translation>
  </message>
  <message>
   <location filename="app/panels/alarms.py" />
   <source>Mark a stretch as finished (all of it labelled), and what the alarms miss and what is false is counted there.</source>
   <translation>Marque un tramo como terminado (todo etiquetado), y allí se cuenta qué se les escapa a las alarmas y qué es falso.</translation>
  </message>
  <message>
   <location filename="app/panels/alarms.py" />
   <source>That is {rate} an hour.</source>
   <translation>Eso es {rate} por hora.</translation>
  </message>
  <message>
   <location filename="app/panels/alarms.py" />
   <source>They rang {s} s after the beginning (median).</source>
   <translation>Sonaron {s} s después del comienzo (mediana).</translation>
  </message>
  <message>
   <location filename="app/panels/alarms.py" />
   <source>This is no medical device.</source>
   <translation>Esto no es un producto sanitario.</translation>
  </message>
  <message>
   <location filename="app/panels/alarms.py" />
   <source>Those that meet most of the accepted segments with so few false alarms</source>
   <translation>Los umbrales que aciertan más segmentos aceptados con tan pocas falsas alarmas</translation>
  </message>
  <message>
   <location filename="app/panels/alarms.py" />
   <source>{met} of {events} accepted segments were met.</source>
   <translation>Se acertaron {met} de {events} segmentos aceptados.</translation>
  </message>
  <message>
   <location filename="app/panels/alarms.py" />
   <source>{n} alarms</source>
   <translation>{n} alarmas</translation>
  </message>
  <message>
   <location filename="app/panels/alarms.py" />
   <source>{n} false alarms in {minutes} quiet minutes.</source>
   <translation>{n} falsas alarmas en {minutes} minutos tranquilos.</translation>
  </message>
  <message>
   <location filename="app/panels/alarms_plot.py" />
   <source>Alarms over the whole video</source>
   <translation>Alarmas en todo el vídeo</translation>
  </message>
  <message>
   <location filename="app/panels/alarms_plot.py" />
   <source>The area is how likely the label is; dashed, the level from which that counts. The red line is what has added up: where it reaches the top, there is an alarm. Click to go there.</source>
   <translation>El área muestra lo probable que es la etiqueta; la línea discontinua, el umbral desde el que cuenta. La línea roja muestra lo que se ha sumado: donde llega arriba, hay una alarma. Haga clic para ir allí.</translation>
  </message>
  <message>
   <location filename="app/panels/augment.py" />
   <source>Draw again</source>
   <translation>Otro sorteo</translation>
  </message>
  <message>
   <location filename="app/panels/augment.py" />
   <source>Movement that is mixed in</source>
   <translation>Movimiento que se mezcla</translation>
  </message>
  <message>
   <location filename="app/panels/augment.py" />
   <source>Strength</source>
   <translation>Intensidad</translation>
  </message>
  <message>
   <location filename="app/panels/augment.py" />
   <source>Strength: {words}</source>
   <translation>Intensidad: {words}</translation>
  </message>
  <message>
   <location filename="app/panels/augment.py" />
   <source>The ghost in the 3D view is this movement as a model meets it in training.</source>
   <translation>La figura fantasma de la vista 3D es este movimiento tal como un modelo lo encuentra en el entrenamiento.</translation>
  </message>
  <message>
   <location filename="app/panels/augment.py" />
   <source>This draw changes nothing, as it does in a part of the clips.</source>
   <translation>Este sorteo no cambia nada, como ocurre en una parte de los clips.</translation>
  </message>
  <message>
   <location filename="app/panels/augment.py" />
   <source>Training draws by chance: show another draw</source>
   <translation>El entrenamiento sortea al azar: mostrar otro sorteo</translation>
  </message>
  <message>
   <location filename="app/panels/augment.py" />
   <source>What training does to a movement</source>
   <translation>Lo que el entrenamiento hace con un movimiento</translation>
  </message>
  <message>
   <location filename="app/panels/augment.py" />
   <source>with {movement}</source>
   <translation>con {movement}</translation>
  </message>
  <message>
   <location filename="app/panels/compose.py" />
   <source>Composing ...</source>
   <translation>Componiendo ...</translation>
  </message>
  <message>
   <location filename="app/panels/compose.py" />
   <source>Exchange</source>
   <translation>Intercambiar</translation>
  </message>
  <message>
   <location filename="app/panels/compose.py" />
   <source>First, the selected segment: {label}</source>
   <translation>Primero, el segmento elegido: {label}</translation>
  </message>
  <message>
   <location filename="app/panels/compose.py" />
   <source>Keep as a training sample</source>
   <translation>Conservar como muestra de entrenamiento</translation>
  </message>
  <message>
   <location filename="app/panels/compose.py" />
   <source>Kept from this session: {names}</source>
   <translation>Conservadas de esta sesión: {names}</translation>
  </message>
  <message>
   <location filename="app/panels/compose.py" />
   <source>Let the other one give the body</source>
   <translation>Que el otro dé el cuerpo</translation>
  </message>
  <message>
   <location filename="app/panels/compose.py" />
   <source>Second segment</source>
   <translation>Segundo segmento</translation>
  </message>
  <message>
   <location filename="app/panels/compose.py" />
   <source>Share of the second movement</source>
   <translation>Parte del segundo movimiento</translation>
  </message>
  <message>
   <location filename="app/panels/compose.py" />
   <source>The ghost in the 3D view does what both segments show, with the body of the first.</source>
   <translation>La figura fantasma de la vista 3D hace lo que muestran ambos segmentos, con el cuerpo del primero.</translation>
  </message>
  <message>
   <location filename="app/panels/compose.py" />
   <source>With both labels, in your own data set of composed movements</source>
   <translation>Con ambas etiquetas, en su propio conjunto de datos de movimientos compuestos</translation>
  </message>
  <message>
   <location filename="app/panels/compose.py" />
   <source>nothing is selected</source>
   <translation>no hay nada elegido</translation>
  </message>
  <message>
   <location filename="app/panels/compose.py" />
   <source>{first} % of the first, {second} % of the second</source>
   <translation>{first} % del primero, {second} % del segundo</translation>
  </message>
  <message>
   <location filename="app/panels/compose.py" />
   <source>“{name}” is kept among your training samples, in the folder {folder}</source>
   <translation>«{name}» queda entre sus muestras de entrenamiento, en la carpeta {folder}</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Arms and hands</source>
   <translation>Brazos y manos</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Asking the model ...</source>
   <translation>Preguntando al modelo ...</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Click a part to see it on the body.</source>
   <translation>Haga clic en una parte para verla en el cuerpo.</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Each keypoint led to itself: there is no curve to draw.</source>
   <translation>Cada punto clave llevó a sí mismo: no hay ninguna curva que dibujar.</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Go there</source>
   <translation>Ir ahí</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Head</source>
   <translation>Cabeza</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Keypoints</source>
   <translation>Puntos clave</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Left arm</source>
   <translation>Brazo izquierdo</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Left leg</source>
   <translation>Pierna izquierda</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Legs</source>
   <translation>Piernas</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Lit on the picture and in the 3D view: the larger and brighter, the more they counted.</source>
   <translation>Iluminados en la imagen y en la vista 3D: cuanto más grandes y brillantes, más contaron.</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Members</source>
   <translation>Miembros</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Model that is asked</source>
   <translation>Modelo al que se pregunta</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Moments</source>
   <translation>Momentos</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Networks</source>
   <translation>Redes</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Parts of the body</source>
   <translation>Partes del cuerpo</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Plain</source>
   <translation>Simple</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Pose atlas</source>
   <translation>Atlas de poses</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Poses in space</source>
   <translation>Poses en el espacio</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Poses in the picture</source>
   <translation>Poses en la imagen</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Right arm</source>
   <translation>Brazo derecho</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Right leg</source>
   <translation>Pierna derecha</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Show this part on the body</source>
   <translation>Mostrar esta parte en el cuerpo</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Since then its label, its edges, the poses or the repetitions have changed.</source>
   <translation>Desde entonces han cambiado su etiqueta, sus bordes, las poses o las repeticiones.</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>That was not said by the model that is asked here.</source>
   <translation>Eso no lo dijo el modelo al que se pregunta aquí.</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>The curve also stands on the segment's timeline.</source>
   <translation>La curva está también en la línea de tiempo del segmento.</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>The figure is of the whole segment; below is {start} to {stop}, which speaks most for it.</source>
   <translation>La cifra es de todo el segmento; abajo, de {start} a {stop}, lo que más habla a su favor.</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>The part around its way, of {columns} by {rows}.</source>
   <translation>La parte en torno a su camino, de {columns} por {rows}.</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>The postures the model knows, and the segment's way over them.</source>
   <translation>Las posturas que conoce el modelo y el camino del segmento por ellas.</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>The segment is labelled {label} ({percent}).</source>
   <translation>El segmento tiene la etiqueta {label} ({percent}).</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>The segment is labelled {label}.</source>
   <translation>El segmento tiene la etiqueta {label}.</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>The segment was given {percent} when it was labelled.</source>
   <translation>Al etiquetarlo, el segmento recibió {percent}.</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Trunk</source>
   <translation>Tronco</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>What each one says by itself.</source>
   <translation>Lo que dice cada uno por sí solo.</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Whole body</source>
   <translation>Todo el cuerpo</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>Why a segment has its label is shown here.</source>
   <translation>Aquí se muestra por qué un segmento tiene su etiqueta.</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>With attention</source>
   <translation>Con atención</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>{count} curves are drawn in the 3D view: which keypoint led to which.</source>
   <translation>En la vista 3D hay {count} curvas: qué punto clave llevó a cuál.</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>{model} says {label}: {words}, {percent}, but {why}.</source>
   <translation>{model} dice {label}: {words}, {percent}, pero {why}.</translation>
  </message>
  <message>
   <location filename="app/panels/explanation.py" />
   <source>{model} says {label}: {words}, {percent}.</source>
   <translation>{model} dice {label}: {words}, {percent}.</translation>
  </message>
  <message>
   <location filename="app/panels/history.py" />
   <source>Checkpoint “{name}”, {when}</source>
   <translation>Punto de control «{name}», {when}</translation>
  </message>
  <message>
   <location filename="app/panels/history.py" />
   <source>Every change you make is listed here and can be taken back.</source>
   <translation>Cada cambio que haga aparece aquí y se puede deshacer.</translation>
  </message>
  <message>
   <location filename="app/panels/history.py" />
   <source>Everything you did taken back</source>
   <translation>Todo lo que hizo, deshecho</translation>
  </message>
  <message>
   <location filename="app/panels/history.py" />
   <source>The beginning</source>
   <translation>El principio</translation>
  </message>
  <message>
   <location filename="app/panels/history.py" />
   <source>taken back</source>
   <translation>deshecho</translation>
  </message>
  <message>
   <location filename="app/panels/history.py" />
   <source>the present state</source>
   <translation>el estado actual</translation>
  </message>
  <message>
   <location filename="app/panels/history.py" />
   <source>you</source>
   <translation>usted</translation>
  </message>
  <message>
   <location filename="app/panels/history.py" />
   <source>{what} ({who}, {when})</source>
   <translation>{what} ({who}, {when})</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>1 frame</source>
   <translation>1 fotograma</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>1 proposal to look at</source>
   <translation>1 propuesta por revisar</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>Accepted</source>
   <translation>Aceptado</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>At</source>
   <translation>En</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>Counted</source>
   <translation>Contada</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>Counts and labels appear here when the video is analysed.</source>
   <translation>Los recuentos y las etiquetas aparecen aquí cuando se analiza el vídeo.</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>Details appear here.</source>
   <translation>Los detalles aparecen aquí.</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>Each side</source>
   <translation>Cada lado</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>Edges</source>
   <translation>Bordes</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>Fastest, slowest</source>
   <translation>Más rápida, más lenta</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>First seen</source>
   <translation>Vista por primera vez</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>Last seen</source>
   <translation>Vista por última vez</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>Named by</source>
   <translation>Nombrado por</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>No movement found that repeats or has a name.</source>
   <translation>No se encontró ningún movimiento que se repita o tenga nombre.</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>Proposed</source>
   <translation>Propuesto</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>Range of</source>
   <translation>Amplitud de</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>Rejected</source>
   <translation>Rechazado</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>Tempo</source>
   <translation>Ritmo</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>Turns</source>
   <translation>Gira</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>frame {frame}</source>
   <translation>fotograma {frame}</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>no, it is partial</source>
   <translation>no, es parcial</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>{count} people</source>
   <translation>{count} personas</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>{number} frames</source>
   <translation>{number} fotogramas</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>{number} proposals to look at</source>
   <translation>{number} propuestas por revisar</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>{number} repetitions</source>
   <translation>{number} repeticiones</translation>
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>{time}   frame {frame}</source>
   <translation>{time}   fotograma {frame}</translation>
  </message>
  <message>
   <location filename="app/panels/item_fields.py" />
   <source>Frame</source>
   <translation>Fotograma</translation>
  </message>
  <message>
   <location filename="app/panels/item_fields.py" />
   <source>Last frame</source>
   <translation>Último fotograma</translation>
  </message>
  <message>
   <location filename="app/panels/item_fields.py" />
   <source>a frame, or a time like 0:12.4</source>
   <translation>un fotograma, o un tiempo como 0:12.4</translation>
  </message>
  <message>
   <location filename="app/panels/item_fields.py" />
   <source>side=left, load=20 kg</source>
   <translation>side=left, load=20 kg</translation>
  </message>
  <message>
   <location filename="app/panels/job_bar.py" />
   <source>+ {number} more</source>
   <translation>+ {number} más</translation>
  </message>
  <message>
   <location filename="app/panels/job_bar.py" />
   <source>Show all jobs</source>
   <translation>Mostrar todas las tareas</translation>
  </message>
  <message>
   <location filename="app/panels/job_bar.py" />
   <source>Stop this job</source>
   <translation>Detener esta tarea</translation>
  </message>
  <message>
   <location filename="app/panels/job_bar.py" />
   <source>Stop this job (what was found so far is kept)</source>
   <translation>Detener esta tarea (lo encontrado se conserva)</translation>
  </message>
  <message>
   <location filename="app/panels/jobs_popover.py" />
   <source>1 job</source>
   <translation>1 tarea</translation>
  </message>
  <message>
   <location filename="app/panels/jobs_popover.py" />
   <source>Jobs</source>
   <translation>Tareas</translation>
  </message>
  <message>
   <location filename="app/panels/jobs_popover.py" />
   <source>Stop all</source>
   <translation>Detener todas</translation>
  </message>
  <message>
   <location filename="app/panels/jobs_popover.py" />
   <source>{n} jobs</source>
   <translation>{n} tareas</translation>
  </message>
  <message>
   <location filename="app/panels/keypoint_facts.py" />
   <source>Known from</source>
   <translation>Se sabe por</translation>
  </message>
  <message>
   <location filename="app/panels/keypoint_facts.py" />
   <source>Place</source>
   <translation>Lugar</translation>
  </message>
  <message>
   <location filename="app/panels/keypoint_facts.py" />
   <source>The 3D view goes on showing what was predicted: a correction in the picture has no depth.</source>
   <translation>La vista 3D sigue mostrando lo predicho: una corrección en la imagen no tiene profundidad.</translation>
  </message>
  <message>
   <location filename="app/panels/keypoint_facts.py" />
   <source>not seen on this frame</source>
   <translation>no se ve en este fotograma</translation>
  </message>
  <message>
   <location filename="app/panels/label_bars.py" />
   <source>Make it the segment's label</source>
   <translation>Ponerla como etiqueta del segmento</translation>
  </message>
  <message>
   <location filename="app/panels/label_bars.py" />
   <source>The segment's label</source>
   <translation>La etiqueta del segmento</translation>
  </message>
  <message>
   <location filename="app/panels/label_bars.py" />
   <source>{label}: {percent}, {words}</source>
   <translation>{label}: {percent}, {words}</translation>
  </message>
  <message>
   <location filename="app/panels/label_bars.py" />
   <source>{what}. It is the label now.</source>
   <translation>{what}. Es la etiqueta actual.</translation>
  </message>
  <message>
   <location filename="app/panels/labels.py" />
   <source>Change ...</source>
   <translation>Cambiar ...</translation>
  </message>
  <message>
   <location filename="app/panels/labels.py" />
   <source>Label keys go before the keys of: {actions}</source>
   <translation>Las teclas de las etiquetas van antes que las de: {actions}</translation>
  </message>
  <message>
   <location filename="app/panels/labels.py" />
   <source>Labels with keys and colours appear here. A label's key starts and stops a segment.</source>
   <translation>Las etiquetas con teclas y colores aparecen aquí. La tecla de una etiqueta empieza y termina un segmento.</translation>
  </message>
  <message>
   <location filename="app/panels/labels.py" />
   <source>Marks a point in time</source>
   <translation>Marca un instante</translation>
  </message>
  <message>
   <location filename="app/panels/labels.py" />
   <source>Merge with another ...</source>
   <translation>Unir con otra ...</translation>
  </message>
  <message>
   <location filename="app/panels/labels.py" />
   <source>More about labels</source>
   <translation>Más sobre etiquetas</translation>
  </message>
  <message>
   <location filename="app/panels/labels.py" />
   <source>Move down</source>
   <translation>Bajar</translation>
  </message>
  <message>
   <location filename="app/panels/labels.py" />
   <source>Move up</source>
   <translation>Subir</translation>
  </message>
  <message>
   <location filename="app/panels/labels.py" />
   <source>New segments get this label</source>
   <translation>Los segmentos nuevos reciben esta etiqueta</translation>
  </message>
  <message>
   <location filename="app/panels/labels.py" />
   <source>No labels yet. Press Insert to add one.</source>
   <translation>Aún no hay etiquetas. Pulse Insertar para añadir una.</translation>
  </message>
  <message>
   <location filename="app/panels/labels.py" />
   <source>Remove from the list</source>
   <translation>Quitar de la lista</translation>
  </message>
  <message>
   <location filename="app/panels/labels.py" />
   <source>The tier has labels of its own; these have no keys now.</source>
   <translation>La capa tiene etiquetas propias; estas no tienen teclas ahora.</translation>
  </message>
  <message>
   <location filename="app/panels/labels.py" />
   <source>The tier takes only these labels.</source>
   <translation>La capa acepta solo estas etiquetas.</translation>
  </message>
  <message>
   <location filename="app/panels/labels.py" />
   <source>Vocabulary</source>
   <translation>Vocabulario</translation>
  </message>
  <message>
   <location filename="app/panels/labels.py" />
   <source>{key} starts and stops it; Shift+{key} gives it to the selection</source>
   <translation>{key} lo empieza y lo termina; Mayús+{key} se la da a lo elegido</translation>
  </message>
  <message>
   <location filename="app/panels/moments.py" />
   <source>Here every moment of everybody becomes a dot. Alike ones lie together.</source>
   <translation>Aquí cada momento de cada persona se convierte en un punto. Los parecidos están juntos.</translation>
  </message>
  <message>
   <location filename="app/panels/moments.py" />
   <source>{n} moments, one every half second. Click one to go there.</source>
   <translation>{n} momentos, uno cada medio segundo. Haga clic en uno para ir allí.</translation>
  </message>
  <message>
   <location filename="app/panels/moments.py" />
   <source>{n} moments; press to let them stand out</source>
   <translation>{n} momentos; pulse para destacarlos</translation>
  </message>
  <message>
   <location filename="app/panels/moments.py" />
   <source>{n} more labels are on the map.</source>
   <translation>Hay {n} etiquetas más en el mapa.</translation>
  </message>
  <message>
   <location filename="app/panels/people.py" />
   <source>Everybody found in the video is listed here.</source>
   <translation>Aquí aparecen todas las personas encontradas en el vídeo.</translation>
  </message>
  <message>
   <location filename="app/panels/people.py" />
   <source>not drawn on the picture</source>
   <translation>no se dibuja en la imagen</translation>
  </message>
  <message>
   <location filename="app/panels/people.py" />
   <source>not seen in this video</source>
   <translation>no se ve en este vídeo</translation>
  </message>
  <message>
   <location filename="app/panels/people.py" />
   <source>seen from {first} to {last}</source>
   <translation>se ve de {first} a {last}</translation>
  </message>
  <message>
   <location filename="app/panels/repetitions_page.py" />
   <source>Repetitions are listed here when they were counted, or made from the marks I and O.</source>
   <translation>Las repeticiones aparecen aquí cuando se contaron o se crearon con las marcas I y O.</translation>
  </message>
  <message>
   <location filename="app/panels/repetitions_page.py" />
   <source>Repetitions of the set</source>
   <translation>Repeticiones de la serie</translation>
  </message>
  <message>
   <location filename="app/panels/repetitions_page.py" />
   <source>Set of repetitions</source>
   <translation>Serie de repeticiones</translation>
  </message>
  <message>
   <location filename="app/panels/repetitions_page.py" />
   <source>median {length}, {range}</source>
   <translation>mediana {length}, {range}</translation>
  </message>
  <message>
   <location filename="app/panels/repetitions_page.py" />
   <source>range of the {angle}</source>
   <translation>amplitud: {angle}</translation>
  </message>
  <message>
   <location filename="app/panels/repetitions_page.py" />
   <source>{count} each side</source>
   <translation>{count} por lado</translation>
  </message>
  <message>
   <location filename="app/panels/repetitions_page.py" />
   <source>{count} repetitions</source>
   <translation>{count} repeticiones</translation>
  </message>
  <message>
   <location filename="app/panels/review.py" />
   <source>Accept what is at least this confident</source>
   <translation>Aceptar lo que tenga al menos esta confianza</translation>
  </message>
  <message>
   <location filename="app/panels/review.py" />
   <source>Accept {count} above</source>
   <translation>Aceptar {count} por encima</translation>
  </message>
  <message>
   <location filename="app/panels/review.py" />
   <source>Decided proposals</source>
   <translation>Propuestas decididas</translation>
  </message>
  <message>
   <location filename="app/panels/review.py" />
   <source>Everything is decided.</source>
   <translation>Todo está decidido.</translation>
  </message>
  <message>
   <location filename="app/panels/review.py" />
   <source>Nothing to decide passes the filter.</source>
   <translation>Nada por decidir pasa el filtro.</translation>
  </message>
  <message>
   <location filename="app/panels/review.py" />
   <source>Play by itself</source>
   <translation>Reproducir solo</translation>
  </message>
  <message>
   <location filename="app/panels/review.py" />
   <source>Proposals to decide</source>
   <translation>Propuestas por decidir</translation>
  </message>
  <message>
   <location filename="app/panels/review.py" />
   <source>Proposals to decide appear here when a video was analysed.</source>
   <translation>Aquí aparecen las propuestas por decidir cuando se ha analizado un vídeo.</translation>
  </message>
  <message>
   <location filename="app/panels/review.py" />
   <source>Review only: {what}</source>
   <translation>Revisar solo: {what}</translation>
  </message>
  <message>
   <location filename="app/panels/review.py" />
   <source>The poses of this video are found. Segments proposed now appear here.</source>
   <translation>Ya se encontraron las poses de este vídeo. Los segmentos que se propongan ahora aparecen aquí.</translation>
  </message>
  <message>
   <location filename="app/panels/review.py" />
   <source>What comes next plays over and over</source>
   <translation>Lo que sigue se reproduce una y otra vez</translation>
  </message>
  <message>
   <location filename="app/panels/review.py" />
   <source>or {label} {percent}</source>
   <translation>o {label} {percent}</translation>
  </message>
  <message>
   <location filename="app/panels/review.py" />
   <source>{decided} of {count} decided</source>
   <translation>{decided} de {count} decididas</translation>
  </message>
  <message>
   <location filename="app/panels/rows_page.py" />
   <source>Events</source>
   <translation>Eventos</translation>
  </message>
  <message>
   <location filename="app/panels/rows_page.py" />
   <source>Find text</source>
   <translation>Buscar texto</translation>
  </message>
  <message>
   <location filename="app/panels/rows_page.py" />
   <source>Find text in the table</source>
   <translation>Buscar texto en la tabla</translation>
  </message>
  <message>
   <location filename="app/panels/rows_page.py" />
   <source>No row has this text and passes the filter.</source>
   <translation>Ninguna fila contiene este texto y pasa el filtro.</translation>
  </message>
  <message>
   <location filename="app/panels/rows_page.py" />
   <source>Repetitions</source>
   <translation>Repeticiones</translation>
  </message>
  <message>
   <location filename="app/panels/rows_page.py" />
   <source>Segments, events and repetitions</source>
   <translation>Segmentos, eventos y repeticiones</translation>
  </message>
  <message>
   <location filename="app/panels/rows_page.py" />
   <source>Segments, events and repetitions are listed here once there are some.</source>
   <translation>Aquí se listan segmentos, eventos y repeticiones en cuanto los haya.</translation>
  </message>
  <message>
   <location filename="app/panels/rows_page.py" />
   <source>Show only: {what}</source>
   <translation>Mostrar solo: {what}</translation>
  </message>
  <message>
   <location filename="app/panels/rows_page.py" />
   <source>{chosen} chosen, {rows}</source>
   <translation>{chosen} elegidas, {rows}</translation>
  </message>
  <message>
   <location filename="app/panels/rows_page.py" />
   <source>{count} rows</source>
   <translation>{count} filas</translation>
  </message>
  <message>
   <location filename="app/panels/rows_page.py" />
   <source>{shown} of {count} rows</source>
   <translation>{shown} de {count} filas</translation>
  </message>
  <message>
   <location filename="app/panels/rows_page.py" />
   <source>{what}: all</source>
   <translation>{what}: todos</translation>
  </message>
  <message>
   <location filename="app/panels/start_page.py" />
   <source>Find people in video, see how they move, count and label what they do.</source>
   <translation>Encontrar personas en vídeo, ver cómo se mueven, contar y etiquetar lo que hacen.</translation>
  </message>
  <message>
   <location filename="app/panels/start_page.py" />
   <source>Recent sessions</source>
   <translation>Sesiones recientes</translation>
  </message>
  <message>
   <location filename="app/panels/start_page.py" />
   <source>or drop videos, or a folder of them, here</source>
   <translation>o suelte aquí vídeos, o una carpeta con ellos</translation>
  </message>
  <message>
   <location filename="app/panels/table.py" />
   <source>Everything</source>
   <translation>Todo</translation>
  </message>
  <message>
   <location filename="app/panels/table.py" />
   <source>Pages of the table</source>
   <translation>Páginas de la tabla</translation>
  </message>
  <message>
   <location filename="app/panels/videos.py" />
   <source>All videos</source>
   <translation>Todos los vídeos</translation>
  </message>
  <message>
   <location filename="app/panels/videos.py" />
   <source>By done</source>
   <translation>Por terminado</translation>
  </message>
  <message>
   <location filename="app/panels/videos.py" />
   <source>By how much is labelled</source>
   <translation>Por cuánto está etiquetado</translation>
  </message>
  <message>
   <location filename="app/panels/videos.py" />
   <source>By name</source>
   <translation>Por nombre</translation>
  </message>
  <message>
   <location filename="app/panels/videos.py" />
   <source>By status</source>
   <translation>Por estado</translation>
  </message>
  <message>
   <location filename="app/panels/videos.py" />
   <source>By who works on it</source>
   <translation>Por quién trabaja en ello</translation>
  </message>
  <message>
   <location filename="app/panels/videos.py" />
   <source>Failed</source>
   <translation>Fallidos</translation>
  </message>
  <message>
   <location filename="app/panels/videos.py" />
   <source>File not there</source>
   <translation>Archivo ausente</translation>
  </message>
  <message>
   <location filename="app/panels/videos.py" />
   <source>Find a video</source>
   <translation>Buscar un vídeo</translation>
  </message>
  <message>
   <location filename="app/panels/videos.py" />
   <source>In the order they were added</source>
   <translation>En el orden en que se añadieron</translation>
  </message>
  <message>
   <location filename="app/panels/videos.py" />
   <source>Not done</source>
   <translation>Sin terminar</translation>
  </message>
  <message>
   <location filename="app/panels/videos.py" />
   <source>The videos of this session are listed here.</source>
   <translation>Aquí se listan los vídeos de esta sesión.</translation>
  </message>
  <message>
   <location filename="app/panels/videos.py" />
   <source>Waiting or being analysed</source>
   <translation>En espera o analizándose</translation>
  </message>
  <message>
   <location filename="app/panels/videos.py" />
   <source>Which videos are listed, and in which order</source>
   <translation>Qué vídeos se listan y en qué orden</translation>
  </message>
  <message>
   <location filename="app/panels/why_parts.py" />
   <source>Click to go to a moment</source>
   <translation>Haga clic para ir a un momento</translation>
  </message>
  <message>
   <location filename="app/panels/why_parts.py" />
   <source>How much each moment counted</source>
   <translation>Cuánto contó cada momento</translation>
  </message>
  <message>
   <location filename="app/panels/why_parts.py" />
   <source>{count} postures are visited</source>
   <translation>Se recorren {count} posturas</translation>
  </message>
  <message>
   <location filename="app/projects.py" />
   <source>Choose a video or a session.</source>
   <translation>Elija un vídeo o una sesión.</translation>
  </message>
  <message>
   <location filename="app/projects.py" />
   <source>Here you can look at everything and see what is changed there.</source>
   <translation>Aquí puede verlo todo y ver lo que se cambia allí.</translation>
  </message>
  <message>
   <location filename="app/projects.py" />
   <source>It comes with the program's resources.</source>
   <translation>Viene con los recursos del programa.</translation>
  </message>
  <message>
   <location filename="app/projects.py" />
   <source>The sample video is not there.</source>
   <translation>El vídeo de ejemplo no está.</translation>
  </message>
  <message>
   <location filename="app/projects.py" />
   <source>The session is kept in your own folder ({folder}).</source>
   <translation>La sesión se guarda en su propia carpeta ({folder}).</translation>
  </message>
  <message>
   <location filename="app/projects.py" />
   <source>There is no video among what was chosen.</source>
   <translation>No hay ningún vídeo entre lo elegido.</translation>
  </message>
  <message>
   <location filename="app/projects.py" />
   <source>This folder cannot be written to.</source>
   <translation>No se puede escribir en esta carpeta.</translation>
  </message>
  <message>
   <location filename="app/projects.py" />
   <source>Was it moved or is its drive unplugged?</source>
   <translation>¿Se movió o está desconectada su unidad?</translation>
  </message>
  <message>
   <location filename="app/projects.py" />
   <source>You can look at everything. To change something, save a copy (Ctrl+Shift+S) and open that.</source>
   <translation>Puede verlo todo. Para cambiar algo, guarde una copia (Ctrl+Mayús+S) y ábrala.</translation>
  </message>
  <message>
   <location filename="app/projects.py" />
   <source>read only: nothing can be written here</source>
   <translation>solo lectura: aquí no se puede escribir nada</translation>
  </message>
  <message>
   <location filename="app/projects.py" />
   <source>{name} is a folder.</source>
   <translation>{name} es una carpeta.</translation>
  </message>
  <message>
   <location filename="app/projects.py" />
   <source>{name} is not there.</source>
   <translation>{name} no está.</translation>
  </message>
  <message>
   <location filename="app/projects.py" />
   <source>“{name}” lies where nothing can be written.</source>
   <translation>«{name}» está donde no se puede escribir nada.</translation>
  </message>
  <message>
   <location filename="app/said_labels.py" />
   <source>Looks like {label}, {percent}, but {why}.</source>
   <translation>Parece {label}, {percent}, pero {why}.</translation>
  </message>
  <message>
   <location filename="app/said_labels.py" />
   <source>almost certain</source>
   <translation>casi seguro</translation>
  </message>
  <message>
   <location filename="app/said_labels.py" />
   <source>hardly anything moves</source>
   <translation>casi nada se mueve</translation>
  </message>
  <message>
   <location filename="app/said_labels.py" />
   <source>hardly anything of the body is seen</source>
   <translation>casi no se ve el cuerpo</translation>
  </message>
  <message>
   <location filename="app/said_labels.py" />
   <source>likely</source>
   <translation>probable</translation>
  </message>
  <message>
   <location filename="app/said_labels.py" />
   <source>no label is sure enough</source>
   <translation>ninguna etiqueta es lo bastante segura</translation>
  </message>
  <message>
   <location filename="app/said_labels.py" />
   <source>no whole repetition was seen</source>
   <translation>no se vio ninguna repetición completa</translation>
  </message>
  <message>
   <location filename="app/said_labels.py" />
   <source>possible</source>
   <translation>posible</translation>
  </message>
  <message>
   <location filename="app/said_labels.py" />
   <source>rather likely</source>
   <translation>bastante probable</translation>
  </message>
  <message>
   <location filename="app/said_labels.py" />
   <source>something is repeated</source>
   <translation>algo se repite</translation>
  </message>
  <message>
   <location filename="app/said_labels.py" />
   <source>start ± {start} s, end ± {stop} s</source>
   <translation>inicio ± {start} s, fin ± {stop} s</translation>
  </message>
  <message>
   <location filename="app/said_labels.py" />
   <source>the arms were not seen</source>
   <translation>no se vieron los brazos</translation>
  </message>
  <message>
   <location filename="app/said_labels.py" />
   <source>the body does not move that way</source>
   <translation>el cuerpo no se mueve así</translation>
  </message>
  <message>
   <location filename="app/said_labels.py" />
   <source>the legs were not seen</source>
   <translation>no se vieron las piernas</translation>
  </message>
  <message>
   <location filename="app/said_labels.py" />
   <source>unlikely</source>
   <translation>improbable</translation>
  </message>
  <message>
   <location filename="app/scene3d/references.py" />
   <source>A reference needs a name.</source>
   <translation>Una referencia necesita un nombre.</translation>
  </message>
  <message>
   <location filename="app/scene3d/references.py" />
   <source>Keep it once more.</source>
   <translation>Guárdela otra vez.</translation>
  </message>
  <message>
   <location filename="app/scene3d/references.py" />
   <source>The reference could not be saved.</source>
   <translation>No se pudo guardar la referencia.</translation>
  </message>
  <message>
   <location filename="app/scene3d/references.py" />
   <source>The reference {name} cannot be read.</source>
   <translation>No se puede leer la referencia {name}.</translation>
  </message>
  <message>
   <location filename="app/scene3d/view.py" />
   <source>Nothing to compare with on this frame.</source>
   <translation>No hay nada con que comparar en este fotograma.</translation>
  </message>
  <message>
   <location filename="app/scene3d/view.py" />
   <source>The 3D view needs OpenGL, which this display does not offer.
Everything else works. ({error})</source>
   <translation>La vista 3D necesita OpenGL, que esta pantalla no ofrece.
Todo lo demás funciona. ({error})</translation>
  </message>
  <message>
   <location filename="app/scene3d/view.py" />
   <source>The person appears here in 3D
when poses are found.</source>
   <translation>La persona aparece aquí en 3D
cuando se encuentran poses.</translation>
  </message>
  <message>
   <location filename="app/scene3d/words.py" />
   <source>Every joint within {angle}°</source>
   <translation>Cada articulación dentro de {angle}°</translation>
  </message>
  <message>
   <location filename="app/scene3d/words.py" />
   <source>Ghost: {name}</source>
   <translation>Fantasma: {name}</translation>
  </message>
  <message>
   <location filename="app/scene3d/words.py" />
   <source>Ghost: {name}, in its own time</source>
   <translation>Fantasma: {name}, a su propio tiempo</translation>
  </message>
  <message>
   <location filename="app/scene3d/words.py" />
   <source>Ghost: {name}, laid moment by moment</source>
   <translation>Fantasma: {name}, momento a momento</translation>
  </message>
  <message>
   <location filename="app/scene3d/words.py" />
   <source>Ghost: {time}, frame {frame}</source>
   <translation>Fantasma: {time}, fotograma {frame}</translation>
  </message>
  <message>
   <location filename="app/scene3d/words.py" />
   <source>What training sees: {what}</source>
   <translation>Qué ve el entrenamiento: {what}</translation>
  </message>
  <message>
   <location filename="app/scene3d/words.py" />
   <source>left elbow</source>
   <translation>codo izquierdo</translation>
  </message>
  <message>
   <location filename="app/scene3d/words.py" />
   <source>left hip</source>
   <translation>cadera izquierda</translation>
  </message>
  <message>
   <location filename="app/scene3d/words.py" />
   <source>left knee</source>
   <translation>rodilla izquierda</translation>
  </message>
  <message>
   <location filename="app/scene3d/words.py" />
   <source>left shoulder</source>
   <translation>hombro izquierdo</translation>
  </message>
  <message>
   <location filename="app/scene3d/words.py" />
   <source>right elbow</source>
   <translation>codo derecho</translation>
  </message>
  <message>
   <location filename="app/scene3d/words.py" />
   <source>right hip</source>
   <translation>cadera derecha</translation>
  </message>
  <message>
   <location filename="app/scene3d/words.py" />
   <source>right knee</source>
   <translation>rodilla derecha</translation>
  </message>
  <message>
   <location filename="app/scene3d/words.py" />
   <source>right shoulder</source>
   <translation>hombro derecho</translation>
  </message>
  <message>
   <location filename="app/segmenters.py" />
   <source>Use it</source>
   <translation>Uso</translation>
  </message>
  <message>
   <location filename="app/segmenters.py" />
   <source>Where posture or movement changes</source>
   <translation>Donde cambia la postura o el movimiento</translation>
  </message>
  <message>
   <location filename="app/segmenters.py" />
   <source>for movements that no model knows, or before labels are chosen</source>
   <translation>para movimientos que ningún modelo conoce, o antes de elegir etiquetas</translation>
  </message>
  <message>
   <location filename="app/segmenters.py" />
   <source>no labels: it cuts where the way of moving changes and keeps repetitions together</source>
   <translation>ninguna etiqueta: corta donde cambia la forma de moverse y mantiene juntas las repeticiones</translation>
  </message>
  <message>
   <location filename="app/segmenters.py" />
   <source>nothing: there is nothing to train</source>
   <translation>nada: no hay nada que entrenar</translation>
  </message>
  <message>
   <location filename="app/timeline/building.py" />
   <source>Everyone</source>
   <translation>Todos</translation>
  </message>
  <message>
   <location filename="app/timeline/building.py" />
   <source>Hide {count} again</source>
   <translation>Ocultar {count} de nuevo</translation>
  </message>
  <message>
   <location filename="app/timeline/building.py" />
   <source>Label probabilities</source>
   <translation>Probabilidad de etiquetas</translation>
  </message>
  <message>
   <location filename="app/timeline/building.py" />
   <source>Pictures</source>
   <translation>Imágenes</translation>
  </message>
  <message>
   <location filename="app/timeline/building.py" />
   <source>{count} hidden</source>
   <translation>{count} ocultas</translation>
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Ankle angle</source>
   <translation>Ángulo de tobillo</translation>
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Elbow angle</source>
   <translation>Ángulo de codo</translation>
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Head speed</source>
   <translation>Velocidad de la cabeza</translation>
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Hip angle</source>
   <translation>Ángulo de cadera</translation>
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Knee angle</source>
   <translation>Ángulo de rodilla</translation>
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Left ankle angle</source>
   <translation>Ángulo de tobillo izquierdo</translation>
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Left ankle speed</source>
   <translation>Velocidad de tobillo izquierdo</translation>
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Left elbow angle</source>
   <translation>Ángulo de codo izquierdo</translation>
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Left hip angle</source>
   <translation>Ángulo de cadera izquierda</translation>
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Left hip speed</source>
   <translation>Velocidad de cadera izquierda</translation>
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Left knee angle</source>
   <translation>Ángulo de rodilla izquierda</translation>
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Left shoulder angle</source>
   <translation>Ángulo de hombro izquierdo</translation>
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Left wrist speed</source>
   <translation>Velocidad de muñeca izquierda</translation>
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Right ankle angle</source>
   <translation>Ángulo de tobillo derecho</translation>
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Right ankle speed</source>
   <translation>Velocidad de tobillo derecho</translation>
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Right elbow angle</source>
   <translation>Ángulo de codo derecho</translation>
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Right hip angle</source>
   <translation>Ángulo de cadera derecha</translation>
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Right hip speed</source>
   <translation>Velocidad de cadera derecha</translation>
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Right knee angle</source>
   <translation>Ángulo de rodilla derecha</translation>
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Right shoulder angle</source>
   <translation>Ángulo de hombro derecho</translation>
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Right wrist speed</source>
   <translation>Velocidad de muñeca derecha</translation>
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Shoulder angle</source>
   <translation>Ángulo de hombro</translation>
  </message>
  <message>
   <location filename="app/timeline/painting.py" />
   <source>unknown</source>
   <translation>desconocido</translation>
  </message>
  <message>
   <location filename="app/timeline/painting.py" />
   <source>unlabelled</source>
   <translation>sin etiquetar</translation>
  </message>
  <message>
   <location filename="app/timeline/picture.py" />
   <source>Nobody found yet. Analyse the video to fill the timeline.</source>
   <translation>Aún no se ha encontrado a nadie. Analice el vídeo para llenar la línea de tiempo.</translation>
  </message>
  <message>
   <location filename="app/timeline/picture.py" />
   <source>People appear here when the analysis is done.</source>
   <translation>Las personas aparecen aquí cuando termina el análisis.</translation>
  </message>
  <message>
   <location filename="app/timeline/picture.py" />
   <source>The timeline appears here when a video is open.</source>
   <translation>La línea de tiempo aparece aquí cuando hay un vídeo abierto.</translation>
  </message>
  <message>
   <location filename="app/timeline/view.py" />
   <source>Rows of the timeline</source>
   <translation>Filas de la línea de tiempo</translation>
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>Background: all is labelled here</source>
   <translation>Fondo: aquí todo está etiquetado</translation>
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>Click or drag to go to a time</source>
   <translation>Haga clic o arrastre para ir a un tiempo</translation>
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>Click to fold</source>
   <translation>Haga clic para plegar</translation>
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>Click to show every label</source>
   <translation>Haga clic para mostrar todas las etiquetas</translation>
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>Drag to make the first segment of this person</source>
   <translation>Arrastre para hacer el primer segmento de esta persona</translation>
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>Frames {first} to {last}</source>
   <translation>Fotogramas {first} a {last}</translation>
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>How likely {model} thought each label</source>
   <translation>Lo probable que era cada etiqueta según {model}</translation>
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>Likeliest: {labels}</source>
   <translation>Más probables: {labels}</translation>
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>Locked: nothing on it can be changed</source>
   <translation>Bloqueada: no se puede cambiar nada en ella</translation>
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>Made by {model}</source>
   <translation>Hecho por {model}</translation>
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>Repetition {number} of {count}</source>
   <translation>Repetición {number} de {count}</translation>
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>Selected: {what}</source>
   <translation>Seleccionado: {what}</translation>
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>The model said: {labels}</source>
   <translation>El modelo dijo: {labels}</translation>
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>Too little of the person is seen here</source>
   <translation>Aquí se ve muy poco de la persona</translation>
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>Unlabelled</source>
   <translation>Sin etiquetar</translation>
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>Unlabelled. Drag to make a segment, double click for an event</source>
   <translation>Sin etiquetar. Arrastre para un segmento, doble clic para un evento</translation>
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>the model</source>
   <translation>el modelo</translation>
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>{label} at {time}, frame {frame}</source>
   <translation>{label} en {time}, fotograma {frame}</translation>
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>{segments} segments, {events} events</source>
   <translation>{segments} segmentos, {events} eventos</translation>
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>{start} to {stop} ({length} s)</source>
   <translation>de {start} a {stop} ({length} s)</translation>
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>{state}, ambiguous</source>
   <translation>{state}, ambiguo</translation>
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>{state}, confidence {value}</source>
   <translation>{state}, confianza {value}</translation>
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>{tiers} tiers with {segments} segments and {events} events. The Table panel lists them all.</source>
   <translation>{tiers} capas con {segments} segmentos y {events} eventos. El panel Tabla los lista todos.</translation>
  </message>
  <message>
   <location filename="app/tour.py" />
   <source>Analyse finds everybody, cuts the video into movements, counts and names them. You can go on working meanwhile.</source>
   <translation>Analizar encuentra a todos, corta el vídeo en movimientos, los cuenta y los nombra. Mientras, puede seguir trabajando.</translation>
  </message>
  <message>
   <location filename="app/tour.py" />
   <source>Ctrl+Shift+P searches everything that can be done, exporting and reports too. F1 opens the help; this tour is in the Help menu.</source>
   <translation>Ctrl+Mayús+P busca entre todo lo que se puede hacer, también exportar e informes. F1 abre la ayuda; este recorrido está en el menú Ayuda.</translation>
  </message>
  <message>
   <location filename="app/tour.py" />
   <source>Find everything</source>
   <translation>Encontrarlo todo</translation>
  </message>
  <message>
   <location filename="app/tour.py" />
   <source>I marks where a movement starts, O where it ends, Return makes the segment. Drag its edges to change it.</source>
   <translation>I marca dónde empieza un movimiento, O dónde termina, Intro crea el segmento. Arrastre sus bordes para cambiarlo.</translation>
  </message>
  <message>
   <location filename="app/tour.py" />
   <source>Next</source>
   <translation>Siguiente</translation>
  </message>
  <message>
   <location filename="app/tour.py" />
   <source>Open a video</source>
   <translation>Abrir un vídeo</translation>
  </message>
  <message>
   <location filename="app/tour.py" />
   <source>Open a video or drop it on the window. A session is made beside it; everything you do is saved at once. The sample is there to try everything on.</source>
   <translation>Abra un vídeo o suéltelo en la ventana. Junto a él se crea una sesión; todo se guarda al momento. El ejemplo está para probarlo todo.</translation>
  </message>
  <message>
   <location filename="app/tour.py" />
   <source>Proposals wait here, the doubtful ones first. A accepts, R rejects, and the next one comes. Ctrl+Z takes anything back.</source>
   <translation>Aquí esperan las propuestas, primero las dudosas. A acepta, R rechaza y llega la siguiente. Ctrl+Z deshace todo.</translation>
  </message>
  <message>
   <location filename="app/tour.py" />
   <source>Skip</source>
   <translation>Omitir</translation>
  </message>
  <message>
   <location filename="app/tour.py" />
   <source>Tour</source>
   <translation>Recorrido</translation>
  </message>
  <message>
   <location filename="app/tour.py" />
   <source>{number} of {total}</source>
   <translation>{number} de {total}</translation>
  </message>
  <message>
   <location filename="app/video/camera_view.py" />
   <source> s</source>
   <translation> s</translation>
  </message>
  <message>
   <location filename="app/video/camera_view.py" />
   <source>Below 1 where this video was filmed in slow motion</source>
   <translation>Menos de 1 si este vídeo se filmó a cámara lenta</translation>
  </message>
  <message>
   <location filename="app/video/camera_view.py" />
   <source>Camera {name}</source>
   <translation>Cámara {name}</translation>
  </message>
  <message>
   <location filename="app/video/camera_view.py" />
   <source>How much later than the recording this camera began</source>
   <translation>Cuánto más tarde que la grabación empezó esta cámara</translation>
  </message>
  <message>
   <location filename="app/video/camera_view.py" />
   <source>Offset</source>
   <translation>Desfase</translation>
  </message>
  <message>
   <location filename="app/video/camera_view.py" />
   <source>Same moment</source>
   <translation>Mismo momento</translation>
  </message>
  <message>
   <location filename="app/video/camera_view.py" />
   <source>Take this camera out of the recording</source>
   <translation>Sacar esta cámara de la grabación</translation>
  </message>
  <message>
   <location filename="app/video/camera_view.py" />
   <source>This camera one frame back  (Left)</source>
   <translation>Esta cámara un fotograma atrás  (Izquierda)</translation>
  </message>
  <message>
   <location filename="app/video/camera_view.py" />
   <source>This camera one frame on  (Right)</source>
   <translation>Esta cámara un fotograma adelante  (Derecha)</translation>
  </message>
  <message>
   <location filename="app/video/camera_view.py" />
   <source>This camera was not filming at this moment.</source>
   <translation>Esta cámara no filmaba en este momento.</translation>
  </message>
  <message>
   <location filename="app/video/camera_view.py" />
   <source>This is the same moment: filmed together with what the first camera shows  (Enter)</source>
   <translation>Este es el mismo momento: filmado a la vez que lo que muestra la primera cámara  (Intro)</translation>
  </message>
  <message>
   <location filename="app/video/camera_view.py" />
   <source>Time scale</source>
   <translation>Escala de tiempo</translation>
  </message>
  <message>
   <location filename="app/video/canvas.py" />
   <source>Preview</source>
   <translation>Vista previa</translation>
  </message>
  <message>
   <location filename="app/video/canvas.py" />
   <source>Reading the video ...</source>
   <translation>Leyendo el vídeo ...</translation>
  </message>
  <message>
   <location filename="app/video/choosing_bar.py" />
   <source>1 person chosen</source>
   <translation>1 persona elegida</translation>
  </message>
  <message>
   <location filename="app/video/choosing_bar.py" />
   <source>Analyse what is chosen  (Enter)</source>
   <translation>Analizar lo elegido  (Intro)</translation>
  </message>
  <message>
   <location filename="app/video/choosing_bar.py" />
   <source>Click the people to follow in the picture, or press their numbers</source>
   <translation>Haga clic en la imagen en las personas que seguir, o pulse sus números</translation>
  </message>
  <message>
   <location filename="app/video/choosing_bar.py" />
   <source>Click the people to follow, or press their numbers. Nobody chosen: everybody is followed.</source>
   <translation>Haga clic en las personas que seguir, o pulse sus números. Nadie elegido: se sigue a todos.</translation>
  </message>
  <message>
   <location filename="app/video/choosing_bar.py" />
   <source>Drag over the picture. Arrows move, with Shift they size, Enter keeps, Esc drops it.</source>
   <translation>Arrastre sobre la imagen. Las flechas mueven, con Mayús cambian el tamaño, Intro lo guarda, Esc lo descarta.</translation>
  </message>
  <message>
   <location filename="app/video/choosing_bar.py" />
   <source>Draw the part of the picture to look at</source>
   <translation>Dibuje la parte de la imagen que mirar</translation>
  </message>
  <message>
   <location filename="app/video/choosing_bar.py" />
   <source>Everybody</source>
   <translation>Todos</translation>
  </message>
  <message>
   <location filename="app/video/choosing_bar.py" />
   <source>Leave without analysing</source>
   <translation>Salir sin analizar</translation>
  </message>
  <message>
   <location filename="app/video/choosing_bar.py" />
   <source>Leave without analysing  (Esc)</source>
   <translation>Salir sin analizar  (Esc)</translation>
  </message>
  <message>
   <location filename="app/video/choosing_bar.py" />
   <source>Looking for people in this picture ...</source>
   <translation>Buscando personas en esta imagen ...</translation>
  </message>
  <message>
   <location filename="app/video/choosing_bar.py" />
   <source>Nobody was found in this picture. Step to one on which people are seen well.</source>
   <translation>No se encontró a nadie en esta imagen. Vaya a una en la que se vea bien a las personas.</translation>
  </message>
  <message>
   <location filename="app/video/choosing_bar.py" />
   <source>People are looked for where the picture rests.</source>
   <translation>Se buscan personas donde la imagen se detiene.</translation>
  </message>
  <message>
   <location filename="app/video/choosing_bar.py" />
   <source>Set marks with I and O to analyse only a span of the video</source>
   <translation>Ponga marcas con I y O para analizar solo un tramo del vídeo</translation>
  </message>
  <message>
   <location filename="app/video/choosing_bar.py" />
   <source>The span between the marks, or the whole video</source>
   <translation>El tramo entre las marcas, o todo el vídeo</translation>
  </message>
  <message>
   <location filename="app/video/choosing_bar.py" />
   <source>What to analyse</source>
   <translation>Qué analizar</translation>
  </message>
  <message>
   <location filename="app/video/choosing_bar.py" />
   <source>Whole picture</source>
   <translation>Toda la imagen</translation>
  </message>
  <message>
   <location filename="app/video/choosing_bar.py" />
   <source>Whole video</source>
   <translation>Todo el vídeo</translation>
  </message>
  <message>
   <location filename="app/video/choosing_bar.py" />
   <source>{first} to {last}</source>
   <translation>{first} a {last}</translation>
  </message>
  <message>
   <location filename="app/video/choosing_bar.py" />
   <source>{n} people chosen</source>
   <translation>{n} personas elegidas</translation>
  </message>
  <message>
   <location filename="app/video/choosing_bar.py" />
   <source>{width} × {height} px</source>
   <translation>{width} × {height} px</translation>
  </message>
  <message>
   <location filename="app/video/choosing_tools.py" />
   <source>Region {width} by {height} at {x}, {y}</source>
   <translation>Zona de {width} por {height} en {x}, {y}</translation>
  </message>
  <message>
   <location filename="app/video/choosing_tools.py" />
   <source>nobody</source>
   <translation>nadie</translation>
  </message>
  <message>
   <location filename="app/video/choosing_tools.py" />
   <source>{n} people found. Chosen: {chosen}</source>
   <translation>{n} personas encontradas. Elegidas: {chosen}</translation>
  </message>
  <message>
   <location filename="app/video/keypoint_tool.py" />
   <source>Keypoints:  Tab chooses  ·  arrows move  ·  , and . change the frame  ·  H hidden  ·  B fills in between  ·  Backspace resets  ·  Esc ends</source>
   <translation>Puntos clave:  Tab elige  ·  flechas mueven  ·  , y . cambian de fotograma  ·  H oculto  ·  B rellena en medio  ·  Retroceso restablece  ·  Esc termina</translation>
  </message>
  <message>
   <location filename="app/video/keypoint_tool.py" />
   <source>Keypoints: Esc ends</source>
   <translation>Puntos clave: Esc termina</translation>
  </message>
  <message>
   <location filename="app/video/keypoint_tool.py" />
   <source>Move keypoint</source>
   <translation>Mover punto clave</translation>
  </message>
  <message>
   <location filename="app/video/keypoint_tool.py" />
   <source>corrected</source>
   <translation>corregido</translation>
  </message>
  <message>
   <location filename="app/video/keypoint_tool.py" />
   <source>doubtful, {sure}</source>
   <translation>dudoso, {sure}</translation>
  </message>
  <message>
   <location filename="app/video/keypoint_tool.py" />
   <source>filled in</source>
   <translation>rellenado</translation>
  </message>
  <message>
   <location filename="app/video/keypoint_tool.py" />
   <source>hidden</source>
   <translation>oculto</translation>
  </message>
  <message>
   <location filename="app/video/keypoint_tool.py" />
   <source>not found</source>
   <translation>no encontrado</translation>
  </message>
  <message>
   <location filename="app/video/keypoint_tool.py" />
   <source>{percent} % sure</source>
   <translation>{percent} % seguro</translation>
  </message>
  <message>
   <location filename="app/video/label_line.py" />
   <source>Enter makes the segment, Esc forgets the marks</source>
   <translation>Intro crea el segmento, Esc olvida las marcas</translation>
  </message>
  <message>
   <location filename="app/video/label_line.py" />
   <source>from {time}</source>
   <translation>desde {time}</translation>
  </message>
  <message>
   <location filename="app/video/label_line.py" />
   <source>its key again stops it, Esc drops it</source>
   <translation>su tecla de nuevo lo termina, Esc lo descarta</translation>
  </message>
  <message>
   <location filename="app/video/label_line.py" />
   <source>no label chosen</source>
   <translation>sin etiqueta elegida</translation>
  </message>
  <message>
   <location filename="app/video/label_line.py" />
   <source>to {time}</source>
   <translation>hasta {time}</translation>
  </message>
  <message>
   <location filename="app/video/label_line.py" />
   <source>trims what is in the way</source>
   <translation>recorta lo que estorba</translation>
  </message>
  <message>
   <location filename="app/video/label_line.py" />
   <source>{label} since {time}   {length} s</source>
   <translation>{label} desde {time}   {length} s</translation>
  </message>
  <message>
   <location filename="app/video/light_popover.py" />
   <source>As filmed</source>
   <translation>Como se filmó</translation>
  </message>
  <message>
   <location filename="app/video/light_popover.py" />
   <source>Brightness</source>
   <translation>Brillo</translation>
  </message>
  <message>
   <location filename="app/video/light_popover.py" />
   <source>Contrast</source>
   <translation>Contraste</translation>
  </message>
  <message>
   <location filename="app/video/light_popover.py" />
   <source>Gamma</source>
   <translation>Gamma</translation>
  </message>
  <message>
   <location filename="app/video/light_popover.py" />
   <source>Lifts what is dark without touching what is bright</source>
   <translation>Aclara lo oscuro sin tocar lo claro</translation>
  </message>
  <message>
   <location filename="app/video/light_popover.py" />
   <source>Light of the picture</source>
   <translation>Luz de la imagen</translation>
  </message>
  <message>
   <location filename="app/video/transport.py" />
   <source>/ {total}    frame {frame} / {last}</source>
   <translation>/ {total}    fotograma {frame} / {last}</translation>
  </message>
  <message>
   <location filename="app/video/transport.py" />
   <source>A small picture; the exact one follows when you stop</source>
   <translation>Una imagen pequeña; la exacta llega cuando se detiene</translation>
  </message>
  <message>
   <location filename="app/video/transport.py" />
   <source>Pictures for quick scrubbing are being made in the background</source>
   <translation>Se preparan en segundo plano imágenes para buscar deprisa</translation>
  </message>
  <message>
   <location filename="app/video/transport.py" />
   <source>Speed</source>
   <translation>Velocidad</translation>
  </message>
  <message>
   <location filename="app/video/transport.py" />
   <source>Speed of playing</source>
   <translation>Velocidad de reproducción</translation>
  </message>
  <message>
   <location filename="app/video/transport.py" />
   <source>Variable frame rate: times are read from the video, not computed</source>
   <translation>Frecuencia variable: los tiempos se leen del vídeo, no se calculan</translation>
  </message>
  <message>
   <location filename="app/video/transport.py" />
   <source>preview</source>
   <translation>vista previa</translation>
  </message>
  <message>
   <location filename="app/video/transport.py" />
   <source>preview {percent} %</source>
   <translation>vista previa {percent} %</translation>
  </message>
  <message>
   <location filename="app/whereabouts.py" />
   <source>Find video again</source>
   <translation>Encontrar de nuevo el vídeo</translation>
  </message>
  <message>
   <location filename="app/whereabouts.py" />
   <source>It is looked for; where it is not found you can show where it is.</source>
   <translation>Se está buscando; si no aparece, puede indicar dónde está.</translation>
  </message>
  <message>
   <location filename="app/whereabouts.py" />
   <source>Show where the right one is, or use this one. Your labels are kept.</source>
   <translation>Indique dónde está el correcto, o use este. Sus etiquetas se conservan.</translation>
  </message>
  <message>
   <location filename="app/whereabouts.py" />
   <source>{name} is not the file it was: its size or content has changed.</source>
   <translation>{name} no es el archivo que era: su tamaño o contenido ha cambiado.</translation>
  </message>
  <message>
   <location filename="app/workspace.py" />
   <source>Move below</source>
   <translation>Mover abajo</translation>
  </message>
  <message>
   <location filename="app/workspace.py" />
   <source>Move beside the video</source>
   <translation>Mover junto al vídeo</translation>
  </message>
  <message>
   <location filename="app/workspace.py" />
   <source>Move to the left</source>
   <translation>Mover a la izquierda</translation>
  </message>
  <message>
   <location filename="app/workspace.py" />
   <source>Move to the right</source>
   <translation>Mover a la derecha</translation>
  </message>
  <message>
   <location filename="app/workspace.py" />
   <source>Panels in one place</source>
   <translation>Paneles en un mismo sitio</translation>
  </message>
  <message>
   <location filename="app/workspace.py" />
   <source>Put back into the window</source>
   <translation>Devolver a la ventana</translation>
  </message>
  <message>
   <location filename="app/workspace.py" />
   <source>Take out of the window</source>
   <translation>Sacar de la ventana</translation>
  </message>
  <message>
   <location filename="core/action_recognisers/network.py" />
   <source>Get the model from its makers again.</source>
   <translation>Obtenga de nuevo el modelo de sus autores.</translation>
  </message>
  <message>
   <location filename="core/action_recognisers/network.py" />
   <source>Its task is {task}; choose a model whose task is labels.</source>
   <translation>Su tarea es {task}; elija un modelo cuya tarea sea labels.</translation>
  </message>
  <message>
   <location filename="core/action_recognisers/network.py" />
   <source>The model {name} does not name movements.</source>
   <translation>El modelo {name} no nombra movimientos.</translation>
  </message>
  <message>
   <location filename="core/action_recognisers/network.py" />
   <source>The model {name} names no classes, or one of them twice.</source>
   <translation>El modelo {name} no indica clases, o indica una dos veces.</translation>
  </message>
  <message>
   <location filename="core/action_recognisers/whole_clips.py" />
   <source>Its task is {task}.</source>
   <translation>Su tarea es {task}.</translation>
  </message>
  <message>
   <location filename="core/action_recognisers/whole_clips.py" />
   <source>Leave --views out; --flip can stay.</source>
   <translation>Omita --views; --flip puede quedarse.</translation>
  </message>
  <message>
   <location filename="core/action_recognisers/whole_clips.py" />
   <source>The model {name} looks at every clip as a whole: there are no several views of it.</source>
   <translation>El modelo {name} mira cada clip entero: no hay varias vistas de él.</translation>
  </message>
  <message>
   <location filename="core/action_segmenters/changepoints.py" />
   <source>How much must change for a new segment; more = fewer</source>
   <translation>Cuánto debe cambiar para un segmento nuevo; más = menos segmentos</translation>
  </message>
  <message>
   <location filename="core/action_segmenters/changepoints.py" />
   <source>Keep repetitions of one movement in one segment</source>
   <translation>Mantener en un segmento las repeticiones de un movimiento</translation>
  </message>
  <message>
   <location filename="core/action_segmenters/changepoints.py" />
   <source>Shortest segment, in seconds</source>
   <translation>Segmento más corto, en segundos</translation>
  </message>
  <message>
   <location filename="core/action_segmenters/decoding.py" />
   <source>Beliefs are averaged over, in seconds</source>
   <translation>Promediar las probabilidades sobre, en segundos</translation>
  </message>
  <message>
   <location filename="core/action_segmenters/decoding.py" />
   <source>Edges move to where the movement changes, by seconds</source>
   <translation>Los bordes van a donde cambia el movimiento, en segundos</translation>
  </message>
  <message>
   <location filename="core/action_segmenters/decoding.py" />
   <source>Gaps in a segment closed up to, in seconds</source>
   <translation>Cerrar huecos en un segmento hasta, en segundos</translation>
  </message>
  <message>
   <location filename="core/action_segmenters/decoding.py" />
   <source>How likely a label must be somewhere in a segment</source>
   <translation>Lo probable que debe ser una etiqueta en algún punto del segmento</translation>
  </message>
  <message>
   <location filename="core/action_segmenters/decoding.py" />
   <source>How likely it must be for a segment to go on</source>
   <translation>Lo probable que debe ser para que un segmento continúe</translation>
  </message>
  <message>
   <location filename="core/action_segmenters/decoding.py" />
   <source>How likely it must be that anything is done for a segment without a name; 1: none</source>
   <translation>Lo probable que debe ser que se haga algo para un segmento sin nombre; 1: ninguno</translation>
  </message>
  <message>
   <location filename="core/action_segmenters/decoding.py" />
   <source>Shortest segment without a name, in seconds</source>
   <translation>Segmento sin nombre más corto, en segundos</translation>
  </message>
  <message>
   <location filename="core/action_segmenters/decoding.py" />
   <source>Somebody in sight for less, in seconds, is one segment where none is found</source>
   <translation>Quien se ve menos tiempo, en segundos, es un solo segmento si no se encuentra ninguno</translation>
  </message>
  <message>
   <location filename="core/action_segmenters/encoders.py" />
   <source>Choose another one, or leave it to the usual one.</source>
   <translation>Elija otro, o deje el habitual.</translation>
  </message>
  <message>
   <location filename="core/action_segmenters/encoders.py" />
   <source>The model {name} cannot tell how alike movements are.</source>
   <translation>El modelo {name} no puede decir lo parecidos que son los movimientos.</translation>
  </message>
  <message>
   <location filename="core/action_segmenters/network.py" />
   <source>It needs classes, each once (background among them where one label holds at a time), the outputs logits and features, and windows of one length.</source>
   <translation>Necesita clases, cada una una vez (entre ellas background donde solo vale una etiqueta a la vez), las salidas logits y features, y ventanas de una sola longitud.</translation>
  </message>
  <message>
   <location filename="core/action_segmenters/network.py" />
   <source>Its task is {task}; choose a model whose task is segments.</source>
   <translation>Su tarea es {task}; elija un modelo cuya tarea sea segments.</translation>
  </message>
  <message>
   <location filename="core/action_segmenters/network.py" />
   <source>The description of the model {name} lacks what a segmenter needs.</source>
   <translation>A la descripción del modelo {name} le falta lo que necesita un segmentador.</translation>
  </message>
  <message>
   <location filename="core/action_segmenters/network.py" />
   <source>The model {name} does not cut movements into segments.</source>
   <translation>El modelo {name} no corta movimientos en segmentos.</translation>
  </message>
  <message>
   <location filename="core/cli/analyse.py" />
   <source>In a new video people are known by number: --person 1 is the first main one.</source>
   <translation>En un vídeo nuevo las personas se conocen por número: --person 1 es la primera principal.</translation>
  </message>
  <message>
   <location filename="core/cli/analyse.py" />
   <source>It has {frames} frames and lasts {seconds:.1f} s.</source>
   <translation>Tiene {frames} fotogramas y dura {seconds:.1f} s.</translation>
  </message>
  <message>
   <location filename="core/cli/analyse.py" />
   <source>Nobody in this project is named {name}.</source>
   <translation>Nadie en este proyecto se llama {name}.</translation>
  </message>
  <message>
   <location filename="core/cli/analyse.py" />
   <source>The picture is {width} × {height} px.</source>
   <translation>La imagen mide {width} × {height} px.</translation>
  </message>
  <message>
   <location filename="core/cli/analyse.py" />
   <source>The region lies outside the picture.</source>
   <translation>La zona queda fuera de la imagen.</translation>
  </message>
  <message>
   <location filename="core/cli/analyse.py" />
   <source>The video ends before the place where to begin.</source>
   <translation>El vídeo termina antes del punto donde empezar.</translation>
  </message>
  <message>
   <location filename="core/cli/analyse.py" />
   <source>This video could not be analysed because of a fault in the program.</source>
   <translation>Este vídeo no se pudo analizar por un fallo del programa.</translation>
  </message>
  <message>
   <location filename="core/cli/analyse.py" />
   <source>{reason}.</source>
   <translation>{reason}.</translation>
  </message>
  <message>
   <location filename="core/cli/places.py" />
   <source>Choose another folder for --out.</source>
   <translation>Elija otra carpeta para --out.</translation>
  </message>
  <message>
   <location filename="core/cli/places.py" />
   <source>The folder {name} could not be made: {reason}.</source>
   <translation>No se pudo crear la carpeta {name}: {reason}.</translation>
  </message>
  <message>
   <location filename="core/cli/places.py" />
   <source>There are too many projects named {name} already.</source>
   <translation>Ya hay demasiados proyectos llamados {name}.</translation>
  </message>
  <message>
   <location filename="core/cli/segmenter_training.py" />
   <source>A counter has one network.</source>
   <translation>Un contador tiene una sola red.</translation>
  </message>
  <message>
   <location filename="core/cli/segmenter_training.py" />
   <source>A segmenter has one network.</source>
   <translation>Un segmentador tiene una sola red.</translation>
  </message>
  <message>
   <location filename="core/cli/segmenter_training.py" />
   <source>Give one --architecture; streams are a setting: --set streams=joint,bone.</source>
   <translation>Indique un solo --architecture; los flujos son un ajuste: --set streams=joint,bone.</translation>
  </message>
  <message>
   <location filename="core/cli/steps.py" />
   <source>Add one in the window.</source>
   <translation>Añada uno en la ventana.</translation>
  </message>
  <message>
   <location filename="core/cli/steps.py" />
   <source>Is the name spelled right?</source>
   <translation>¿Está bien escrito el nombre?</translation>
  </message>
  <message>
   <location filename="core/cli/steps.py" />
   <source>There is no file {name}.</source>
   <translation>No hay ningún archivo {name}.</translation>
  </message>
  <message>
   <location filename="core/cli/steps.py" />
   <source>There is no video in this project.</source>
   <translation>No hay ningún vídeo en este proyecto.</translation>
  </message>
  <message>
   <location filename="core/cli/steps.py" />
   <source>Was it replaced?</source>
   <translation>¿Se ha sustituido?</translation>
  </message>
  <message>
   <location filename="core/cli/steps.py" />
   <source>{name} is not the video this project was made with.</source>
   <translation>{name} no es el vídeo con el que se hizo este proyecto.</translation>
  </message>
  <message>
   <location filename="core/document/chunks.py" />
   <source>A part of “{name}” is damaged and cannot be read.</source>
   <translation>Una parte de «{name}» está dañada y no se puede leer.</translation>
  </message>
  <message>
   <location filename="core/document/chunks.py" />
   <source>One frame of this result is too large to be saved.</source>
   <translation>Un fotograma de este resultado es demasiado grande para guardarse.</translation>
  </message>
  <message>
   <location filename="core/document/chunks.py" />
   <source>Run that step again, or open a backup of the project.</source>
   <translation>Repita ese paso o abra una copia de seguridad del proyecto.</translation>
  </message>
  <message>
   <location filename="core/document/chunks.py" />
   <source>“{name}” is closed.</source>
   <translation>«{name}» está cerrado.</translation>
  </message>
  <message>
   <location filename="core/document/connections.py" />
   <source>Connect the drive or put the file back; or save a copy elsewhere.</source>
   <translation>Conecte la unidad o devuelva el archivo; o guarde una copia en otro lugar.</translation>
  </message>
  <message>
   <location filename="core/document/connections.py" />
   <source>Free some space on the drive, then try again.</source>
   <translation>Libere espacio en la unidad e inténtelo de nuevo.</translation>
  </message>
  <message>
   <location filename="core/document/connections.py" />
   <source>Is the drive connected, and may you write there?</source>
   <translation>¿Está conectada la unidad y puede escribir en ella?</translation>
  </message>
  <message>
   <location filename="core/document/connections.py" />
   <source>Open a backup or an earlier copy of it.</source>
   <translation>Abra una copia de seguridad o una copia anterior.</translation>
  </message>
  <message>
   <location filename="core/document/connections.py" />
   <source>The project file “{name}” is no longer in its folder.</source>
   <translation>El archivo de proyecto «{name}» ya no está en su carpeta.</translation>
  </message>
  <message>
   <location filename="core/document/connections.py" />
   <source>The project “{name}” is damaged.</source>
   <translation>El proyecto «{name}» está dañado.</translation>
  </message>
  <message>
   <location filename="core/document/connections.py" />
   <source>There is no room left to save “{name}”. The last change was not made.</source>
   <translation>No queda espacio para guardar «{name}». El último cambio no se hizo.</translation>
  </message>
  <message>
   <location filename="core/document/connections.py" />
   <source>This text cannot be saved.</source>
   <translation>Este texto no se puede guardar.</translation>
  </message>
  <message>
   <location filename="core/document/connections.py" />
   <source>Use plain Unicode.</source>
   <translation>Use Unicode sencillo.</translation>
  </message>
  <message>
   <location filename="core/document/connections.py" />
   <source>“{name}” could not be opened.</source>
   <translation>No se pudo abrir «{name}».</translation>
  </message>
  <message>
   <location filename="core/document/connections.py" />
   <source>“{name}” could not be read or written: {reason}.</source>
   <translation>No se pudo leer o escribir «{name}»: {reason}.</translation>
  </message>
  <message>
   <location filename="core/document/edits/between.py" />
   <source>Correct its place instead.</source>
   <translation>Corrija en su lugar su posición.</translation>
  </message>
  <message>
   <location filename="core/document/edits/between.py" />
   <source>Correct this keypoint on two frames first.</source>
   <translation>Corrija primero este punto clave en dos fotogramas.</translation>
  </message>
  <message>
   <location filename="core/document/edits/between.py" />
   <source>The keypoint is marked as hidden there.</source>
   <translation>El punto clave está marcado allí como oculto.</translation>
  </message>
  <message>
   <location filename="core/document/edits/between.py" />
   <source>There is no frame between these two corrections.</source>
   <translation>No hay fotogramas entre estas dos correcciones.</translation>
  </message>
  <message>
   <location filename="core/document/edits/between.py" />
   <source>What lies between them is filled in then.</source>
   <translation>Entonces se rellena lo que hay entre ellos.</translation>
  </message>
  <message>
   <location filename="core/document/edits/common.py" />
   <source>A span must start before it stops.</source>
   <translation>Un tramo debe empezar antes de terminar.</translation>
  </message>
  <message>
   <location filename="core/document/edits/common.py" />
   <source>A {kind} needs a name.</source>
   <translation>Falta un nombre ({kind}).</translation>
  </message>
  <message>
   <location filename="core/document/edits/common.py" />
   <source>This lies beyond the end of the video ({frames} frames).</source>
   <translation>Esto queda más allá del final del vídeo ({frames} fotogramas).</translation>
  </message>
  <message>
   <location filename="core/document/edits/common.py" />
   <source>This needs finite numbers.</source>
   <translation>Esto necesita números finitos.</translation>
  </message>
  <message>
   <location filename="core/document/edits/common.py" />
   <source>This tier is locked.</source>
   <translation>Esta capa está bloqueada.</translation>
  </message>
  <message>
   <location filename="core/document/edits/common.py" />
   <source>This {kind} is in the project already.</source>
   <translation>Esto ya está en el proyecto ({kind}).</translation>
  </message>
  <message>
   <location filename="core/document/edits/common.py" />
   <source>This {kind} is no longer in the project.</source>
   <translation>Esto ya no está en el proyecto ({kind}).</translation>
  </message>
  <message>
   <location filename="core/document/edits/common.py" />
   <source>Unlock “{name}” to change what is on it.</source>
   <translation>Desbloquee «{name}» para cambiar lo que contiene.</translation>
  </message>
  <message>
   <location filename="core/document/edits/corrections.py" />
   <source>A correction needs a keypoint and both of its coordinates.</source>
   <translation>Una corrección necesita un punto clave y sus dos coordenadas.</translation>
  </message>
  <message>
   <location filename="core/document/edits/corrections.py" />
   <source>Nothing is corrected there.</source>
   <translation>Allí no hay nada corregido.</translation>
  </message>
  <message>
   <location filename="core/document/edits/corrections.py" />
   <source>This frame lies outside the video.</source>
   <translation>Este fotograma queda fuera del vídeo.</translation>
  </message>
  <message>
   <location filename="core/document/edits/extras.py" />
   <source>A drawing needs a shape on at least one frame.</source>
   <translation>Un dibujo necesita una forma en al menos un fotograma.</translation>
  </message>
  <message>
   <location filename="core/document/edits/extras.py" />
   <source>Every label of a vocabulary needs a name of its own.</source>
   <translation>Cada etiqueta de un vocabulario necesita un nombre propio.</translation>
  </message>
  <message>
   <location filename="core/document/edits/extras.py" />
   <source>Every point of the plane needs its place in the picture and in metres.</source>
   <translation>Cada punto del plano necesita su lugar en la imagen y en metros.</translation>
  </message>
  <message>
   <location filename="core/document/edits/extras.py" />
   <source>The scale must be greater than zero.</source>
   <translation>La escala debe ser mayor que cero.</translation>
  </message>
  <message>
   <location filename="core/document/edits/extras.py" />
   <source>Two labels cannot have the same key.</source>
   <translation>Dos etiquetas no pueden tener la misma tecla.</translation>
  </message>
  <message>
   <location filename="core/document/edits/handover.py" />
   <source>The tier “{name}” is locked.</source>
   <translation>La capa «{name}» está bloqueada.</translation>
  </message>
  <message>
   <location filename="core/document/edits/handover.py" />
   <source>Unlock it first.</source>
   <translation>Desbloquéela primero.</translation>
  </message>
  <message>
   <location filename="core/document/edits/labelling.py" />
   <source>Merge the two labels instead.</source>
   <translation>En su lugar, una las dos etiquetas.</translation>
  </message>
  <message>
   <location filename="core/document/edits/labelling.py" />
   <source>There is a label “{name}” already.</source>
   <translation>Ya hay una etiqueta «{name}».</translation>
  </message>
  <message>
   <location filename="core/document/edits/labelling.py" />
   <source>This event is no longer in the project.</source>
   <translation>Este evento ya no está en el proyecto.</translation>
  </message>
  <message>
   <location filename="core/document/edits/people.py" />
   <source>A person cannot be in two places at once.</source>
   <translation>Una persona no puede estar en dos lugares a la vez.</translation>
  </message>
  <message>
   <location filename="core/document/edits/people.py" />
   <source>Choose two different people.</source>
   <translation>Elija dos personas distintas.</translation>
  </message>
  <message>
   <location filename="core/document/edits/people.py" />
   <source>Neither of them is seen from this frame on.</source>
   <translation>Ninguna de las dos se ve desde este fotograma.</translation>
  </message>
  <message>
   <location filename="core/document/edits/people.py" />
   <source>Neither of them is seen in this span.</source>
   <translation>Ninguna de las dos se ve en este tramo.</translation>
  </message>
  <message>
   <location filename="core/document/edits/people.py" />
   <source>There is no such colour.</source>
   <translation>No existe ese color.</translation>
  </message>
  <message>
   <location filename="core/document/edits/people.py" />
   <source>There is nothing to split: the person is not seen on both sides of this frame.</source>
   <translation>No hay nada que dividir: la persona no se ve a ambos lados de este fotograma.</translation>
  </message>
  <message>
   <location filename="core/document/edits/people.py" />
   <source>This track belongs to {name} already.</source>
   <translation>Este seguimiento ya pertenece a {name}.</translation>
  </message>
  <message>
   <location filename="core/document/edits/results.py" />
   <source>A repetition must start, turn and stop in this order, after the one before it.</source>
   <translation>Una repetición debe empezar, girar y terminar en este orden, después de la anterior.</translation>
  </message>
  <message>
   <location filename="core/document/edits/results.py" />
   <source>Choose at least two sets of repetitions.</source>
   <translation>Elija al menos dos series de repeticiones.</translation>
  </message>
  <message>
   <location filename="core/document/edits/results.py" />
   <source>Only sets of the same person can be joined.</source>
   <translation>Solo se pueden unir series de la misma persona.</translation>
  </message>
  <message>
   <location filename="core/document/edits/results.py" />
   <source>The poses of this run are in the project already.</source>
   <translation>Las poses de esta ejecución ya están en el proyecto.</translation>
  </message>
  <message>
   <location filename="core/document/edits/results.py" />
   <source>These poses are no longer in the project.</source>
   <translation>Estas poses ya no están en el proyecto.</translation>
  </message>
  <message>
   <location filename="core/document/edits/results.py" />
   <source>These poses cannot be read.</source>
   <translation>Estas poses no se pueden leer.</translation>
  </message>
  <message>
   <location filename="core/document/edits/results.py" />
   <source>These poses go beyond the end of the video.</source>
   <translation>Estas poses van más allá del final del vídeo.</translation>
  </message>
  <message>
   <location filename="core/document/edits/results.py" />
   <source>These values cannot be read.</source>
   <translation>Estos valores no se pueden leer.</translation>
  </message>
  <message>
   <location filename="core/document/edits/results.py" />
   <source>These values do not have one column for each of their names.</source>
   <translation>Estos valores no tienen una columna para cada uno de sus nombres.</translation>
  </message>
  <message>
   <location filename="core/document/edits/results.py" />
   <source>This repetition is no longer in the project.</source>
   <translation>Esta repetición ya no está en el proyecto.</translation>
  </message>
  <message>
   <location filename="core/document/edits/results.py" />
   <source>Two tracks of these poses have the same number.</source>
   <translation>Dos seguimientos de estas poses tienen el mismo número.</translation>
  </message>
  <message>
   <location filename="core/document/edits/segments.py" />
   <source>A segment can only be cut between its first and its last frame.</source>
   <translation>Un segmento solo se puede cortar entre su primer y su último fotograma.</translation>
  </message>
  <message>
   <location filename="core/document/edits/segments.py" />
   <source>A segment needs a label.</source>
   <translation>Un segmento necesita una etiqueta.</translation>
  </message>
  <message>
   <location filename="core/document/edits/segments.py" />
   <source>Choose at least two segments of one tier.</source>
   <translation>Elija al menos dos segmentos de una capa.</translation>
  </message>
  <message>
   <location filename="core/document/edits/segments.py" />
   <source>Let segments trim what is in their way (menu Label), or move the other one first.</source>
   <translation>Haga que los segmentos recorten lo que estorba (menú Etiqueta), o mueva antes el otro.</translation>
  </message>
  <message>
   <location filename="core/document/edits/segments.py" />
   <source>No other segment begins where this one stops.</source>
   <translation>Ningún otro segmento empieza donde termina este.</translation>
  </message>
  <message>
   <location filename="core/document/edits/segments.py" />
   <source>Segments of a tier cannot overlap. They can trim what is in their way: menu Label.</source>
   <translation>Los segmentos de una capa no pueden solaparse. Pueden recortar lo que estorba: menú Etiqueta.</translation>
  </message>
  <message>
   <location filename="core/document/edits/segments.py" />
   <source>The edge cannot go there: another segment or the end is in the way.</source>
   <translation>El borde no puede ir ahí: otro segmento o el final estorba.</translation>
  </message>
  <message>
   <location filename="core/document/edits/segments.py" />
   <source>There is another segment already.</source>
   <translation>Ya hay otro segmento.</translation>
  </message>
  <message>
   <location filename="core/document/edits/segments.py" />
   <source>There is another segment between them.</source>
   <translation>Hay otro segmento entre ellos.</translation>
  </message>
  <message>
   <location filename="core/document/edits/segments.py" />
   <source>This segment is no longer in the project.</source>
   <translation>Este segmento ya no está en el proyecto.</translation>
  </message>
  <message>
   <location filename="core/document/edits/segments.py" />
   <source>This segment is on the tier already.</source>
   <translation>Este segmento ya está en la capa.</translation>
  </message>
  <message>
   <location filename="core/document/edits/segments.py" />
   <source>“{label}” is not in the vocabulary of this tier.</source>
   <translation>«{label}» no está en el vocabulario de esta capa.</translation>
  </message>
  <message>
   <location filename="core/document/edits/tiers.py" />
   <source>A tier cannot lie below itself.</source>
   <translation>Una capa no puede estar debajo de sí misma.</translation>
  </message>
  <message>
   <location filename="core/document/edits/tiers.py" />
   <source>Both tiers must belong to the same recording.</source>
   <translation>Ambas capas deben pertenecer a la misma grabación.</translation>
  </message>
  <message>
   <location filename="core/document/edits/tiers.py" />
   <source>Segments of a tier cannot overlap.</source>
   <translation>Los segmentos de una capa no pueden solaparse.</translation>
  </message>
  <message>
   <location filename="core/document/edits/tiers.py" />
   <source>Two entries of this tier are the same {kind}.</source>
   <translation>Dos entradas de esta capa son iguales ({kind}).</translation>
  </message>
  <message>
   <location filename="core/document/edits/videos.py" />
   <source>A cut lies outside the video.</source>
   <translation>Un corte queda fuera del vídeo.</translation>
  </message>
  <message>
   <location filename="core/document/edits/videos.py" />
   <source>A recording cannot hold the same video twice.</source>
   <translation>Una grabación no puede contener dos veces el mismo vídeo.</translation>
  </message>
  <message>
   <location filename="core/document/edits/videos.py" />
   <source>A recording has one to {most} videos.</source>
   <translation>Una grabación tiene de uno a {most} vídeos.</translation>
  </message>
  <message>
   <location filename="core/document/edits/videos.py" />
   <source>Remove the recording first.</source>
   <translation>Quite primero la grabación.</translation>
  </message>
  <message>
   <location filename="core/document/edits/videos.py" />
   <source>The first video of a recording counts its frames and cannot change.</source>
   <translation>El primer vídeo de una grabación cuenta sus fotogramas y no puede cambiar.</translation>
  </message>
  <message>
   <location filename="core/document/edits/videos.py" />
   <source>The time scale of a video must be greater than zero.</source>
   <translation>La escala de tiempo de un vídeo debe ser mayor que cero.</translation>
  </message>
  <message>
   <location filename="core/document/edits/videos.py" />
   <source>The video has become shorter than what is labelled in it.</source>
   <translation>El vídeo es ahora más corto que lo etiquetado en él.</translation>
  </message>
  <message>
   <location filename="core/document/edits/videos.py" />
   <source>This video belongs to a recording.</source>
   <translation>Este vídeo pertenece a una grabación.</translation>
  </message>
  <message>
   <location filename="core/document/edits/videos.py" />
   <source>“{name}” has no picture.</source>
   <translation>«{name}» no tiene imagen.</translation>
  </message>
  <message>
   <location filename="core/document/edits/videos.py" />
   <source>“{name}” has no time for each of its frames.</source>
   <translation>«{name}» no tiene un tiempo para cada fotograma.</translation>
  </message>
  <message>
   <location filename="core/document/files.py" />
   <source>A project cannot be copied onto itself.</source>
   <translation>Un proyecto no se puede copiar sobre sí mismo.</translation>
  </message>
  <message>
   <location filename="core/document/files.py" />
   <source>Choose another folder.</source>
   <translation>Elija otra carpeta.</translation>
  </message>
  <message>
   <location filename="core/document/files.py" />
   <source>Choose another name.</source>
   <translation>Elija otro nombre.</translation>
  </message>
  <message>
   <location filename="core/document/files.py" />
   <source>The folder “{folder}” does not exist.</source>
   <translation>La carpeta «{folder}» no existe.</translation>
  </message>
  <message>
   <location filename="core/document/files.py" />
   <source>“{name}” exists already.</source>
   <translation>«{name}» ya existe.</translation>
  </message>
  <message>
   <location filename="core/document/files.py" />
   <source>“{name}” is a folder.</source>
   <translation>«{name}» es una carpeta.</translation>
  </message>
  <message>
   <location filename="core/document/history.py" />
   <source>Do it in several parts.</source>
   <translation>Hágalo en varias partes.</translation>
  </message>
  <message>
   <location filename="core/document/history.py" />
   <source>Numbers must be finite and texts plain Unicode.</source>
   <translation>Los números deben ser finitos y los textos Unicode sencillo.</translation>
  </message>
  <message>
   <location filename="core/document/history.py" />
   <source>One entry is too large to be saved ({kind}).</source>
   <translation>Una entrada es demasiado grande para guardarse ({kind}).</translation>
  </message>
  <message>
   <location filename="core/document/history.py" />
   <source>This change holds a value that cannot be saved ({kind}).</source>
   <translation>Este cambio contiene un valor que no se puede guardar ({kind}).</translation>
  </message>
  <message>
   <location filename="core/document/history.py" />
   <source>This change is too large to be saved in one go.</source>
   <translation>Este cambio es demasiado grande para guardarse de una vez.</translation>
  </message>
  <message>
   <location filename="core/document/history.py" />
   <source>Undo that one first, or change it by hand.</source>
   <translation>Deshaga primero aquello o cámbielo a mano.</translation>
  </message>
  <message>
   <location filename="core/document/history.py" />
   <source>“{label}” cannot be redone, because “{later}” ({by}) changed the same things since.</source>
   <translation>«{label}» no se puede rehacer, porque «{later}» ({by}) cambió lo mismo después.</translation>
  </message>
  <message>
   <location filename="core/document/history.py" />
   <source>“{label}” cannot be undone or redone: its record in the project file is damaged.</source>
   <translation>«{label}» no se puede deshacer ni rehacer: su registro en el archivo de proyecto está dañado.</translation>
  </message>
  <message>
   <location filename="core/document/history.py" />
   <source>“{label}” cannot be undone, because “{later}” ({by}) changed the same things since.</source>
   <translation>«{label}» no se puede deshacer, porque «{later}» ({by}) cambió lo mismo después.</translation>
  </message>
  <message>
   <location filename="core/document/loading.py" />
   <source>Choose a .kinescribe file.</source>
   <translation>Elija un archivo .kinescribe.</translation>
  </message>
  <message>
   <location filename="core/document/loading.py" />
   <source>Choose a file that Kinescribe has made.</source>
   <translation>Elija un archivo hecho por Kinescribe.</translation>
  </message>
  <message>
   <location filename="core/document/loading.py" />
   <source>Install the newest version to open it.</source>
   <translation>Instale la versión más nueva para abrirlo.</translation>
  </message>
  <message>
   <location filename="core/document/loading.py" />
   <source>Open it only if you trust where it comes from, after asking for a clean copy.</source>
   <translation>Ábralo solo si confía en su origen, tras pedir una copia limpia.</translation>
  </message>
  <message>
   <location filename="core/document/loading.py" />
   <source>The project “{name}” is damaged{detail}.</source>
   <translation>El proyecto «{name}» está dañado{detail}.</translation>
  </message>
  <message>
   <location filename="core/document/loading.py" />
   <source>There is no project “{name}”.</source>
   <translation>No hay ningún proyecto «{name}».</translation>
  </message>
  <message>
   <location filename="core/document/loading.py" />
   <source>Was it moved or renamed?</source>
   <translation>¿Se movió o se le cambió el nombre?</translation>
  </message>
  <message>
   <location filename="core/document/loading.py" />
   <source>“{name}” holds parts that do not belong in a project, and was not opened.</source>
   <translation>«{name}» contiene partes que no corresponden a un proyecto y no se abrió.</translation>
  </message>
  <message>
   <location filename="core/document/loading.py" />
   <source>“{name}” is a folder, not a project.</source>
   <translation>«{name}» es una carpeta, no un proyecto.</translation>
  </message>
  <message>
   <location filename="core/document/loading.py" />
   <source>“{name}” is not a Kinescribe project.</source>
   <translation>«{name}» no es un proyecto de Kinescribe.</translation>
  </message>
  <message>
   <location filename="core/document/loading.py" />
   <source>“{name}” is too large to be opened safely.</source>
   <translation>«{name}» es demasiado grande para abrirse con seguridad.</translation>
  </message>
  <message>
   <location filename="core/document/loading.py" />
   <source>“{name}” was made by a newer version of Kinescribe (its format is {version}, this is {ours}).</source>
   <translation>«{name}» se hizo con una versión más nueva de Kinescribe (su formato es {version}, este es {ours}).</translation>
  </message>
  <message>
   <location filename="core/document/lock.py" />
   <source>Close it there, or open it to read only.</source>
   <translation>Ciérrelo allí o ábralo solo para leer.</translation>
  </message>
  <message>
   <location filename="core/document/lock.py" />
   <source>“{name}” is already being opened by another program.</source>
   <translation>«{name}» ya se está abriendo en otro programa.</translation>
  </message>
  <message>
   <location filename="core/document/lock.py" />
   <source>“{name}” is already open in {who}.</source>
   <translation>«{name}» ya está abierto en {who}.</translation>
  </message>
  <message>
   <location filename="core/document/store.py" />
   <source>Close it and open it again to see what is in it now.</source>
   <translation>Ciérrelo y ábralo de nuevo para ver lo que contiene ahora.</translation>
  </message>
  <message>
   <location filename="core/document/store.py" />
   <source>Close it there, then open it again here.</source>
   <translation>Ciérrelo allí y ábralo de nuevo aquí.</translation>
  </message>
  <message>
   <location filename="core/document/store.py" />
   <source>Save a copy to change it.</source>
   <translation>Guarde una copia para cambiarlo.</translation>
  </message>
  <message>
   <location filename="core/document/store.py" />
   <source>“{name}” is open to read only.</source>
   <translation>«{name}» está abierto solo para leer.</translation>
  </message>
  <message>
   <location filename="core/document/store.py" />
   <source>“{name}” was changed by another program.</source>
   <translation>«{name}» fue cambiado por otro programa.</translation>
  </message>
  <message>
   <location filename="core/document/store.py" />
   <source>“{name}” was taken over by {who} and can only be read here.</source>
   <translation>«{name}» lo tomó {who} y aquí solo se puede leer.</translation>
  </message>
  <message>
   <location filename="core/document/vocabulary_files.py" />
   <source>Is it still there?</source>
   <translation>¿Sigue ahí?</translation>
  </message>
  <message>
   <location filename="core/document/vocabulary_files.py" />
   <source>It should be text with a label a line, CSV with a column “name”, or our TOML or JSON.</source>
   <translation>Debería ser texto con una etiqueta por línea, CSV con una columna «name», o nuestro TOML o JSON.</translation>
  </message>
  <message>
   <location filename="core/document/vocabulary_files.py" />
   <source>Use {endings}.</source>
   <translation>Use {endings}.</translation>
  </message>
  <message>
   <location filename="core/document/vocabulary_files.py" />
   <source>“{name}” cannot be read.</source>
   <translation>No se puede leer «{name}».</translation>
  </message>
  <message>
   <location filename="core/document/vocabulary_files.py" />
   <source>“{name}” cannot be written.</source>
   <translation>No se puede escribir «{name}».</translation>
  </message>
  <message>
   <location filename="core/document/vocabulary_files.py" />
   <source>“{name}” has no ending of a vocabulary.</source>
   <translation>«{name}» no tiene la extensión de un vocabulario.</translation>
  </message>
  <message>
   <location filename="core/document/vocabulary_files.py" />
   <source>“{name}” holds no labels that can be read.</source>
   <translation>«{name}» no contiene etiquetas legibles.</translation>
  </message>
  <message>
   <location filename="core/document/vocabulary_files.py" />
   <source>“{name}” is too large to be a vocabulary.</source>
   <translation>«{name}» es demasiado grande para ser un vocabulario.</translation>
  </message>
  <message>
   <location filename="core/evaluation/alarms.py" />
   <source>Alarm after (s)</source>
   <translation>Alarma tras (s)</translation>
  </message>
  <message>
   <location filename="core/evaluation/alarms.py" />
   <source>Fades each second by (s)</source>
   <translation>Se desvanece por segundo (s)</translation>
  </message>
  <message>
   <location filename="core/evaluation/alarms.py" />
   <source>Likely enough from</source>
   <translation>Bastante probable desde</translation>
  </message>
  <message>
   <location filename="core/file_formats/array_files.py" />
   <source>It does not hold frames, keypoints and two or three numbers for each.</source>
   <translation>No contiene fotogramas, puntos clave y dos o tres números para cada uno.</translation>
  </message>
  <message>
   <location filename="core/file_formats/array_files.py" />
   <source>The list gives it two labels: “{one}” and “{other}”.</source>
   <translation>La lista le da dos etiquetas: «{one}» y «{other}».</translation>
  </message>
  <message>
   <location filename="core/file_formats/array_files.py" />
   <source>There is no layout of {count} keypoints in {dimensions}D here.</source>
   <translation>Aquí no hay ninguna disposición de {count} puntos clave en {dimensions}D.</translation>
  </message>
  <message>
   <location filename="core/file_formats/arrays.py" />
   <source>It is no array of numbers, or damaged.</source>
   <translation>No es una matriz de números, o está dañada.</translation>
  </message>
  <message>
   <location filename="core/file_formats/arrays.py" />
   <source>It is no file of arrays (.npz), or damaged.</source>
   <translation>No es un archivo de matrices (.npz), o está dañado.</translation>
  </message>
  <message>
   <location filename="core/file_formats/arrays.py" />
   <source>The array {array} cannot be read.</source>
   <translation>No se puede leer la matriz {array}.</translation>
  </message>
  <message>
   <location filename="core/file_formats/arrays.py" />
   <source>The array {array} is missing.</source>
   <translation>Falta la matriz {array}.</translation>
  </message>
  <message>
   <location filename="core/file_formats/arrays.py" />
   <source>The array {array} is too large.</source>
   <translation>La matriz {array} es demasiado grande.</translation>
  </message>
  <message>
   <location filename="core/file_formats/asf_amc.py" />
   <source>A bone of it has no length.</source>
   <translation>Uno de sus huesos no tiene longitud.</translation>
  </message>
  <message>
   <location filename="core/file_formats/asf_amc.py" />
   <source>In no unit are its legs as long as a person's.</source>
   <translation>En ninguna unidad son sus piernas tan largas como las de una persona.</translation>
  </message>
  <message>
   <location filename="core/file_formats/asf_amc.py" />
   <source>It breaks off, or a bone of it has too few values.</source>
   <translation>Se interrumpe, o uno de sus huesos tiene muy pocos valores.</translation>
  </message>
  <message>
   <location filename="core/file_formats/asf_amc.py" />
   <source>It has too many bones.</source>
   <translation>Tiene demasiados huesos.</translation>
  </message>
  <message>
   <location filename="core/file_formats/asf_amc.py" />
   <source>It has too many frames.</source>
   <translation>Tiene demasiados fotogramas.</translation>
  </message>
  <message>
   <location filename="core/file_formats/asf_amc.py" />
   <source>It holds no frames.</source>
   <translation>No contiene fotogramas.</translation>
  </message>
  <message>
   <location filename="core/file_formats/asf_amc.py" />
   <source>It is no skeleton file (.asf).</source>
   <translation>No es un archivo de esqueleto (.asf).</translation>
  </message>
  <message>
   <location filename="core/file_formats/asf_amc.py" />
   <source>It names a bone that its skeleton does not have: {bone}.</source>
   <translation>Nombra un hueso que su esqueleto no tiene: {bone}.</translation>
  </message>
  <message>
   <location filename="core/file_formats/asf_amc.py" />
   <source>Its bones do not have the names that CMU and HDM05 use.</source>
   <translation>Sus huesos no tienen los nombres que usan CMU y HDM05.</translation>
  </message>
  <message>
   <location filename="core/file_formats/asf_amc.py" />
   <source>Its bones do not make a tree.</source>
   <translation>Sus huesos no forman un árbol.</translation>
  </message>
  <message>
   <location filename="core/file_formats/asf_amc.py" />
   <source>The axes of a bone of it are no axes.</source>
   <translation>Los ejes de uno de sus huesos no son ejes.</translation>
  </message>
  <message>
   <location filename="core/file_formats/bvh.py" />
   <source>It breaks off before its first frame.</source>
   <translation>Se interrumpe antes de su primer fotograma.</translation>
  </message>
  <message>
   <location filename="core/file_formats/bvh.py" />
   <source>It does not say how many frames it has.</source>
   <translation>No dice cuántos fotogramas tiene.</translation>
  </message>
  <message>
   <location filename="core/file_formats/bvh.py" />
   <source>It has more than one root.</source>
   <translation>Tiene más de una raíz.</translation>
  </message>
  <message>
   <location filename="core/file_formats/bvh.py" />
   <source>It has no frames, or too many.</source>
   <translation>No tiene fotogramas, o tiene demasiados.</translation>
  </message>
  <message>
   <location filename="core/file_formats/bvh.py" />
   <source>It has too many joints.</source>
   <translation>Tiene demasiadas articulaciones.</translation>
  </message>
  <message>
   <location filename="core/file_formats/bvh.py" />
   <source>It is no BVH file.</source>
   <translation>No es un archivo BVH.</translation>
  </message>
  <message>
   <location filename="core/file_formats/bvh.py" />
   <source>Its joints do not make a tree.</source>
   <translation>Sus articulaciones no forman un árbol.</translation>
  </message>
  <message>
   <location filename="core/file_formats/bvh.py" />
   <source>The channels of a joint of it are not known.</source>
   <translation>No se conocen los canales de una de sus articulaciones.</translation>
  </message>
  <message>
   <location filename="core/file_formats/bvh.py" />
   <source>The label of a BVH file comes from its folder or its name.</source>
   <translation>La etiqueta de un archivo BVH viene de su carpeta o de su nombre.</translation>
  </message>
  <message>
   <location filename="core/file_formats/bvh.py" />
   <source>The names of its joints are not those of a body: {names} ...</source>
   <translation>Los nombres de sus articulaciones no son los de un cuerpo: {names} ...</translation>
  </message>
  <message>
   <location filename="core/file_formats/c3d.py" />
   <source>The label of a C3D file comes from its folder or its name.</source>
   <translation>La etiqueta de un archivo C3D viene de su carpeta o de su nombre.</translation>
  </message>
  <message>
   <location filename="core/file_formats/c3d_points.py" />
   <source>It holds no markers.</source>
   <translation>No contiene marcadores.</translation>
  </message>
  <message>
   <location filename="core/file_formats/c3d_points.py" />
   <source>It holds too many markers.</source>
   <translation>Contiene demasiados marcadores.</translation>
  </message>
  <message>
   <location filename="core/file_formats/c3d_points.py" />
   <source>It is no C3D file, or damaged.</source>
   <translation>No es un archivo C3D, o está dañado.</translation>
  </message>
  <message>
   <location filename="core/file_formats/c3d_points.py" />
   <source>It is no C3D file.</source>
   <translation>No es un archivo C3D.</translation>
  </message>
  <message>
   <location filename="core/file_formats/charades.py" />
   <source>Its length is no number of seconds.</source>
   <translation>Su duración no es un número de segundos.</translation>
  </message>
  <message>
   <location filename="core/file_formats/charades.py" />
   <source>There are no poses for this video.</source>
   <translation>No hay poses para este vídeo.</translation>
  </message>
  <message>
   <location filename="core/file_formats/clip_making.py" />
   <source>It does not hold positions of the right form.</source>
   <translation>No contiene posiciones de la forma correcta.</translation>
  </message>
  <message>
   <location filename="core/file_formats/clip_making.py" />
   <source>It holds more than a million frames.</source>
   <translation>Contiene más de un millón de fotogramas.</translation>
  </message>
  <message>
   <location filename="core/file_formats/clip_making.py" />
   <source>Nobody is seen on any of its frames.</source>
   <translation>No se ve a nadie en ninguno de sus fotogramas.</translation>
  </message>
  <message>
   <location filename="core/file_formats/cmu.py" />
   <source>It does not hold 17 keypoints and their root.</source>
   <translation>No contiene 17 puntos clave y su raíz.</translation>
  </message>
  <message>
   <location filename="core/file_formats/counted_sets.py" />
   <source>Count them, look at the sets and accept them first.</source>
   <translation>Antes cuéntelas, mire las series y acéptelas.</translation>
  </message>
  <message>
   <location filename="core/file_formats/counted_sets.py" />
   <source>Its poses have no metres: read it in 2 dimensions.</source>
   <translation>Sus poses no están en metros: léalo en 2 dimensiones.</translation>
  </message>
  <message>
   <location filename="core/file_formats/counted_sets.py" />
   <source>{name} holds no repetitions that were accepted.</source>
   <translation>{name} no contiene repeticiones aceptadas.</translation>
  </message>
  <message>
   <location filename="core/file_formats/counted_videos.py" />
   <source>A mark is no frame of a video.</source>
   <translation>Una marca no es un fotograma de un vídeo.</translation>
  </message>
  <message>
   <location filename="core/file_formats/counted_videos.py" />
   <source>A repetition begins and does not end.</source>
   <translation>Una repetición empieza y no termina.</translation>
  </message>
  <message>
   <location filename="core/file_formats/counted_videos.py" />
   <source>Known are: {known}.</source>
   <translation>Se conocen: {known}.</translation>
  </message>
  <message>
   <location filename="core/file_formats/counted_videos.py" />
   <source>RepCount-A comes as new_train.csv and so on, UCFRep as .mat files or as new_val.csv.</source>
   <translation>RepCount-A viene como new_train.csv y demás, UCFRep como archivos .mat o como new_val.csv.</translation>
  </message>
  <message>
   <location filename="core/file_formats/counted_videos.py" />
   <source>The count is {count}, and {marks} repetitions are marked.</source>
   <translation>El recuento es {count}, y hay {marks} repeticiones marcadas.</translation>
  </message>
  <message>
   <location filename="core/file_formats/counted_videos.py" />
   <source>The marks do not rise.</source>
   <translation>Las marcas no van en orden creciente.</translation>
  </message>
  <message>
   <location filename="core/file_formats/counted_videos.py" />
   <source>There is no video to use in {name}. {reason}</source>
   <translation>No hay ningún vídeo utilizable en {name}. {reason}</translation>
  </message>
  <message>
   <location filename="core/file_formats/counted_videos.py" />
   <source>{format} is no form of counted videos.</source>
   <translation>{format} no es un formato de vídeos contados.</translation>
  </message>
  <message>
   <location filename="core/file_formats/counted_videos.py" />
   <source>{name} is no list of videos with their counts.</source>
   <translation>{name} no es una lista de vídeos con sus recuentos.</translation>
  </message>
  <message>
   <location filename="core/file_formats/data_sets.py" />
   <source>It holds {kinds}, read as {title}, and nothing in it.</source>
   <translation>Contiene {kinds}, leído como {title}, y nada dentro.</translation>
  </message>
  <message>
   <location filename="core/file_formats/data_sets.py" />
   <source>It holds {kinds}, read as {title}. Left out: {count}, the first is {first}: {reason}</source>
   <translation>Contiene {kinds}, leído como {title}. Omitidos: {count}, el primero es {first}: {reason}</translation>
  </message>
  <message>
   <location filename="core/file_formats/data_sets.py" />
   <source>It holds {kinds}. Known: {known}. Name one with --format when the files have other names.</source>
   <translation>Contiene {kinds}. Conocidos: {known}. Indique uno con --format si los archivos tienen otros nombres.</translation>
  </message>
  <message>
   <location filename="core/file_formats/data_sets.py" />
   <source>No clip of {name} can be used.</source>
   <translation>No se puede usar ningún clip de {name}.</translation>
  </message>
  <message>
   <location filename="core/file_formats/data_sets.py" />
   <source>No recording of {name} can be used.</source>
   <translation>No se puede usar ninguna grabación de {name}.</translation>
  </message>
  <message>
   <location filename="core/file_formats/data_sets.py" />
   <source>{name} is no data set that is known here.</source>
   <translation>{name} no es un conjunto de datos conocido aquí.</translation>
  </message>
  <message>
   <location filename="core/file_formats/data_sets.py" />
   <source>{title} has nothing to choose that is called {choice}.</source>
   <translation>{title} no tiene nada que elegir que se llame {choice}.</translation>
  </message>
  <message>
   <location filename="core/file_formats/estimated_poses.py" />
   <source>A body of it does not have 13 keypoints in so many dimensions.</source>
   <translation>Uno de sus cuerpos no tiene 13 puntos clave en tantas dimensiones.</translation>
  </message>
  <message>
   <location filename="core/file_formats/estimated_poses.py" />
   <source>It does not hold 13 keypoints a frame.</source>
   <translation>No contiene 13 puntos clave por fotograma.</translation>
  </message>
  <message>
   <location filename="core/file_formats/estimated_poses.py" />
   <source>It does not hold 17 keypoints a frame in so many dimensions.</source>
   <translation>No contiene 17 puntos clave por fotograma en tantas dimensiones.</translation>
  </message>
  <message>
   <location filename="core/file_formats/estimated_poses.py" />
   <source>It is no file of poses as LCR-Net writes them.</source>
   <translation>No es un archivo de poses como los que escribe LCR-Net.</translation>
  </message>
  <message>
   <location filename="core/file_formats/estimated_poses.py" />
   <source>The dimensions of the poses are 2 or 3.</source>
   <translation>Las dimensiones de las poses son 2 o 3.</translation>
  </message>
  <message>
   <location filename="core/file_formats/file_sets.py" />
   <source>Can other programs open it?</source>
   <translation>¿Pueden abrirlo otros programas?</translation>
  </message>
  <message>
   <location filename="core/file_formats/file_sets.py" />
   <source>Check the path of the data set.</source>
   <translation>Revise la ruta del conjunto de datos.</translation>
  </message>
  <message>
   <location filename="core/file_formats/file_sets.py" />
   <source>Download or copy it again.</source>
   <translation>Descárguelo o cópielo de nuevo.</translation>
  </message>
  <message>
   <location filename="core/file_formats/file_sets.py" />
   <source>It could not be read; it is damaged, locked or encrypted.</source>
   <translation>No se pudo leer; está dañado, bloqueado o cifrado.</translation>
  </message>
  <message>
   <location filename="core/file_formats/file_sets.py" />
   <source>It is packed more tightly than data ever are.</source>
   <translation>Está más comprimido de lo que jamás lo están los datos.</translation>
  </message>
  <message>
   <location filename="core/file_formats/file_sets.py" />
   <source>It is too large to be read.</source>
   <translation>Es demasiado grande para leerlo.</translation>
  </message>
  <message>
   <location filename="core/file_formats/file_sets.py" />
   <source>Point to the folder or zip file that holds the data set.</source>
   <translation>Indique la carpeta o el archivo ZIP que contiene el conjunto de datos.</translation>
  </message>
  <message>
   <location filename="core/file_formats/file_sets.py" />
   <source>Point to the folder that holds nothing but the data set.</source>
   <translation>Indique la carpeta que solo contiene el conjunto de datos.</translation>
  </message>
  <message>
   <location filename="core/file_formats/file_sets.py" />
   <source>There are more than {most} files in {name}.</source>
   <translation>Hay más de {most} archivos en {name}.</translation>
  </message>
  <message>
   <location filename="core/file_formats/file_sets.py" />
   <source>There are no files in {name}.</source>
   <translation>No hay archivos en {name}.</translation>
  </message>
  <message>
   <location filename="core/file_formats/file_sets.py" />
   <source>{name} could not be read.</source>
   <translation>No se pudo leer {name}.</translation>
  </message>
  <message>
   <location filename="core/file_formats/file_sets.py" />
   <source>{name} is not a zip file, or only a part of one.</source>
   <translation>{name} no es un archivo ZIP, o es solo una parte de uno.</translation>
  </message>
  <message>
   <location filename="core/file_formats/hdm05.py" />
   <source>Its skeleton file {wanted}.asf is missing.</source>
   <translation>Falta su archivo de esqueleto {wanted}.asf.</translation>
  </message>
  <message>
   <location filename="core/file_formats/hdm05.py" />
   <source>The classes of HDM05 are either all or merged.</source>
   <translation>Las clases de HDM05 son all o merged.</translation>
  </message>
  <message>
   <location filename="core/file_formats/joint_tables.py" />
   <source>It does not hold rows of 31 joints with x, y and z (its rows have {count} numbers).</source>
   <translation>No contiene filas de 31 articulaciones con x, y, z (sus filas tienen {count} números).</translation>
  </message>
  <message>
   <location filename="core/file_formats/kimore.py" />
   <source>It does not hold 25 keypoints of 4 numbers a row.</source>
   <translation>No contiene 25 puntos clave de 4 números por fila.</translation>
  </message>
  <message>
   <location filename="core/file_formats/kimore.py" />
   <source>The recordings of KIMORE are filtered: yes or no.</source>
   <translation>Las grabaciones de KIMORE están filtradas: yes o no.</translation>
  </message>
  <message>
   <location filename="core/file_formats/kinescribe_clips.py" />
   <source>It has no label.</source>
   <translation>No tiene etiqueta.</translation>
  </message>
  <message>
   <location filename="core/file_formats/kinescribe_clips.py" />
   <source>Its file is missing.</source>
   <translation>Falta su archivo.</translation>
  </message>
  <message>
   <location filename="core/file_formats/kinescribe_clips.py" />
   <source>Its positions are not those of {skeleton}.</source>
   <translation>Sus posiciones no son las de {skeleton}.</translation>
  </message>
  <message>
   <location filename="core/file_formats/kinescribe_clips.py" />
   <source>Its scores or frames are not as many as its positions.</source>
   <translation>No tiene tantas puntuaciones o fotogramas como posiciones.</translation>
  </message>
  <message>
   <location filename="core/file_formats/kinescribe_clips.py" />
   <source>The index.json of {name} is damaged.</source>
   <translation>El index.json de {name} está dañado.</translation>
  </message>
  <message>
   <location filename="core/file_formats/kinescribe_clips.py" />
   <source>There is no index.json in {name}.</source>
   <translation>No hay ningún index.json en {name}.</translation>
  </message>
  <message>
   <location filename="core/file_formats/kinescribe_clips.py" />
   <source>Update it.</source>
   <translation>Actualice Kinescribe.</translation>
  </message>
  <message>
   <location filename="core/file_formats/kinescribe_clips.py" />
   <source>{name} was written by a newer version of Kinescribe.</source>
   <translation>{name} fue escrito por una versión más nueva de Kinescribe.</translation>
  </message>
  <message>
   <location filename="core/file_formats/markers.py" />
   <source>Its unit of length is not known: {unit}.</source>
   <translation>No se conoce su unidad de longitud: {unit}.</translation>
  </message>
  <message>
   <location filename="core/file_formats/markers.py" />
   <source>The names of its markers give only {known} of 20 keypoints (it has {names} ...).</source>
   <translation>Los nombres de sus marcadores dan solo {known} de 20 puntos clave (tiene {names} ...).</translation>
  </message>
  <message>
   <location filename="core/file_formats/mat_files.py" />
   <source>It is damaged or cut short.</source>
   <translation>Está dañado o cortado.</translation>
  </message>
  <message>
   <location filename="core/file_formats/mat_files.py" />
   <source>It is no MATLAB file of level 5.</source>
   <translation>No es un archivo de MATLAB de nivel 5.</translation>
  </message>
  <message>
   <location filename="core/file_formats/mat_files.py" />
   <source>Save it with -v7 or -v6 in MATLAB.</source>
   <translation>Guárdelo en MATLAB con -v7 o -v6.</translation>
  </message>
  <message>
   <location filename="core/file_formats/mat_files.py" />
   <source>There is no {name} in it.</source>
   <translation>No contiene {name}.</translation>
  </message>
  <message>
   <location filename="core/file_formats/msr_action3d.py" />
   <source>It does not hold 20 keypoints of 4 numbers a frame.</source>
   <translation>No contiene 20 puntos clave de 4 números por fotograma.</translation>
  </message>
  <message>
   <location filename="core/file_formats/ntu_skeleton.py" />
   <source>A body of it does not have 25 keypoints.</source>
   <translation>Uno de sus cuerpos no tiene 25 puntos clave.</translation>
  </message>
  <message>
   <location filename="core/file_formats/ntu_skeleton.py" />
   <source>A frame of it has an impossible number of bodies.</source>
   <translation>Uno de sus fotogramas tiene un número imposible de cuerpos.</translation>
  </message>
  <message>
   <location filename="core/file_formats/ntu_skeleton.py" />
   <source>It breaks off, or a keypoint of it does not have 12 numbers.</source>
   <translation>Se interrumpe, o uno de sus puntos clave no tiene 12 números.</translation>
  </message>
  <message>
   <location filename="core/file_formats/ntu_skeleton.py" />
   <source>It has an impossible number of bodies.</source>
   <translation>Tiene un número imposible de cuerpos.</translation>
  </message>
  <message>
   <location filename="core/file_formats/ntu_skeleton.py" />
   <source>The number of people is from 1 to 10.</source>
   <translation>El número de personas va de 1 a 10.</translation>
  </message>
  <message>
   <location filename="core/file_formats/pickles.py" />
   <source>Copy or download it again.</source>
   <translation>Cópielo o descárguelo de nuevo.</translation>
  </message>
  <message>
   <location filename="core/file_formats/pickles.py" />
   <source>Skeleton data need nothing but arrays, numbers and text. Do not open this file with other programs unless you trust where it comes from.</source>
   <translation>Los datos de esqueletos solo necesitan matrices, números y texto. No abra este archivo con otros programas si no confía en su procedencia.</translation>
  </message>
  <message>
   <location filename="core/file_formats/pickles.py" />
   <source>{name} is damaged, or no pickle of protocol 2 to 5.</source>
   <translation>{name} está dañado, o no es un pickle de protocolo 2 a 5.</translation>
  </message>
  <message>
   <location filename="core/file_formats/pickles.py" />
   <source>{name} is too large to be read.</source>
   <translation>{name} es demasiado grande para leerlo.</translation>
  </message>
  <message>
   <location filename="core/file_formats/pickles.py" />
   <source>{name} tries to run “{what}” when it is opened, and was not read.</source>
   <translation>{name} intenta ejecutar «{what}» al abrirse y no se leyó.</translation>
  </message>
  <message>
   <location filename="core/file_formats/pku_mmd.py" />
   <source>A line of it does not hold an action, its first and its last frame.</source>
   <translation>Una de sus líneas no contiene una acción, su primer y su último fotograma.</translation>
  </message>
  <message>
   <location filename="core/file_formats/pku_mmd.py" />
   <source>It does not hold 150 numbers a line.</source>
   <translation>No contiene 150 números por línea.</translation>
  </message>
  <message>
   <location filename="core/file_formats/pku_mmd.py" />
   <source>There are no skeletons for this recording.</source>
   <translation>No hay esqueletos para esta grabación.</translation>
  </message>
  <message>
   <location filename="core/file_formats/pose_trainer.py" />
   <source>It does not hold 18 keypoints of x, y and confidence.</source>
   <translation>No contiene 18 puntos clave con x, y, confianza.</translation>
  </message>
  <message>
   <location filename="core/file_formats/pose_trainer.py" />
   <source>Its name does not say its exercise and quality.</source>
   <translation>Su nombre no dice su ejercicio ni su calidad.</translation>
  </message>
  <message>
   <location filename="core/file_formats/projects.py" />
   <source>A project within a zip file cannot be opened: unpack it first.</source>
   <translation>No se puede abrir un proyecto dentro de un archivo ZIP: descomprímalo primero.</translation>
  </message>
  <message>
   <location filename="core/file_formats/projects.py" />
   <source>It belongs to no person, or to one who was not seen on the video.</source>
   <translation>No es de ninguna persona, o es de una que no se vio en el vídeo.</translation>
  </message>
  <message>
   <location filename="core/file_formats/projects.py" />
   <source>It lies outside the video.</source>
   <translation>Queda fuera del vídeo.</translation>
  </message>
  <message>
   <location filename="core/file_formats/projects.py" />
   <source>Its video has no poses yet: find poses first.</source>
   <translation>Su vídeo aún no tiene poses: busque primero las poses.</translation>
  </message>
  <message>
   <location filename="core/file_formats/projects.py" />
   <source>Its video is not in the project.</source>
   <translation>Su vídeo no está en el proyecto.</translation>
  </message>
  <message>
   <location filename="core/file_formats/projects.py" />
   <source>The dimensions of a project's poses are 2 or 3.</source>
   <translation>Las dimensiones de las poses de un proyecto son 2 o 3.</translation>
  </message>
  <message>
   <location filename="core/file_formats/pyskl.py" />
   <source>It has no array of keypoints.</source>
   <translation>No tiene una matriz de puntos clave.</translation>
  </message>
  <message>
   <location filename="core/file_formats/pyskl.py" />
   <source>It has {count} keypoints, not those of {skeleton}.</source>
   <translation>Tiene {count} puntos clave, no los de {skeleton}.</translation>
  </message>
  <message>
   <location filename="core/file_formats/pyskl.py" />
   <source>Its keypoints are no numbers for people, frames, keypoints and dimensions.</source>
   <translation>Sus puntos clave no son números por personas, fotogramas, puntos clave y dimensiones.</translation>
  </message>
  <message>
   <location filename="core/file_formats/pyskl.py" />
   <source>Its scores are not as many as its keypoints.</source>
   <translation>No tiene tantas puntuaciones como puntos clave.</translation>
  </message>
  <message>
   <location filename="core/file_formats/pyskl.py" />
   <source>The file has no list of annotations, as pyskl would write it.</source>
   <translation>El archivo no tiene una lista de anotaciones como la que escribe pyskl.</translation>
  </message>
  <message>
   <location filename="core/file_formats/repcount.py" />
   <source>It has no name or no count.</source>
   <translation>Le falta el nombre o el recuento.</translation>
  </message>
  <message>
   <location filename="core/file_formats/splits.py" />
   <source>Choose another split.</source>
   <translation>Elija otra división.</translation>
  </message>
  <message>
   <location filename="core/file_formats/splits.py" />
   <source>Choose one of: {known}; or say who trains: subject:s01,s03.</source>
   <translation>Elija una de: {known}; o diga quién entrena: subject:s01,s03.</translation>
  </message>
  <message>
   <location filename="core/file_formats/splits.py" />
   <source>The clips of this data set do not say their {attribute}.</source>
   <translation>Los clips de este conjunto de datos no indican su {attribute}.</translation>
  </message>
  <message>
   <location filename="core/file_formats/splits.py" />
   <source>There is no split named {name}.</source>
   <translation>No hay ninguna división llamada {name}.</translation>
  </message>
  <message>
   <location filename="core/file_formats/splits.py" />
   <source>With the split {title} nothing is left to train on or to test on.</source>
   <translation>Con la división {title} no queda nada para entrenar o para probar.</translation>
  </message>
  <message>
   <location filename="core/file_formats/timed_actions.py" />
   <source>It is no list of videos with their actions.</source>
   <translation>No es una lista de vídeos con sus acciones.</translation>
  </message>
  <message>
   <location filename="core/file_formats/timed_actions.py" />
   <source>It is no table of values separated by commas.</source>
   <translation>No es una tabla de valores separados por comas.</translation>
  </message>
  <message>
   <location filename="core/file_formats/timed_actions.py" />
   <source>It lacks a column: {columns}.</source>
   <translation>Le falta una columna: {columns}.</translation>
  </message>
  <message>
   <location filename="core/file_formats/tsu.py" />
   <source>The frames a second are a number above 0.</source>
   <translation>Los fotogramas por segundo son un número mayor que 0.</translation>
  </message>
  <message>
   <location filename="core/file_formats/tsu.py" />
   <source>The labels of TSU are either merged or original.</source>
   <translation>Las etiquetas de TSU son merged u original.</translation>
  </message>
  <message>
   <location filename="core/file_formats/ucfrep.py" />
   <source>It holds no repetition.</source>
   <translation>No contiene ninguna repetición.</translation>
  </message>
  <message>
   <location filename="core/file_formats/ucfrep.py" />
   <source>It is not called as UCF101's videos are.</source>
   <translation>No se llama como los vídeos de UCF101.</translation>
  </message>
  <message>
   <location filename="core/file_formats/ucfrep.py" />
   <source>It lacks a field: {fields}.</source>
   <translation>Le falta un campo: {fields}.</translation>
  </message>
  <message>
   <location filename="core/file_formats/uiprmd.py" />
   <source>It does not hold 22 keypoints.</source>
   <translation>No contiene 22 puntos clave.</translation>
  </message>
  <message>
   <location filename="core/file_formats/uiprmd.py" />
   <source>The quality of UI-PRMD is correct, incorrect or all.</source>
   <translation>La calidad de UI-PRMD es correct, incorrect o all.</translation>
  </message>
  <message>
   <location filename="core/file_formats/uiprmd.py" />
   <source>There is no such movement.</source>
   <translation>No existe ese movimiento.</translation>
  </message>
  <message>
   <location filename="core/file_formats/utkinect.py" />
   <source>It does not hold a frame number and 20 keypoints of 3 numbers a line.</source>
   <translation>No contiene un número de fotograma y 20 puntos clave de 3 números por línea.</translation>
  </message>
  <message>
   <location filename="core/file_formats/utkinect.py" />
   <source>It has no frame between its first and its last.</source>
   <translation>No tiene ningún fotograma entre el primero y el último.</translation>
  </message>
  <message>
   <location filename="core/file_formats/utkinect.py" />
   <source>Its frame numbers are no numbers of frames.</source>
   <translation>Sus números de fotograma no son números de fotogramas.</translation>
  </message>
  <message>
   <location filename="core/file_formats/utkinect.py" />
   <source>Put it beside the files joints_sXX_eYY.txt.</source>
   <translation>Póngalo junto a los archivos joints_sXX_eYY.txt.</translation>
  </message>
  <message>
   <location filename="core/file_formats/utkinect.py" />
   <source>The labels of UTKinect are either corrected or original.</source>
   <translation>Las etiquetas de UTKinect son corrected u original.</translation>
  </message>
  <message>
   <location filename="core/file_formats/utkinect.py" />
   <source>There is no actionLabel.txt in {name}.</source>
   <translation>No hay ningún actionLabel.txt en {name}.</translation>
  </message>
  <message>
   <location filename="core/jobs/analyse.py" />
   <source>People are numbered from 1, the main ones first; {people} were found.</source>
   <translation>Las personas se numeran desde 1, primero las principales; se encontraron {people}.</translation>
  </message>
  <message>
   <location filename="core/jobs/analyse.py" />
   <source>There is no person {wanted} in this video.</source>
   <translation>No hay ninguna persona {wanted} en este vídeo.</translation>
  </message>
  <message>
   <location filename="core/jobs/athletes.py" />
   <source>Nobody was found where the athlete was pointed at (frame {frame}).</source>
   <translation>No se encontró a nadie donde se señaló al atleta (fotograma {frame}).</translation>
  </message>
  <message>
   <location filename="core/jobs/athletes.py" />
   <source>Point at the athlete between frame {start} and frame {last}.</source>
   <translation>Señale al atleta entre el fotograma {start} y el {last}.</translation>
  </message>
  <message>
   <location filename="core/jobs/athletes.py" />
   <source>Point at the athlete on a picture on which the whole body is seen well.</source>
   <translation>Señale al atleta en una imagen en la que se vea bien todo el cuerpo.</translation>
  </message>
  <message>
   <location filename="core/jobs/athletes.py" />
   <source>The athlete was pointed at on frame {frame}, which is not in the part to analyse.</source>
   <translation>Se señaló al atleta en el fotograma {frame}, que no está en la parte que analizar.</translation>
  </message>
  <message>
   <location filename="core/jobs/compose.py" />
   <source>Choose a segment in which the body is in sight.</source>
   <translation>Elija un segmento en el que se vea el cuerpo.</translation>
  </message>
  <message>
   <location filename="core/jobs/compose.py" />
   <source>Choose another composer.</source>
   <translation>Elija otro compositor.</translation>
  </message>
  <message>
   <location filename="core/jobs/compose.py" />
   <source>Find poses again, or compose flat.</source>
   <translation>Busque de nuevo las poses, o componga en plano.</translation>
  </message>
  <message>
   <location filename="core/jobs/compose.py" />
   <source>Label the segments, then keep what they give together.</source>
   <translation>Etiquete los segmentos y conserve después lo que dan juntos.</translation>
  </message>
  <message>
   <location filename="core/jobs/compose.py" />
   <source>Nobody is seen in {name}.</source>
   <translation>No se ve a nadie en {name}.</translation>
  </message>
  <message>
   <location filename="core/jobs/compose.py" />
   <source>The composed movement could not be kept.</source>
   <translation>No se pudo conservar el movimiento compuesto.</translation>
  </message>
  <message>
   <location filename="core/jobs/compose.py" />
   <source>The model {name} cannot compose movements of {dimensions} dimensions.</source>
   <translation>El modelo {name} no puede componer movimientos de {dimensions} dimensiones.</translation>
  </message>
  <message>
   <location filename="core/jobs/compose.py" />
   <source>The share of the second movement must lie between 0 and 1.</source>
   <translation>La parte del segundo movimiento debe estar entre 0 y 1.</translation>
  </message>
  <message>
   <location filename="core/jobs/compose.py" />
   <source>There are no places in metres for {name}.</source>
   <translation>No hay lugares en metros para {name}.</translation>
  </message>
  <message>
   <location filename="core/jobs/compose.py" />
   <source>These movements have no labels, so nothing can be learned from them.</source>
   <translation>Estos movimientos no tienen etiquetas, así que no se puede aprender nada de ellos.</translation>
  </message>
  <message>
   <location filename="core/jobs/evaluate_recogniser.py" />
   <source>Nothing is left to evaluate on: no clip of these people is of a class that {name} knows.</source>
   <translation>No queda nada que evaluar: ningún clip de estas personas es de una clase que {name} conozca.</translation>
  </message>
  <message>
   <location filename="core/jobs/evaluate_recogniser.py" />
   <source>The data have: {there}. It knows: {classes}.</source>
   <translation>En los datos hay: {there}. Conoce: {classes}.</translation>
  </message>
  <message>
   <location filename="core/jobs/evaluate_recogniser.py" />
   <source>The first: {reason}</source>
   <translation>El primero: {reason}</translation>
  </message>
  <message>
   <location filename="core/jobs/evaluate_recogniser.py" />
   <source>The model {name} cannot look at any of the clips.</source>
   <translation>El modelo {name} no puede mirar ninguno de los clips.</translation>
  </message>
  <message>
   <location filename="core/jobs/evaluate_segmenter.py" />
   <source>It knows: {classes}.</source>
   <translation>Conoce: {classes}.</translation>
  </message>
  <message>
   <location filename="core/jobs/evaluate_segmenter.py" />
   <source>Nothing is left to evaluate on: no recording of these people has a label that {name} knows.</source>
   <translation>No queda nada que evaluar: ninguna grabación de estas personas tiene una etiqueta que {name} conozca.</translation>
  </message>
  <message>
   <location filename="core/jobs/evaluate_segmenter.py" />
   <source>The model {name} cannot look at any of the recordings.</source>
   <translation>El modelo {name} no puede mirar ninguna de las grabaciones.</translation>
  </message>
  <message>
   <location filename="core/jobs/explain.py" />
   <source>Choose a network: trained ones and those in your models folder can.</source>
   <translation>Elija una red: las entrenadas y las de su carpeta de modelos pueden hacerlo.</translation>
  </message>
  <message>
   <location filename="core/jobs/explain.py" />
   <source>Nobody is seen on this stretch.</source>
   <translation>No se ve a nadie en este tramo.</translation>
  </message>
  <message>
   <location filename="core/jobs/explain.py" />
   <source>This recogniser cannot show why it says what it says.</source>
   <translation>Este reconocedor no puede mostrar por qué dice lo que dice.</translation>
  </message>
  <message>
   <location filename="core/jobs/files.py" />
   <source>Free some space, or choose another place for the results.</source>
   <translation>Libere espacio o elija otro lugar para los resultados.</translation>
  </message>
  <message>
   <location filename="core/jobs/files.py" />
   <source>There is no room left on the disc to write {name}.</source>
   <translation>No queda espacio en el disco para escribir {name}.</translation>
  </message>
  <message>
   <location filename="core/jobs/files.py" />
   <source>{name} could not be written: {reason}.</source>
   <translation>No se pudo escribir {name}: {reason}.</translation>
  </message>
  <message>
   <location filename="core/jobs/find_alarms.py" />
   <source>Add the video to the project again.</source>
   <translation>Añada el vídeo al proyecto de nuevo.</translation>
  </message>
  <message>
   <location filename="core/jobs/find_alarms.py" />
   <source>Find alarms</source>
   <translation>Buscar alarmas</translation>
  </message>
  <message>
   <location filename="core/jobs/find_alarms.py" />
   <source>Label or segment it with one first. What is known here: {labels}.</source>
   <translation>Etiquételo o segméntelo primero con uno. Aquí se conocen: {labels}.</translation>
  </message>
  <message>
   <location filename="core/jobs/find_alarms.py" />
   <source>No model that knows {label} has looked at this video.</source>
   <translation>Ningún modelo que conozca {label} ha mirado este vídeo.</translation>
  </message>
  <message>
   <location filename="core/jobs/find_alarms.py" />
   <source>This video belongs to no recording.</source>
   <translation>Este vídeo no pertenece a ninguna grabación.</translation>
  </message>
  <message>
   <location filename="core/jobs/find_alike.py" />
   <source>Choose one to {most} segments as examples.</source>
   <translation>Elija de uno a {most} segmentos como ejemplos.</translation>
  </message>
  <message>
   <location filename="core/jobs/find_alike.py" />
   <source>Choose segments in which the body is in sight.</source>
   <translation>Elija segmentos en los que se vea el cuerpo.</translation>
  </message>
  <message>
   <location filename="core/jobs/find_alike.py" />
   <source>Hold Ctrl and click segments with the same label.</source>
   <translation>Haga clic en segmentos con la misma etiqueta con Ctrl pulsado.</translation>
  </message>
  <message>
   <location filename="core/jobs/find_alike.py" />
   <source>Nobody is seen on these examples.</source>
   <translation>No se ve a nadie en estos ejemplos.</translation>
  </message>
  <message>
   <location filename="core/jobs/look_now.py" />
   <source>The video has no frame {frame}.</source>
   <translation>El vídeo no tiene fotograma {frame}.</translation>
  </message>
  <message>
   <location filename="core/jobs/look_now.py" />
   <source>This question was not understood.</source>
   <translation>Esta pregunta no se entendió.</translation>
  </message>
  <message>
   <location filename="core/jobs/moments.py" />
   <source>Find poses first.</source>
   <translation>Busque primero las poses.</translation>
  </message>
  <message>
   <location filename="core/jobs/moments.py" />
   <source>Nobody is seen long enough on these videos.</source>
   <translation>No se ve a nadie el tiempo suficiente en estos vídeos.</translation>
  </message>
  <message>
   <location filename="core/jobs/project_poses.py" />
   <source>Add the video to the project first.</source>
   <translation>Añada primero el vídeo al proyecto.</translation>
  </message>
  <message>
   <location filename="core/jobs/project_poses.py" />
   <source>There are: {names}.</source>
   <translation>Hay: {names}.</translation>
  </message>
  <message>
   <location filename="core/jobs/project_poses.py" />
   <source>This project has no such video.</source>
   <translation>Este proyecto no tiene ese vídeo.</translation>
  </message>
  <message>
   <location filename="core/jobs/results.py" />
   <source>Add video</source>
   <translation>Añadir vídeo</translation>
  </message>
  <message>
   <location filename="core/jobs/results.py" />
   <source>Analyse movement</source>
   <translation>Analizar movimiento</translation>
  </message>
  <message>
   <location filename="core/jobs/results.py" />
   <source>Use another file</source>
   <translation>Usar otro archivo</translation>
  </message>
  <message>
   <location filename="core/jobs/table.py" />
   <source>The job {name} was asked for in a way it does not know.</source>
   <translation>La tarea {name} se pidió de una forma que no conoce.</translation>
  </message>
  <message>
   <location filename="core/jobs/table.py" />
   <source>There is no job named {name} here.</source>
   <translation>No hay aquí ninguna tarea llamada {name}.</translation>
  </message>
  <message>
   <location filename="core/jobs/train_recogniser.py" />
   <source>Choose another folder with --out.</source>
   <translation>Elija otra carpeta con --out.</translation>
  </message>
  <message>
   <location filename="core/jobs/train_recogniser.py" />
   <source>Choose another one with --out.</source>
   <translation>Elija otra con --out.</translation>
  </message>
  <message>
   <location filename="core/jobs/train_recogniser.py" />
   <source>Install what training needs: python3 packaging/dev.py setup --training.</source>
   <translation>Instale lo que necesita el entrenamiento: python3 packaging/dev.py setup --training.</translation>
  </message>
  <message>
   <location filename="core/jobs/train_recogniser.py" />
   <source>The folder {name} cannot be made: {error}.</source>
   <translation>No se puede crear la carpeta {name}: {error}.</translation>
  </message>
  <message>
   <location filename="core/jobs/train_recogniser.py" />
   <source>There is a model in {name} already.</source>
   <translation>Ya hay un modelo en {name}.</translation>
  </message>
  <message>
   <location filename="core/jobs/train_recogniser.py" />
   <source>Training needs {name}, which is not installed here.</source>
   <translation>El entrenamiento necesita {name}, que no está instalado aquí.</translation>
  </message>
  <message>
   <location filename="core/jobs/work_folder.py" />
   <source>The video has {frames} frames; choose a start before the end.</source>
   <translation>El vídeo tiene {frames} fotogramas; elija un comienzo antes del final.</translation>
  </message>
  <message>
   <location filename="core/jobs/work_folder.py" />
   <source>There is nothing between frame {start} and frame {stop}.</source>
   <translation>No hay nada entre el fotograma {start} y el {stop}.</translation>
  </message>
  <message>
   <location filename="core/media/decoding.py" />
   <source>Open it again, or put the file back that the project was made with.</source>
   <translation>Ábralo de nuevo o devuelva el archivo con el que se hizo el proyecto.</translation>
  </message>
  <message>
   <location filename="core/media/decoding.py" />
   <source>{name} is not the same file any more.</source>
   <translation>{name} ya no es el mismo archivo.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>Ask for permission to read it, or copy it elsewhere.</source>
   <translation>Pida permiso para leerlo o cópielo a otro lugar.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>Ask for permission to read it, unlock the drive it lies on, or copy it elsewhere.</source>
   <translation>Pida permiso para leerlo, desbloquee la unidad o cópielo a otro lugar.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>Check the drive or the network connection, or copy the file to another place.</source>
   <translation>Revise la unidad o la conexión de red, o copie el archivo a otro lugar.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>Check the spelling, or whether the drive it lies on is connected.</source>
   <translation>Revise la escritura o si la unidad está conectada.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>Choose a video file in it.</source>
   <translation>Elija un archivo de vídeo dentro de ella.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>Choose a video file, such as MP4 or MOV.</source>
   <translation>Elija un archivo de vídeo, como MP4 o MOV.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>Choose a video file.</source>
   <translation>Elija un archivo de vídeo.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>Choose the video file.</source>
   <translation>Elija el archivo de vídeo.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>Convert the file to MP4 (H.264) and open that.</source>
   <translation>Convierta el archivo a MP4 (H.264) y ábralo.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>Fetch the real file with "git lfs pull", then open it again.</source>
   <translation>Obtenga el archivo real con «git lfs pull» y ábralo de nuevo.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>It is damaged, or of a kind this program does not read: convert it to MP4 (H.264).</source>
   <translation>Está dañado o es de un tipo que este programa no lee: conviértalo a MP4 (H.264).</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>Open the video files themselves.</source>
   <translation>Abra los propios archivos de vídeo.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>Record it to a video file and open that.</source>
   <translation>Grábelo en un archivo de vídeo y ábralo.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>The copy or download was probably broken off: fetch the file again.</source>
   <translation>La copia o descarga seguramente se interrumpió: obtenga el archivo de nuevo.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>The pictures of {name} are in a format this program cannot decode.</source>
   <translation>Las imágenes de {name} están en un formato que este programa no puede decodificar.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>The recording or copy was probably broken off. Copy it again from the camera, or mend it with a repair tool.</source>
   <translation>La grabación o copia seguramente se interrumpió. Cópiela de nuevo de la cámara o repárela con una herramienta.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>Unpack it first (it may ask for a password), then open the video inside.</source>
   <translation>Descomprímalo primero (puede pedir una contraseña) y abra el vídeo que contiene.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>{name} could not be opened as a video.</source>
   <translation>No se pudo abrir {name} como vídeo.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>{name} could not be read: {reason}.</source>
   <translation>No se pudo leer {name}: {reason}.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>{name} holds no video.</source>
   <translation>{name} no contiene vídeo.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>{name} holds sound but no pictures.</source>
   <translation>{name} contiene sonido pero no imágenes.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>{name} is a Git LFS pointer, not the video itself.</source>
   <translation>{name} es un puntero de Git LFS, no el vídeo.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>{name} is a device or a pipe, not a file.</source>
   <translation>{name} es un dispositivo o una tubería, no un archivo.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>{name} is a folder, not a video.</source>
   <translation>{name} es una carpeta, no un vídeo.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>{name} is a packed archive, not a video.</source>
   <translation>{name} es un archivo comprimido, no un vídeo.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>{name} is a picture, not a video.</source>
   <translation>{name} es una imagen, no un vídeo.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>{name} is a playlist or a text that points to other files, not a video.</source>
   <translation>{name} es una lista de reproducción o un texto que apunta a otros archivos, no un vídeo.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>{name} is a text file, not a video.</source>
   <translation>{name} es un archivo de texto, no un vídeo.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>{name} is cut off or damaged: its index is missing.</source>
   <translation>{name} está cortado o dañado: le falta el índice.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>{name} is empty (0 bytes).</source>
   <translation>{name} está vacío (0 bytes).</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>{name} may not be read.</source>
   <translation>No se permite leer {name}.</translation>
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>{name} was not found.</source>
   <translation>No se encontró {name}.</translation>
  </message>
  <message>
   <location filename="core/media/passes.py" />
   <source>Open a copy without protection; this program cannot ask for the key.</source>
   <translation>Abra una copia sin protección; este programa no puede pedir la clave.</translation>
  </message>
  <message>
   <location filename="core/media/passes.py" />
   <source>The recording or copy was probably broken off: copy it again from the camera.</source>
   <translation>La grabación o copia seguramente se interrumpió: cópiela de nuevo de la cámara.</translation>
  </message>
  <message>
   <location filename="core/media/passes.py" />
   <source>{name} has a video header but no picture could be decoded.</source>
   <translation>{name} tiene cabecera de vídeo, pero no se pudo decodificar ninguna imagen.</translation>
  </message>
  <message>
   <location filename="core/media/passes.py" />
   <source>{name} is copy-protected: its pictures are encrypted.</source>
   <translation>{name} está protegido contra copia: sus imágenes están cifradas.</translation>
  </message>
  <message>
   <location filename="core/media/reader.py" />
   <source>Picture {index} of {name} could not be decoded.</source>
   <translation>No se pudo decodificar la imagen {index} de {name}.</translation>
  </message>
  <message>
   <location filename="core/media/reader.py" />
   <source>The file is damaged: copy it from the camera again.</source>
   <translation>El archivo está dañado: cópielo de nuevo de la cámara.</translation>
  </message>
  <message>
   <location filename="core/models/devices.py" />
   <source>Choose one of: {known}.</source>
   <translation>Elija uno de: {known}.</translation>
  </message>
  <message>
   <location filename="core/models/devices.py" />
   <source>Choose the device auto, or install with --gpu.</source>
   <translation>Elija el dispositivo auto o instale con --gpu.</translation>
  </message>
  <message>
   <location filename="core/models/devices.py" />
   <source>Install the program again.</source>
   <translation>Instale de nuevo el programa.</translation>
  </message>
  <message>
   <location filename="core/models/devices.py" />
   <source>The model could not be started: {error}.</source>
   <translation>No se pudo iniciar el modelo: {error}.</translation>
  </message>
  <message>
   <location filename="core/models/devices.py" />
   <source>There is no device called {name}.</source>
   <translation>No hay ningún dispositivo llamado {name}.</translation>
  </message>
  <message>
   <location filename="core/models/devices.py" />
   <source>This installation cannot compute on {words}.</source>
   <translation>Esta instalación no puede calcular en {words}.</translation>
  </message>
  <message>
   <location filename="core/models/packages.py" />
   <source>Copy the whole folder of the model.</source>
   <translation>Copie toda la carpeta del modelo.</translation>
  </message>
  <message>
   <location filename="core/models/packages.py" />
   <source>Install the program or the model again.</source>
   <translation>Instale de nuevo el programa o el modelo.</translation>
  </message>
  <message>
   <location filename="core/models/packages.py" />
   <source>It may be made for a newer version of the program.</source>
   <translation>Puede estar hecha para una versión más nueva del programa.</translation>
  </message>
  <message>
   <location filename="core/models/packages.py" />
   <source>Known models: {known}.</source>
   <translation>Modelos conocidos: {known}.</translation>
  </message>
  <message>
   <location filename="core/models/packages.py" />
   <source>The description of the model in {folder} is not understood: {error}.</source>
   <translation>La descripción del modelo en {folder} no se entiende: {error}.</translation>
  </message>
  <message>
   <location filename="core/models/packages.py" />
   <source>The file {file} of the model {name} cannot be read.</source>
   <translation>No se puede leer el archivo {file} del modelo {name}.</translation>
  </message>
  <message>
   <location filename="core/models/packages.py" />
   <source>The file {file} of the model {name} is damaged or was changed.</source>
   <translation>El archivo {file} del modelo {name} está dañado o fue cambiado.</translation>
  </message>
  <message>
   <location filename="core/models/packages.py" />
   <source>The model in {folder} has no readable model.toml.</source>
   <translation>El modelo en {folder} no tiene un model.toml legible.</translation>
  </message>
  <message>
   <location filename="core/models/packages.py" />
   <source>The model {name} names a file outside its folder.</source>
   <translation>El modelo {name} nombra un archivo fuera de su carpeta.</translation>
  </message>
  <message>
   <location filename="core/models/packages.py" />
   <source>The model's part {name} looks at pictures, not at poses.</source>
   <translation>La parte {name} del modelo mira imágenes, no poses.</translation>
  </message>
  <message>
   <location filename="core/models/packages.py" />
   <source>There is no model called {name}.</source>
   <translation>No hay ningún modelo llamado {name}.</translation>
  </message>
  <message>
   <location filename="core/motion/clip_windows.py" />
   <source>Choose another model, or find poses with another pose model.</source>
   <translation>Elija otro modelo, o busque poses con otro modelo de poses.</translation>
  </message>
  <message>
   <location filename="core/motion/clip_windows.py" />
   <source>The model {name} looks at {wanted}, but these poses are {there}.</source>
   <translation>El modelo {name} espera {wanted}, pero estas poses son {there}.</translation>
  </message>
  <message>
   <location filename="core/motion/clip_windows.py" />
   <source>The model {name} needs poses in three dimensions, and these have only two.</source>
   <translation>El modelo {name} necesita poses en tres dimensiones, y estas solo tienen dos.</translation>
  </message>
  <message>
   <location filename="core/motion/composing.py" />
   <source>Poses of the body are needed.</source>
   <translation>Se necesitan poses del cuerpo.</translation>
  </message>
  <message>
   <location filename="core/motion/composing.py" />
   <source>{name} cannot be composed: it has no whole body.</source>
   <translation>{name} no se puede componer: no tiene un cuerpo completo.</translation>
  </message>
  <message>
   <location filename="core/motion/composition.py" />
   <source>Choose up to {most} s.</source>
   <translation>Elija como máximo {most} s.</translation>
  </message>
  <message>
   <location filename="core/motion/composition.py" />
   <source>It must last {least} s at least.</source>
   <translation>Debe durar al menos {least} s.</translation>
  </message>
  <message>
   <location filename="core/motion/composition.py" />
   <source>One movement is flat and the other is not: they cannot be composed.</source>
   <translation>Un movimiento es plano y el otro no: no se pueden componer.</translation>
  </message>
  <message>
   <location filename="core/motion/composition.py" />
   <source>Shoulders, hips and most of the arms and legs are needed.</source>
   <translation>Se necesitan los hombros, las caderas y casi todos los brazos y piernas.</translation>
  </message>
  <message>
   <location filename="core/motion/composition.py" />
   <source>Too little of the body is seen in {name}.</source>
   <translation>Se ve muy poco del cuerpo en {name}.</translation>
  </message>
  <message>
   <location filename="core/motion/composition.py" />
   <source>{name} is too long to be composed.</source>
   <translation>{name} es demasiado largo para componerlo.</translation>
  </message>
  <message>
   <location filename="core/motion/composition.py" />
   <source>{name} is too short to be composed.</source>
   <translation>{name} es demasiado corto para componerlo.</translation>
  </message>
  <message>
   <location filename="core/motion/normalising.py" />
   <source>Choose a model for 2D poses, or estimate the poses with depth.</source>
   <translation>Elija un modelo para poses 2D o estime las poses con profundidad.</translation>
  </message>
  <message>
   <location filename="core/motion/normalising.py" />
   <source>Choose a model for this skeleton, or train one.</source>
   <translation>Elija un modelo para este esqueleto o entrene uno.</translation>
  </message>
  <message>
   <location filename="core/motion/normalising.py" />
   <source>Choose a part in which the body is visible.</source>
   <translation>Elija una parte en la que el cuerpo sea visible.</translation>
  </message>
  <message>
   <location filename="core/motion/normalising.py" />
   <source>Nobody is seen in {clip}.</source>
   <translation>No se ve a nadie en {clip}.</translation>
  </message>
  <message>
   <location filename="core/motion/normalising.py" />
   <source>The skeleton {source} cannot be read as {target}, which this model looks at.</source>
   <translation>El esqueleto {source} no se puede leer como {target}, que es el que espera este modelo.</translation>
  </message>
  <message>
   <location filename="core/motion/normalising.py" />
   <source>This model needs depth, and {clip} has none.</source>
   <translation>Este modelo necesita profundidad, y {clip} no la tiene.</translation>
  </message>
  <message>
   <location filename="core/motion/normalising.py" />
   <source>{clip} has no frames.</source>
   <translation>{clip} no tiene fotogramas.</translation>
  </message>
  <message>
   <location filename="core/motion/project_people.py" />
   <source>Find poses again.</source>
   <translation>Busque de nuevo las poses.</translation>
  </message>
  <message>
   <location filename="core/motion/project_people.py" />
   <source>The poses of this run are not in the project.</source>
   <translation>Las poses de esta ejecución no están en el proyecto.</translation>
  </message>
  <message>
   <location filename="core/motion/project_people.py" />
   <source>This project has no poses yet.</source>
   <translation>Este proyecto aún no tiene poses.</translation>
  </message>
  <message>
   <location filename="core/motion/skeletons.py" />
   <source>Known skeletons: {known}.</source>
   <translation>Esqueletos conocidos: {known}.</translation>
  </message>
  <message>
   <location filename="core/motion/skeletons.py" />
   <source>There is no skeleton called {name}.</source>
   <translation>No hay ningún esqueleto llamado {name}.</translation>
  </message>
  <message>
   <location filename="core/plugins.py" />
   <source>A setting of {name} cannot be used: {error}.</source>
   <translation>No se puede usar un ajuste de {name}: {error}.</translation>
  </message>
  <message>
   <location filename="core/plugins.py" />
   <source>Its settings are: {known}.</source>
   <translation>Sus ajustes son: {known}.</translation>
  </message>
  <message>
   <location filename="core/plugins.py" />
   <source>There is no {family} named {name}.</source>
   <translation>No hay ningún {family} llamado {name}.</translation>
  </message>
  <message>
   <location filename="core/rep_counters/consensus.py" />
   <source>A consensus cannot be its own member.</source>
   <translation>Un consenso no puede ser miembro de sí mismo.</translation>
  </message>
  <message>
   <location filename="core/rep_counters/consensus.py" />
   <source>Name other counters.</source>
   <translation>Indique otros contadores.</translation>
  </message>
  <message>
   <location filename="core/rep_counters/network.py" />
   <source>It needs windows of one length, and the outputs density, period or salient, with inside or periodicity.</source>
   <translation>Necesita ventanas de una sola longitud y las salidas density, period o salient, con inside o periodicity.</translation>
  </message>
  <message>
   <location filename="core/rep_counters/network.py" />
   <source>Its task is {task}; choose a model whose task is repetitions.</source>
   <translation>Su tarea es {task}; elija un modelo cuya tarea sea repetitions.</translation>
  </message>
  <message>
   <location filename="core/rep_counters/network.py" />
   <source>The description of the model {name} lacks what a counter needs.</source>
   <translation>A la descripción del modelo {name} le falta lo que necesita un contador.</translation>
  </message>
  <message>
   <location filename="core/rep_counters/network.py" />
   <source>The model {name} does not count repetitions.</source>
   <translation>El modelo {name} no cuenta repeticiones.</translation>
  </message>
  <message>
   <location filename="core/training/architectures/__init__.py" />
   <source>There are: {known}.</source>
   <translation>Hay: {known}.</translation>
  </message>
  <message>
   <location filename="core/training/architectures/__init__.py" />
   <source>{name} has no ensemble called {ensemble}.</source>
   <translation>{name} no tiene ningún conjunto llamado {ensemble}.</translation>
  </message>
  <message>
   <location filename="core/training/checkpoints.py" />
   <source>Give the same options as before, or train into another folder.</source>
   <translation>Dé las mismas opciones que antes o entrene en otra carpeta.</translation>
  </message>
  <message>
   <location filename="core/training/checkpoints.py" />
   <source>Take the settings and classes they were trained with.</source>
   <translation>Use los ajustes y las clases con los que se entrenaron.</translation>
  </message>
  <message>
   <location filename="core/training/checkpoints.py" />
   <source>The weights do not fit this architecture and these settings.</source>
   <translation>Los pesos no encajan con esta arquitectura y estos ajustes.</translation>
  </message>
  <message>
   <location filename="core/training/checkpoints.py" />
   <source>Train without --resume, or go on from another package.</source>
   <translation>Entrene sin --resume, o continúe desde otro paquete.</translation>
  </message>
  <message>
   <location filename="core/training/checkpoints.py" />
   <source>{name} belongs to another training: its data, settings, recipe or seed differ.</source>
   <translation>{name} es de otro entrenamiento: sus datos, ajustes, receta o semilla son distintos.</translation>
  </message>
  <message>
   <location filename="core/training/checkpoints.py" />
   <source>{name} cannot be read: it is damaged or no file of weights of Kinescribe.</source>
   <translation>No se puede leer {name}: está dañado o no es un archivo de pesos de Kinescribe.</translation>
  </message>
  <message>
   <location filename="core/training/composition/export.py" />
   <source>The exported composer does not compute what was trained (it differs by {difference}).</source>
   <translation>El compositor exportado no calcula lo que se entrenó (difiere en {difference}).</translation>
  </message>
  <message>
   <location filename="core/training/composition/export.py" />
   <source>The model was not written.</source>
   <translation>El modelo no se escribió.</translation>
  </message>
  <message>
   <location filename="core/training/composition/pairs.py" />
   <source>The composer learns from CMU's motion capture.</source>
   <translation>El compositor aprende de la captura de movimiento de la CMU.</translation>
  </message>
  <message>
   <location filename="core/training/composition/pairs.py" />
   <source>{name} is no motion capture with 17 keypoints, 30 frames a second.</source>
   <translation>{name} no es una captura de movimiento con 17 puntos clave y 30 fotogramas por segundo.</translation>
  </message>
  <message>
   <location filename="core/training/composition/positives.py" />
   <source>Train one with packaging/train_composer.py.</source>
   <translation>Entrene uno con packaging/train_composer.py.</translation>
  </message>
  <message>
   <location filename="core/training/composition/positives.py" />
   <source>{name} holds no generator.</source>
   <translation>{name} no contiene ningún generador.</translation>
  </message>
  <message>
   <location filename="core/training/counting/fit.py" />
   <source>Mark or accept some sets first.</source>
   <translation>Marque o acepte antes algunas series.</translation>
  </message>
  <message>
   <location filename="core/training/counting/fit.py" />
   <source>None of the recordings has a repetition to learn from.</source>
   <translation>Ninguna de las grabaciones tiene una repetición de la que aprender.</translation>
  </message>
  <message>
   <location filename="core/training/counting/transrac_rgb.py" />
   <source>Missing: {missing}. Save the network's state_dict as safetensors.</source>
   <translation>Falta: {missing}. Guarde el state_dict de la red como safetensors.</translation>
  </message>
  <message>
   <location filename="core/training/counting/transrac_rgb.py" />
   <source>Save the network's state_dict as safetensors.</source>
   <translation>Guarde el state_dict de la red como safetensors.</translation>
  </message>
  <message>
   <location filename="core/training/counting/transrac_rgb.py" />
   <source>{name} cannot be read as weights.</source>
   <translation>No se puede leer {name} como pesos.</translation>
  </message>
  <message>
   <location filename="core/training/counting/transrac_rgb.py" />
   <source>{name} does not hold the weights of TransRAC.</source>
   <translation>{name} no contiene los pesos de TransRAC.</translation>
  </message>
  <message>
   <location filename="core/training/course.py" />
   <source>CascadeFormer does: --architecture cascadeformer --pretrain DATA.</source>
   <translation>CascadeFormer sí: --architecture cascadeformer --pretrain DATA.</translation>
  </message>
  <message>
   <location filename="core/training/course.py" />
   <source>Name each once.</source>
   <translation>Indique cada una solo una vez.</translation>
  </message>
  <message>
   <location filename="core/training/course.py" />
   <source>None of the clips without labels can be looked at.</source>
   <translation>No se puede mirar ninguno de los clips sin etiquetas.</translation>
  </message>
  <message>
   <location filename="core/training/course.py" />
   <source>Nothing would be learned from the clips without labels: pretraining is 0.</source>
   <translation>No se aprendería nada de los clips sin etiquetas: pretraining es 0.</translation>
  </message>
  <message>
   <location filename="core/training/course.py" />
   <source>One architecture is named twice.</source>
   <translation>Una arquitectura se indica dos veces.</translation>
  </message>
  <message>
   <location filename="core/training/course.py" />
   <source>Say for how many epochs, for example --set pretraining=40.</source>
   <translation>Diga durante cuántas épocas, por ejemplo --set pretraining=40.</translation>
  </message>
  <message>
   <location filename="core/training/course.py" />
   <source>There is no CUDA device that torch can use.</source>
   <translation>No hay ningún dispositivo CUDA que torch pueda usar.</translation>
  </message>
  <message>
   <location filename="core/training/course.py" />
   <source>They are those that are learned with labels anyway, or the first says: {reason}</source>
   <translation>Son los que se aprenden de todos modos con etiquetas, o el primero dice: {reason}</translation>
  </message>
  <message>
   <location filename="core/training/course.py" />
   <source>Train with --device cpu, or leave it out.</source>
   <translation>Entrene con --device cpu, o déjelo fuera.</translation>
  </message>
  <message>
   <location filename="core/training/course.py" />
   <source>{name} learns nothing from clips without labels.</source>
   <translation>{name} no aprende nada de clips sin etiquetas.</translation>
  </message>
  <message>
   <location filename="core/training/describe.py" />
   <source>There is no layout called {name}.</source>
   <translation>No hay ninguna disposición llamada {name}.</translation>
  </message>
  <message>
   <location filename="core/training/describe.py" />
   <source>{name} has no preset called {preset}.</source>
   <translation>{name} no tiene ningún ajuste predefinido llamado {preset}.</translation>
  </message>
  <message>
   <location filename="core/training/examples.py" />
   <source>Add clips of at least one other class.</source>
   <translation>Añada clips de al menos otra clase.</translation>
  </message>
  <message>
   <location filename="core/training/examples.py" />
   <source>Add clips of these classes, or take their labels away.</source>
   <translation>Añada clips de estas clases o quíteles las etiquetas.</translation>
  </message>
  <message>
   <location filename="core/training/examples.py" />
   <source>Label the clips first; training learns from labels.</source>
   <translation>Etiquete primero los clips; el entrenamiento aprende de las etiquetas.</translation>
  </message>
  <message>
   <location filename="core/training/examples.py" />
   <source>Nobody is called {names} in the data.</source>
   <translation>Nadie se llama {names} en los datos.</translation>
  </message>
  <message>
   <location filename="core/training/examples.py" />
   <source>None of the {count} clips has a label.</source>
   <translation>Ninguno de los {count} clips tiene etiqueta.</translation>
  </message>
  <message>
   <location filename="core/training/examples.py" />
   <source>One class is written in two ways: “{first}” and “{second}”.</source>
   <translation>Una clase está escrita de dos maneras: «{first}» y «{second}».</translation>
  </message>
  <message>
   <location filename="core/training/examples.py" />
   <source>There are too few clips to learn {names} from: at least {least} of each class are needed.</source>
   <translation>Hay muy pocos clips para aprender {names}: se necesitan al menos {least} de cada clase.</translation>
  </message>
  <message>
   <location filename="core/training/examples.py" />
   <source>There is only one class to learn: {name}.</source>
   <translation>Solo hay una clase que aprender: {name}.</translation>
  </message>
  <message>
   <location filename="core/training/examples.py" />
   <source>Write it the same way everywhere.</source>
   <translation>Escríbala igual en todas partes.</translation>
  </message>
  <message>
   <location filename="core/training/export.py" />
   <source>The exported network does not compute what was trained ({output} differs by {difference}).</source>
   <translation>La red exportada no calcula lo que se entrenó ({output} difiere en {difference}).</translation>
  </message>
  <message>
   <location filename="core/training/export.py" />
   <source>The model was not written. Its weights are kept in the checkpoint.</source>
   <translation>El modelo no se escribió. Sus pesos se conservan en el punto de control.</translation>
  </message>
  <message>
   <location filename="core/training/loop.py" />
   <source>Training went astray in epoch {epoch}: the loss is no number any more.</source>
   <translation>El entrenamiento se descarriló en la época {epoch}: la pérdida ya no es un número.</translation>
  </message>
  <message>
   <location filename="core/training/loop.py" />
   <source>Try a smaller learning rate (--set rate=...) or shorter gradients (--set clip_norm=1).</source>
   <translation>Pruebe una tasa de aprendizaje menor (--set rate=...) o gradientes más cortos (--set clip_norm=1).</translation>
  </message>
  <message>
   <location filename="core/training/segmentation/fit.py" />
   <source>In {name} two labels overlap: {first} and {second}.</source>
   <translation>En {name} se solapan dos etiquetas: {first} y {second}.</translation>
  </message>
  <message>
   <location filename="core/training/segmentation/fit.py" />
   <source>Label a second movement, or finish a stretch in which nothing is done.</source>
   <translation>Etiquete un segundo movimiento, o termine un tramo en el que no se haga nada.</translation>
  </message>
  <message>
   <location filename="core/training/segmentation/fit.py" />
   <source>Label some of their movements first.</source>
   <translation>Etiquete primero algunos de sus movimientos.</translation>
  </message>
  <message>
   <location filename="core/training/segmentation/fit.py" />
   <source>Label some recordings first.</source>
   <translation>Etiquete primero algunas grabaciones.</translation>
  </message>
  <message>
   <location filename="core/training/segmentation/fit.py" />
   <source>Learn several labels a frame (--set head=multi), or cut the segments apart.</source>
   <translation>Aprenda varias etiquetas por fotograma (--set head=multi), o separe los segmentos.</translation>
  </message>
  <message>
   <location filename="core/training/segmentation/fit.py" />
   <source>None of the recordings has a label.</source>
   <translation>Ninguna de las grabaciones tiene una etiqueta.</translation>
  </message>
  <message>
   <location filename="core/training/segmentation/fit.py" />
   <source>There is no recording to learn from.</source>
   <translation>No hay ninguna grabación de la que aprender.</translation>
  </message>
  <message>
   <location filename="core/training/segmentation/fit.py" />
   <source>There is only one label to learn: {name}.</source>
   <translation>Solo hay una etiqueta que aprender: {name}.</translation>
  </message>
  <message>
   <location filename="core/training/segmentation/planning.py" />
   <source>Choose the same architecture.</source>
   <translation>Elija la misma arquitectura.</translation>
  </message>
  <message>
   <location filename="core/training/segmentation/planning.py" />
   <source>Give another --frames.</source>
   <translation>Indique otro --frames.</translation>
  </message>
  <message>
   <location filename="core/training/segmentation/planning.py" />
   <source>Look at them again.</source>
   <translation>Revíselos de nuevo.</translation>
  </message>
  <message>
   <location filename="core/training/segmentation/planning.py" />
   <source>The weights in {name} are of {there}, not of {wanted}.</source>
   <translation>Los pesos de {name} son de {there}, no de {wanted}.</translation>
  </message>
  <message>
   <location filename="core/training/segmentation/planning.py" />
   <source>These settings are not possible: {error}.</source>
   <translation>Estos ajustes no son posibles: {error}.</translation>
  </message>
  <message>
   <location filename="core/training/segmentation/planning.py" />
   <source>{name} looks at a number of frames that {stride} divides, not {frames}.</source>
   <translation>{name} mira un número de fotogramas divisible por {stride}, no {frames}.</translation>
  </message>
  <message>
   <location filename="core/training/segmentation/pretrain.py" />
   <source>Hardly anybody is seen in the recordings.</source>
   <translation>Casi no se ve a nadie en las grabaciones.</translation>
  </message>
  <message>
   <location filename="core/training/segmentation/pretrain.py" />
   <source>None of the {count} recordings is as long as half a window ({seconds} s).</source>
   <translation>Ninguna de las {count} grabaciones es tan larga como media ventana ({seconds} s).</translation>
  </message>
  <message>
   <location filename="core/training/segmentation/pretrain.py" />
   <source>Take longer recordings, or a shorter window (--set window_s=...).</source>
   <translation>Use grabaciones más largas, o una ventana más corta (--set window_s=...).</translation>
  </message>
  <message>
   <location filename="core/training/segmentation/pretrain.py" />
   <source>Take recordings with people in sight.</source>
   <translation>Use grabaciones en las que se vean personas.</translation>
  </message>
  <message>
   <location filename="core/training/segmentation/windows.py" />
   <source>Leave it out; the tempo is changed by the setting called tempo.</source>
   <translation>Omítalo; el ritmo se cambia con el ajuste llamado tempo.</translation>
  </message>
  <message>
   <location filename="core/training/segmentation/windows.py" />
   <source>{names} cannot be used where every frame has its own label.</source>
   <translation>No se puede usar {names} donde cada fotograma tiene su propia etiqueta.</translation>
  </message>
  <message>
   <location filename="core/training/settings.py" />
   <source>{name} cannot be {value}: {error}.</source>
   <translation>{name} no puede ser {value}: {error}.</translation>
  </message>
  <message>
   <location filename="core/training/settings.py" />
   <source>{name} has no setting called {key}.</source>
   <translation>{name} no tiene ningún ajuste llamado {key}.</translation>
  </message>
  <message>
   <location filename="core/training/starting.py" />
   <source>It holds: {there}. Give the same architecture and streams.</source>
   <translation>Contiene: {there}. Indique la misma arquitectura y los mismos flujos.</translation>
  </message>
  <message>
   <location filename="core/training/starting.py" />
   <source>Leave these settings out: they are taken from the package.</source>
   <translation>Omita estos ajustes: se toman del paquete.</translation>
  </message>
  <message>
   <location filename="core/training/starting.py" />
   <source>Packages that main.py train writes do; one without NAME.safetensors can only be used.</source>
   <translation>Los paquetes que escribe main.py train los contienen; uno sin NAME.safetensors solo se puede usar.</translation>
  </message>
  <message>
   <location filename="core/training/starting.py" />
   <source>Take a package that main.py train has written.</source>
   <translation>Tome un paquete que haya escrito main.py train.</translation>
  </message>
  <message>
   <location filename="core/training/starting.py" />
   <source>The package {name} holds no weights of {member}.</source>
   <translation>El paquete {name} no contiene pesos de {member}.</translation>
  </message>
  <message>
   <location filename="core/training/starting.py" />
   <source>The package {name} holds no weights to go on from.</source>
   <translation>El paquete {name} no contiene pesos desde los que continuar.</translation>
  </message>
  <message>
   <location filename="core/training/starting.py" />
   <source>The weights in {name} do not fit: {differences}.</source>
   <translation>Los pesos de {name} no encajan: {differences}.</translation>
  </message>
  <message>
   <location filename="core/training/starting.py" />
   <source>{name} does not say what its weights are of.</source>
   <translation>{name} no dice de qué son sus pesos.</translation>
  </message>
  <message>
   <location filename="resources/keymaps/boris.toml" />
   <source>Up and Down jump by a second, Home and End change the speed, as in BORIS; its one-key coding are the keys of labels.</source>
   <translation>Arriba y Abajo saltan un segundo, Inicio y Fin cambian la velocidad, como en BORIS; su codificación con una tecla son las teclas de etiquetas.</translation>
  </message>
  <message>
   <location filename="resources/keymaps/cvat.toml" />
   <source>D and F step by a frame, C and V by ten, N makes a segment, as in CVAT.</source>
   <translation>D y F avanzan un fotograma, C y V diez, N crea un segmento, como en CVAT.</translation>
  </message>
  <message>
   <location filename="resources/keymaps/elan.toml" />
   <source>Ctrl+Space plays, Alt+N makes a segment, Ctrl+Return commits it, as in ELAN. Its whole list of keys was not at hand; this holds the ones that are known.</source>
   <translation>Ctrl+Espacio reproduce, Alt+N crea un segmento, Ctrl+Intro lo confirma, como en ELAN. No se disponía de su lista completa de teclas; estas son las conocidas.</translation>
  </message>
  <message>
   <location filename="resources/keymaps/kinescribe.toml" />
   <source>The keys of the menus as they come.</source>
   <translation>Las teclas de los menús tal como vienen.</translation>
  </message>
  <message>
   <location filename="resources/keymaps/x-anylabeling.toml" />
   <source>I, O and Return make a segment, comma and full stop go from one to the next, Shift with an arrow goes by a second, as in the video classifier of X-AnyLabeling.</source>
   <translation>I, O e Intro crean un segmento, coma y punto van de uno a otro, Mayús con flecha avanza un segundo, como en el clasificador de vídeo de X-AnyLabeling.</translation>
  </message>
 </context>
</TS>
