<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
 <context>
  <name>Kinescribe</name>
  <message>
   <location filename="app/actions/__init__.py" />
   <source>3D</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/__init__.py" />
   <source>Analyse</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/__init__.py" />
   <source>Edit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/__init__.py" />
   <source>File</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/__init__.py" />
   <source>Help</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/__init__.py" />
   <source>Label</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/__init__.py" />
   <source>People</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/__init__.py" />
   <source>Playback</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/__init__.py" />
   <source>Review</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/__init__.py" />
   <source>View</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Analyse all videos not analysed yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Analyse the chosen videos</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Count repetitions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Find poses</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Find poses, propose segments, count repetitions and label actions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Label actions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Propose segments</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Put every video that was not analysed into the queue, to run over night</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Put the chosen videos into the queue: they are analysed one after the other</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Stop all jobs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Stop the job that runs and forget what waits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Stop the job that runs; what waits goes on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Stop the running job</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/analyse.py" />
   <source>Try failed videos again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/edit.py" />
   <source>Give the selected segment another label, or the person another name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/edit.py" />
   <source>Redo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/edit.py" />
   <source>Rename ...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/edit.py" />
   <source>Select nothing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/edit.py" />
   <source>Undo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>A minute of made-up exercises to try everything on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Add a folder of videos ...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Add every video in a folder and the folders in it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Add more videos to this session</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Add videos ...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Choose all that are not analysed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Choose all videos</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Close the session</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Done with the video</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Everything is saved at once; a checkpoint gives this state a name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Find the video ...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Look for videos in a folder ...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Note on the video ...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Note who works on the chosen videos</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Open a video ...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Open a video, several videos or a session (you can also drop them on the window)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Open recent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Open the sample</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Quit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Remove from the session</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Save a checkpoint ...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Save a copy ...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Search a folder for all videos of this session that are not where they were</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Show where the file of the chosen video is now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Take the chosen videos out of the session with their labels (can be undone; the files stay)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>The sessions opened last</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Tick the chosen videos off: nothing is left to do</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/files.py" />
   <source>Who works on it ...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/help.py" />
   <source>About Kinescribe</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/help.py" />
   <source>Change keys ...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/help.py" />
   <source>Find an action by its name or key, and give it other keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/help.py" />
   <source>Keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/help.py" />
   <source>Search all actions ...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/help.py" />
   <source>Show crash reports</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/help.py" />
   <source>Type a few letters of what you want to do</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Add the next person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Choose a keypoint ...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Choose a keypoint by its name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Colour ...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Correct keypoints</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Draw the selected people on the picture, or do not</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Exchange two people between the marks I and O</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Exchange two people from this frame on: who was taken for whom</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Exchange two people from this frame to the next cut of the video</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Fill between corrections</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Fill in the frames between the corrections before and after this frame</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>From this frame on it is somebody else: make a new person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Give the selected person another colour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Hide or show</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Keypoint is hidden</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Mark the keypoint as hidden on this frame, or as seen again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Merge</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Next person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Previous person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Remove</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Reset between the marks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Reset on this frame</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Reset the whole keypoint</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Select the next person in the picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Select the next person in the picture as well (or Ctrl+click)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Select the previous person in the picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Show again what was predicted for the keypoint between the marks I and O</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Show again what was predicted for the keypoint in the whole video</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Show again what was predicted for the keypoint on this frame</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Split from here on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Swap between the marks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Swap from here on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Swap until the next cut</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Tab chooses a keypoint, arrows move it, comma and full stop change the frame, Esc ends</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>Take the selected people out of the session; their tracks stay</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/people.py" />
   <source>The selected people are one: Ctrl+click to select several</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>Add camera ...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>All cameras</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>Another video of this session becomes a further camera of the recording shown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>Brightness, contrast and gamma of the picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>De-interlace</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>Find the same moment in every camera and say so with one click</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>Light ...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>Nothing but the picture and its controls; Esc brings the panels back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>One picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>One pixel of the video on one pixel of the screen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>Picture closer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>Picture in its own size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>Picture only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>Picture wider</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>Remove camera ...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>See the picture larger (Ctrl and wheel over the picture)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>See the picture smaller (Ctrl and wheel over the picture)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>Show the first camera only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>Synchronise cameras</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>Take the combs out of a picture filmed in two halves</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>Two cameras side by side</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/picture.py" />
   <source>Up to four cameras, two by two</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Accept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Accept the selected proposal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Next proposal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Previous proposal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Reject</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/review.py" />
   <source>Reject the selected proposal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>3D farther</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>3D from above</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>3D from behind</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>3D from the front</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>3D from the left side</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>3D from the right side</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>3D nearer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>3D oblique</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>A grid of 25 cm on the floor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Compare with a reference ...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Compare with the selection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Every repetition is laid beside the selected one, moment by moment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Fast and slow repetitions are laid together by what the body does (dynamic time warping)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Follow the person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Ghost beside the person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Ghost of another person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Ghost of this moment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Keep as a reference ...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Keep the selected movement to compare with in any session</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Lines where hands and feet have just been</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Moment by moment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Move the 3D view down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Move the 3D view left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Move the 3D view right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Move the 3D view up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>No ghost</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Show the floor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Show trails</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Side by side instead of one over the other</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>The 3D view stays with the selected person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>The body as it is now stays in view to compare with</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>The next other person, laid over the selected one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Turn the 3D view down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Turn the 3D view left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Turn the 3D view right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/scene.py" />
   <source>Turn the 3D view up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/spec.py" />
   <source>A job is running</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/spec.py" />
   <source>Choose a video first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/spec.py" />
   <source>Find poses first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/spec.py" />
   <source>Not possible now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/spec.py" />
   <source>Nothing was done yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/spec.py" />
   <source>Nothing was taken back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/spec.py" />
   <source>Open a video first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/spec.py" />
   <source>Select a proposal first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/spec.py" />
   <source>Select a segment first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/spec.py" />
   <source>Select a segment or a person first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/spec.py" />
   <source>There are no proposals</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/spec.py" />
   <source>This session is read-only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/table.py" />
   <source>Accept chosen rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/table.py" />
   <source>Copy rows as a table</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/table.py" />
   <source>Copy the chosen rows, or all that are shown, for a spreadsheet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/table.py" />
   <source>Find a label, a note or a name in the table</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/table.py" />
   <source>Find in the table</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/table.py" />
   <source>Label chosen rows ...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/table.py" />
   <source>Mark chosen rows ambiguous</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/table.py" />
   <source>Move chosen rows to a tier ...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/table.py" />
   <source>Move the chosen rows to another tier or person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/table.py" />
   <source>Note on chosen rows ...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/table.py" />
   <source>Reject chosen rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/table.py" />
   <source>Remove chosen rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>A point in time on the current tier, with the current label</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>All is labelled on this tier: what has no segment is background</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>All is labelled there: what has no segment is background</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Another row for segments and events</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Change tier ...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Choose which angles and speeds are shown under whom</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Curves ...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Edges stick to the play head, marks, cuts, repetitions and other edges (not with Ctrl held)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Finished as far as in view</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Finished between the marks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Fold tier</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Give the current tier another name, person, vocabulary or colour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Hide tier</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Higher rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Keep everything on the current tier as it is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Lock tier</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Lower rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Mark an event here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>New tier ...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Pictures on the timeline</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Remove the current tier with all that is on it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Remove tier</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Show hidden tiers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Show the current tier as a thin stripe</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Show what is selected, or what lies between the marks, as large as it fits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Snapping</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Sound on the timeline</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Tier</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Tier down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Tier is finished</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Tier is not finished</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Tier up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Timeline</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Timeline to single frames</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/tiers.py" />
   <source>Timeline to the selection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Bring this panel to the front and go into it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Change between the dark and the light look</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Close the panel that has the focus</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Close this panel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Every panel back in its first place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Fit the picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Full screen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Go to panel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Keep how the panels lie now under a name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Larger text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Layout</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Light or dark</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Mirror the picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Move, take out or close the panel that has the focus</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Next panel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Open or close this panel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Panels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Previous panel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Reset the layout</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Save this layout ...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>See less time, larger (wheel over the timeline)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>See more time, smaller (wheel over the timeline)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Show names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Show the skeleton</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Show the whole picture (Ctrl and wheel over the picture zooms)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Smaller text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Timeline closer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Timeline wider</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>What can be done with this panel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/actions/view.py" />
   <source>Whole timeline</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/analysis.py" />
   <source>1 person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/analysis.py" />
   <source>1 repetition</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/analysis.py" />
   <source>1 segment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/analysis.py" />
   <source>Done.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/analysis.py" />
   <source>Found {what}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/analysis.py" />
   <source>Nobody was found in this video.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/analysis.py" />
   <source>The result could not be saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/analysis.py" />
   <source>This video is no longer in the session.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/analysis.py" />
   <source>{n} people</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/analysis.py" />
   <source>{n} repetitions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/analysis.py" />
   <source>{n} segments</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/application.py" />
   <source>1 video is still waiting.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/application.py" />
   <source>A report was saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/application.py" />
   <source>Another window works on this session now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/application.py" />
   <source>Edit here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/application.py" />
   <source>Go on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/application.py" />
   <source>Go on where you were</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/application.py" />
   <source>Here you can look at everything. What you did is saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/application.py" />
   <source>It happened {n} times.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/application.py" />
   <source>Kinescribe ended unexpectedly last time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/application.py" />
   <source>No report could be saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/application.py" />
   <source>Nothing is lost: all your work is saved. {report}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/application.py" />
   <source>Nothing is lost: everything you did is saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/application.py" />
   <source>Reading {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/application.py" />
   <source>Restart here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/application.py" />
   <source>Show reports</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/application.py" />
   <source>Something went wrong in the program ({kind}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/application.py" />
   <source>Start again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/application.py" />
   <source>The analysis stopped unexpectedly.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/application.py" />
   <source>The other window has closed this session.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/application.py" />
   <source>They were in the queue when the program was closed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/application.py" />
   <source>What was found so far is kept; it goes on from there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/application.py" />
   <source>You can go on working on it here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/application.py" />
   <source>read only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/application.py" />
   <source>read only: open in another window</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/application.py" />
   <source>saved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/application.py" />
   <source>{n} videos are still waiting.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/edit.py" />
   <source>Done again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/edit.py" />
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/edit.py" />
   <source>Rename person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/edit.py" />
   <source>Rename segment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/edit.py" />
   <source>Undone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Add a folder of videos</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Add videos</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>All files</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Checkpoint</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Checkpoint “{name}” saved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Copy saved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Every video is where it should be.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Find it ...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Find the right one ...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>In which folder are the videos?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Its size or content has changed. The labels are kept whatever you choose.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Labels and results are safe. Show where it is now; the rest is looked for there too.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Labels belong to frames, so it is used only when you say so.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Look in a folder ...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Look in another folder ...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Looking for videos</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Name of this state</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>No session was opened yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Open videos or a session</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Save a copy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Sessions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>The new place is saved in the session.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>The video {name} is not where it was.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>There is no video in this folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Use it anyway</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Videos</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Videos and sessions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>Where is {name}?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>{chosen} is not {name}: its content is another.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>{name} is another video than the one in this session.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>{name} was found again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>{n} videos are not in this folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>{n} videos are not where they were.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/files.py" />
   <source>{n} videos were found again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/jobs.py" />
   <source>1 video was added.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/jobs.py" />
   <source>All videos are analysed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/jobs.py" />
   <source>Nothing has failed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/jobs.py" />
   <source>Show</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/jobs.py" />
   <source>The others were not held up by it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/jobs.py" />
   <source>Try again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/jobs.py" />
   <source>What could not be read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/jobs.py" />
   <source>What failed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/jobs.py" />
   <source>{added} {n} could not be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/jobs.py" />
   <source>{done} done, {failed} failed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/jobs.py" />
   <source>{n} videos are analysed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/jobs.py" />
   <source>{n} videos are in the queue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/jobs.py" />
   <source>{n} videos were added.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Blue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Change colour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Choose a keypoint</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Click one and Ctrl+click the other, in the picture or the list.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Colour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Go to a frame on which somebody is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Green</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Hide keypoint</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Hide person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Keypoint</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Merge people</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Nobody is seen on this frame.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Orange</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Pink</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Remove person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Reset keypoint</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Select two people to swap.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Show person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Sky blue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Split person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Swap people</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Swap {name} with</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>There is no keypoint “{name}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Try: left wrist.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Vermilion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/people.py" />
   <source>Yellow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/picture.py" />
   <source>Add camera</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/picture.py" />
   <source>Add the video of another camera to this recording first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/picture.py" />
   <source>Add the video of the other camera to the session first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/picture.py" />
   <source>Remove camera</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/picture.py" />
   <source>There is no other video in this session.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/picture.py" />
   <source>There is only one camera.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/picture.py" />
   <source>Which camera goes out of this recording?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/picture.py" />
   <source>Which video is another camera?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/playback.py" />
   <source>Playing {speed}×</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/playback.py" />
   <source>Volume {percent} %</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/scene.py" />
   <source>Choose one in which the body is seen.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/scene.py" />
   <source>Compare with</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/scene.py" />
   <source>Name of this movement</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/scene.py" />
   <source>No reference was kept yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/scene.py" />
   <source>Reference</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/scene.py" />
   <source>Select a repetition and choose “Keep as a reference”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/scene.py" />
   <source>Select a repetition or a segment, or set the marks with I and O.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/scene.py" />
   <source>There is nothing to compare with.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/scene.py" />
   <source>Too little is known of this movement.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/scene.py" />
   <source>{name}, repetition {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/scene.py" />
   <source>“{name}” is kept as a reference</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/table.py" />
   <source>Accept rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/table.py" />
   <source>Choose rows of the table first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/table.py" />
   <source>Label rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/table.py" />
   <source>Label the chosen rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/table.py" />
   <source>Mark rows ambiguous</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/table.py" />
   <source>Move rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/table.py" />
   <source>Move the chosen rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/table.py" />
   <source>Nobody</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/table.py" />
   <source>Note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/table.py" />
   <source>Note on rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/table.py" />
   <source>Note on the chosen rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/table.py" />
   <source>Reject rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/table.py" />
   <source>Remove rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/table.py" />
   <source>To tier</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/table.py" />
   <source>{count} rows copied</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/tiers.py" />
   <source>Actions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/tiers.py" />
   <source>Change tier</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/tiers.py" />
   <source>Mark as finished</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/tiers.py" />
   <source>Mark as unfinished</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/tiers.py" />
   <source>Mark event</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/tiers.py" />
   <source>Move tier</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/tiers.py" />
   <source>New tier</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/videos.py" />
   <source>Note on the video</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/videos.py" />
   <source>Remove videos</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/videos.py" />
   <source>Set who works on it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/videos.py" />
   <source>The files stay where they are.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/videos.py" />
   <source>The video was taken out of the session.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/videos.py" />
   <source>Tick videos off</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/videos.py" />
   <source>Who works on it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/videos.py" />
   <source>{n} videos were taken out of the session.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/view.py" />
   <source>Save this layout</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/commands/view.py" />
   <source>Text size {percent} %</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/dialogs/curves.py" />
   <source>Curves</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/dialogs/curves.py" />
   <source>Curves by person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/dialogs/curves.py" />
   <source>Shown on the timeline under each person:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/dialogs/go_to.py" />
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/dialogs/go_to.py" />
   <source>Frame (123) or time (0:12.4 or 12.4s)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/dialogs/go_to.py" />
   <source>Frame {frame} at {time}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/dialogs/go_to.py" />
   <source>Go</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/dialogs/go_to.py" />
   <source>Go to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/dialogs/go_to.py" />
   <source>It ends at {end}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/dialogs/go_to.py" />
   <source>That is neither a frame nor a time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/dialogs/go_to.py" />
   <source>The last one is {last}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/dialogs/go_to.py" />
   <source>The video ends before that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/dialogs/go_to.py" />
   <source>There is no frame {number}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/dialogs/go_to.py" />
   <source>Write a frame like 123, or a time like 0:12.4 or 12.4s.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Actions and their keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>All keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Export ...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Export keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Import ...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Import keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Keys (*.json)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Keys as in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Leave it there</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Press a new key for it here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Reset all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Reset this one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Search by name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Search by pressing a key</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Take it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Take its last key away</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>Two actions have one key.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>What it does</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>{key} is the key of “{other}”. Take it for “{chosen}”?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/dialogs/keys.py" />
   <source>{key}: {actions}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/dialogs/listing.py" />
   <source>Close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/dialogs/listing.py" />
   <source>Copy the list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/dialogs/listing.py" />
   <source>Reason</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/dialogs/listing.py" />
   <source>Video</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/dialogs/palette.py" />
   <source>Actions that fit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/dialogs/palette.py" />
   <source>Command palette</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/dialogs/palette.py" />
   <source>Search all actions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/dialogs/palette.py" />
   <source>What do you want to do? A few letters are enough</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/dialogs/tier.py" />
   <source>Any label</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/dialogs/tier.py" />
   <source>Colour {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/dialogs/tier.py" />
   <source>Labels from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/dialogs/tier.py" />
   <source>Nobody in particular</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/dialogs/tier.py" />
   <source>None</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/dialogs/tier.py" />
   <source>Person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>Confidence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>End frame</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>Event</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>First frame</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>Found by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>From</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>Kind</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>Length</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>Repetition {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>Segment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>State</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>To</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>a person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>accepted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>ambiguous</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>confidence {value}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>empty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>from {start}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>proposed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>rejected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/item_models/table.py" />
   <source>to {stop}, {length}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>Analysed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>Being analysed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>Counts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>Failed: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>Labelled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>Labels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>Not analysed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>Partly analysed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>Poses</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>Segments</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>The file is not there</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>Waiting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>Who</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>no</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>not done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>yes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>{share} labelled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>{step}: done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>{step}: not done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/item_models/videos.py" />
   <source>{width} × {height}, {time}, {frames} frames, {codec}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>Analysing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>Counting repetitions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>Finding poses</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>Labelling actions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>Loading the models</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>Looking at hands</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>Proposing segments</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>Reading</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>Reading the video</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>Saving</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>Starting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>Stopping</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>{rate} f/s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/jobs.py" />
   <source>{time} left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/keymap.py" />
   <source>Choose a file that was exported from the list of keys.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/keymap.py" />
   <source>Choose a folder you may write to.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/keymap.py" />
   <source>The keys could not be written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/keymap.py" />
   <source>This file holds no keys.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/notifications.py" />
   <source>Dismiss</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/palette.py" />
   <source>Next segment with this label</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/history.py" />
   <source>Every change you make is listed here and can be taken back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>1 frame</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>1 proposal to look at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>Accepted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>Counts and labels appear here when the video is analysed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>Details appear here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>Each side</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>Fastest, slowest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>First seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>Last seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>No movement found that repeats or has a name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>Partial</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>Proposed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>Rejected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>Tempo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>{count} people</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>{number} frames</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>{number} proposals to look at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>{number} repetitions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>{seconds:.2f} s a repetition</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/inspector.py" />
   <source>{time}   frame {frame}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/job_bar.py" />
   <source>+ {number} more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/job_bar.py" />
   <source>Stop this job</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/job_bar.py" />
   <source>Stop this job (what was found so far is kept)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/keypoint_facts.py" />
   <source>Known from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/keypoint_facts.py" />
   <source>Place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/keypoint_facts.py" />
   <source>The 3D view goes on showing what was predicted: a correction in the picture has no depth.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/keypoint_facts.py" />
   <source>not seen on this frame</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/labels.py" />
   <source>Labels you can give appear here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/people.py" />
   <source>Everybody found in the video is listed here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/people.py" />
   <source>not drawn on the picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/people.py" />
   <source>not seen in this video</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/people.py" />
   <source>seen from {first} to {last}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/review.py" />
   <source>Proposals to decide appear here when a video was analysed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/rows_page.py" />
   <source>Events</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/rows_page.py" />
   <source>Find text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/rows_page.py" />
   <source>Find text in the table</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/rows_page.py" />
   <source>Repetitions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/rows_page.py" />
   <source>Segments, events and repetitions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/rows_page.py" />
   <source>Segments, events and repetitions are listed here once there are some.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/rows_page.py" />
   <source>Show only: {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/rows_page.py" />
   <source>{chosen} chosen, {rows}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/rows_page.py" />
   <source>{count} rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/rows_page.py" />
   <source>{shown} of {count} rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/rows_page.py" />
   <source>{what}: all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/start_page.py" />
   <source>Find people in video, see how they move, count and label what they do.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/start_page.py" />
   <source>Recent sessions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/start_page.py" />
   <source>or drop a video here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/videos.py" />
   <source>All videos</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/videos.py" />
   <source>By done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/videos.py" />
   <source>By how much is labelled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/videos.py" />
   <source>By name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/videos.py" />
   <source>By status</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/videos.py" />
   <source>By who works on it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/videos.py" />
   <source>Failed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/videos.py" />
   <source>File not there</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/videos.py" />
   <source>Find a video</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/videos.py" />
   <source>In the order they were added</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/videos.py" />
   <source>Not done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/videos.py" />
   <source>The videos of this session are listed here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/videos.py" />
   <source>Waiting or being analysed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/videos.py" />
   <source>Which videos are listed, and in which order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/panels/videos.py" />
   <source>{n} videos</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/projects.py" />
   <source>Choose a video or a session.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/projects.py" />
   <source>Here you can look at everything and see what is changed there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/projects.py" />
   <source>It comes with the program's resources.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/projects.py" />
   <source>The sample video is not there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/projects.py" />
   <source>The session is kept in your own folder ({folder}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/projects.py" />
   <source>There is no video among what was chosen.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/projects.py" />
   <source>This folder cannot be written to.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/projects.py" />
   <source>Was it moved or is its drive unplugged?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/projects.py" />
   <source>You can look at everything. To change something, save a copy (Ctrl+Shift+S) and open that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/projects.py" />
   <source>read only: nothing can be written here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/projects.py" />
   <source>{name} is a folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/projects.py" />
   <source>{name} is not there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/projects.py" />
   <source>“{name}” lies where nothing can be written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/scene3d/references.py" />
   <source>A reference needs a name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/scene3d/references.py" />
   <source>Keep it once more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/scene3d/references.py" />
   <source>The reference could not be saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/scene3d/references.py" />
   <source>The reference {name} cannot be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/scene3d/view.py" />
   <source>3D view</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/scene3d/view.py" />
   <source>Nothing to compare with on this frame.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/scene3d/view.py" />
   <source>The 3D view needs OpenGL, which this display does not offer.
Everything else works. ({error})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/scene3d/view.py" />
   <source>The person appears here in 3D
when poses are found.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/scene3d/words.py" />
   <source>Every joint within {angle}°</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/scene3d/words.py" />
   <source>Ghost: {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/scene3d/words.py" />
   <source>Ghost: {name}, in its own time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/scene3d/words.py" />
   <source>Ghost: {name}, laid moment by moment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/scene3d/words.py" />
   <source>Ghost: {time}, frame {frame}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/scene3d/words.py" />
   <source>left elbow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/scene3d/words.py" />
   <source>left hip</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/scene3d/words.py" />
   <source>left knee</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/scene3d/words.py" />
   <source>left shoulder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/scene3d/words.py" />
   <source>right elbow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/scene3d/words.py" />
   <source>right hip</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/scene3d/words.py" />
   <source>right knee</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/scene3d/words.py" />
   <source>right shoulder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/building.py" />
   <source>Everyone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/building.py" />
   <source>Hide {count} again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/building.py" />
   <source>Pictures</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/building.py" />
   <source>Sound</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/building.py" />
   <source>{count} hidden</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Ankle angle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Elbow angle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Head speed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Hip angle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Knee angle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Left ankle angle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Left ankle speed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Left elbow angle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Left hip angle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Left hip speed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Left knee angle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Left shoulder angle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Left wrist speed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Right ankle angle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Right ankle speed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Right elbow angle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Right hip angle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Right hip speed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Right knee angle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Right shoulder angle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Right wrist speed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/curves.py" />
   <source>Shoulder angle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/painting.py" />
   <source>unknown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/painting.py" />
   <source>unlabelled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/view.py" />
   <source>Nobody found yet. Analyse the video to fill the timeline.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/view.py" />
   <source>People appear here when the analysis is done.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/view.py" />
   <source>Rows of the timeline</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/view.py" />
   <source>The timeline appears here when a video is open.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>Background: all is labelled here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>Click or drag to go to a time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>Drag to make the first segment of this person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>Frames {first} to {last}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>Locked: nothing on it can be changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>Made by {model}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>Repetition {number} of {count}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>Selected: {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>Unlabelled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>Unlabelled. Drag to make a segment, double click for an event</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>{count} repetitions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>{label} at {time}, frame {frame}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>{segments} segments, {events} events</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>{start} to {stop} ({length} s)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>{state}, ambiguous</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>{state}, confidence {value}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/timeline/words.py" />
   <source>{tiers} tiers with {segments} segments and {events} events. The Table panel lists them all.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/video/camera_view.py" />
   <source> s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/video/camera_view.py" />
   <source>Below 1 where this video was filmed in slow motion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/video/camera_view.py" />
   <source>Camera {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/video/camera_view.py" />
   <source>How much later than the recording this camera began</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/video/camera_view.py" />
   <source>Offset</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/video/camera_view.py" />
   <source>Take this camera out of the recording</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/video/camera_view.py" />
   <source>This camera one frame back  (Left)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/video/camera_view.py" />
   <source>This camera one frame on  (Right)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/video/camera_view.py" />
   <source>This camera was not filming at this moment.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/video/camera_view.py" />
   <source>This is the same moment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/video/camera_view.py" />
   <source>Time scale</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/video/camera_view.py" />
   <source>What this camera shows now was filmed together with what the first one shows  (Enter)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/video/camera_view.py" />
   <source>{time}  frame {frame}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/video/canvas.py" />
   <source>Preview</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/video/canvas.py" />
   <source>Reading the video ...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/video/keypoint_tool.py" />
   <source>Move keypoint</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/video/keypoint_tool.py" />
   <source>corrected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/video/keypoint_tool.py" />
   <source>doubtful, {sure}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/video/keypoint_tool.py" />
   <source>filled in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/video/keypoint_tool.py" />
   <source>hidden</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/video/keypoint_tool.py" />
   <source>not found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/video/keypoint_tool.py" />
   <source>{percent} % sure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/video/light_popover.py" />
   <source>As filmed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/video/light_popover.py" />
   <source>Brightness</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/video/light_popover.py" />
   <source>Contrast</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/video/light_popover.py" />
   <source>Gamma</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/video/light_popover.py" />
   <source>Lifts what is dark without touching what is bright</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/video/light_popover.py" />
   <source>Light of the picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/video/transport.py" />
   <source>/ {total}    frame {frame} / {last}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/video/transport.py" />
   <source>A small picture; the exact one follows when you stop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/video/transport.py" />
   <source>Pictures for quick scrubbing are being made in the background</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/video/transport.py" />
   <source>Speed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/video/transport.py" />
   <source>Speed of playing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/video/transport.py" />
   <source>Variable frame rate: times are read from the video, not computed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/video/transport.py" />
   <source>preview</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/video/transport.py" />
   <source>preview {percent} %</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/whereabouts.py" />
   <source>Another video lies where {name} was.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/whereabouts.py" />
   <source>Choose whether to use it, or show where the right one is. Your labels are kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/whereabouts.py" />
   <source>Find video again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/whereabouts.py" />
   <source>It is looked for; where it is not found you can show where it is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/workspace.py" />
   <source>A large picture, the person in 3D beside it and what was counted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/workspace.py" />
   <source>Annotate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/workspace.py" />
   <source>Clinic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/workspace.py" />
   <source>Coach</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/workspace.py" />
   <source>Everything for labelling: people, labels, inspector, queue, timeline and table</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/workspace.py" />
   <source>Figures beside the picture: the table next to the timeline</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/workspace.py" />
   <source>History</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/workspace.py" />
   <source>Inspector</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/workspace.py" />
   <source>Move below</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/workspace.py" />
   <source>Move beside the video</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/workspace.py" />
   <source>Move to the left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/workspace.py" />
   <source>Move to the right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/workspace.py" />
   <source>Panels in one place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/workspace.py" />
   <source>Put back into the window</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/workspace.py" />
   <source>Review queue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/workspace.py" />
   <source>Table</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="app/workspace.py" />
   <source>Take out of the window</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/cli/analyse.py" />
   <source>In a new video people are known by number: --person 1 is the first main one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/cli/analyse.py" />
   <source>It has {frames} frames and lasts {seconds:.1f} s.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/cli/analyse.py" />
   <source>Nobody in this project is named {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/cli/analyse.py" />
   <source>The picture is {width} × {height} px.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/cli/analyse.py" />
   <source>The region lies outside the picture.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/cli/analyse.py" />
   <source>The video ends before the place where to begin.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/cli/analyse.py" />
   <source>This video could not be analysed because of a fault in the program.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/cli/analyse.py" />
   <source>{reason}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/cli/places.py" />
   <source>Choose another folder for --out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/cli/places.py" />
   <source>The folder {name} could not be made: {reason}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/cli/places.py" />
   <source>There are too many projects named {name} already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/cli/steps.py" />
   <source>Add one in the window.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/cli/steps.py" />
   <source>Is the name spelled right?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/cli/steps.py" />
   <source>There is no file {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/cli/steps.py" />
   <source>There is no video in this project.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/cli/steps.py" />
   <source>Was it replaced?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/cli/steps.py" />
   <source>{name} is not the video this project was made with.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/chunks.py" />
   <source>A part of “{name}” is damaged and cannot be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/chunks.py" />
   <source>One frame of this result is too large to be saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/chunks.py" />
   <source>Run that step again, or open a backup of the project.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/chunks.py" />
   <source>“{name}” is closed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/connections.py" />
   <source>Connect the drive or put the file back; or save a copy elsewhere.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/connections.py" />
   <source>Free some space on the drive, then try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/connections.py" />
   <source>Is the drive connected, and may you write there?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/connections.py" />
   <source>Open a backup or an earlier copy of it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/connections.py" />
   <source>The project file “{name}” is no longer in its folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/connections.py" />
   <source>The project “{name}” is damaged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/connections.py" />
   <source>There is no room left to save “{name}”. The last change was not made.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/connections.py" />
   <source>This text cannot be saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/connections.py" />
   <source>Use plain Unicode.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/connections.py" />
   <source>“{name}” could not be opened.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/connections.py" />
   <source>“{name}” could not be read or written: {reason}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/between.py" />
   <source>Correct its place instead.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/between.py" />
   <source>Correct this keypoint on two frames first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/between.py" />
   <source>The keypoint is marked as hidden there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/between.py" />
   <source>There is no frame between these two corrections.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/between.py" />
   <source>What lies between them is filled in then.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/common.py" />
   <source>A span must start before it stops.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/common.py" />
   <source>A {kind} needs a name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/common.py" />
   <source>This lies beyond the end of the video ({frames} frames).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/common.py" />
   <source>This needs finite numbers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/common.py" />
   <source>This tier is locked.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/common.py" />
   <source>This {kind} is in the project already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/common.py" />
   <source>This {kind} is no longer in the project.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/common.py" />
   <source>Unlock “{name}” to change what is on it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/corrections.py" />
   <source>A correction needs a keypoint and both of its coordinates.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/corrections.py" />
   <source>Nothing is corrected there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/corrections.py" />
   <source>This frame lies outside the video.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/extras.py" />
   <source>A drawing needs a shape on at least one frame.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/extras.py" />
   <source>Every label of a vocabulary needs a name of its own.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/extras.py" />
   <source>Every point of the plane needs its place in the picture and in metres.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/extras.py" />
   <source>The scale must be greater than zero.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/extras.py" />
   <source>Two labels cannot have the same key.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/handover.py" />
   <source>The tier “{name}” is locked.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/handover.py" />
   <source>Unlock it first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/labelling.py" />
   <source>Merge the two labels instead.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/labelling.py" />
   <source>There is a label “{name}” already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/labelling.py" />
   <source>This event is no longer in the project.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/people.py" />
   <source>A person cannot be in two places at once.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/people.py" />
   <source>Choose two different people.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/people.py" />
   <source>Neither of them is seen from this frame on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/people.py" />
   <source>Neither of them is seen in this span.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/people.py" />
   <source>There is no such colour.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/people.py" />
   <source>There is nothing to split: the person is not seen on both sides of this frame.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/people.py" />
   <source>This track belongs to {name} already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/results.py" />
   <source>A repetition must start, turn and stop in this order, after the one before it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/results.py" />
   <source>Choose at least two sets of repetitions.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/results.py" />
   <source>Only sets of the same person can be joined.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/results.py" />
   <source>The poses of this run are in the project already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/results.py" />
   <source>These poses are no longer in the project.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/results.py" />
   <source>These poses cannot be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/results.py" />
   <source>These poses go beyond the end of the video.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/results.py" />
   <source>These values cannot be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/results.py" />
   <source>These values do not have one column for each of their names.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/results.py" />
   <source>This repetition is no longer in the project.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/results.py" />
   <source>Two tracks of these poses have the same number.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/segments.py" />
   <source>A segment can only be cut between its first and its last frame.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/segments.py" />
   <source>A segment needs a label.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/segments.py" />
   <source>Choose at least two segments of one tier.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/segments.py" />
   <source>No other segment begins where this one stops.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/segments.py" />
   <source>Segments of a tier cannot overlap.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/segments.py" />
   <source>The edge cannot go there: another segment or the end is in the way.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/segments.py" />
   <source>There is another segment already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/segments.py" />
   <source>There is another segment between them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/segments.py" />
   <source>This segment is no longer in the project.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/segments.py" />
   <source>This segment is on the tier already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/segments.py" />
   <source>“{label}” is not in the vocabulary of this tier.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/tiers.py" />
   <source>A tier cannot lie below itself.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/tiers.py" />
   <source>Both tiers must belong to the same recording.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/tiers.py" />
   <source>Two entries of this tier are the same {kind}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/videos.py" />
   <source>A cut lies outside the video.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/videos.py" />
   <source>A recording cannot hold the same video twice.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/videos.py" />
   <source>A recording has one to {most} videos.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/videos.py" />
   <source>Remove the recording first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/videos.py" />
   <source>The first video of a recording counts its frames and cannot change.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/videos.py" />
   <source>The time scale of a video must be greater than zero.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/videos.py" />
   <source>The video has become shorter than what is labelled in it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/videos.py" />
   <source>This video belongs to a recording.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/videos.py" />
   <source>“{name}” has no picture.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/edits/videos.py" />
   <source>“{name}” has no time for each of its frames.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/files.py" />
   <source>A project cannot be copied onto itself.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/files.py" />
   <source>Choose another folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/files.py" />
   <source>Choose another name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/files.py" />
   <source>The folder “{folder}” does not exist.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/files.py" />
   <source>“{name}” exists already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/files.py" />
   <source>“{name}” is a folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/history.py" />
   <source>Do it in several parts.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/history.py" />
   <source>Numbers must be finite and texts plain Unicode.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/history.py" />
   <source>One entry is too large to be saved ({kind}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/history.py" />
   <source>This change holds a value that cannot be saved ({kind}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/history.py" />
   <source>This change is too large to be saved in one go.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/history.py" />
   <source>Undo that one first, or change it by hand.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/history.py" />
   <source>“{label}” cannot be redone, because “{later}” ({by}) changed the same things since.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/history.py" />
   <source>“{label}” cannot be undone or redone: its record in the project file is damaged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/history.py" />
   <source>“{label}” cannot be undone, because “{later}” ({by}) changed the same things since.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/loading.py" />
   <source>Choose a .kinescribe file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/loading.py" />
   <source>Choose a file that Kinescribe has made.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/loading.py" />
   <source>Install the newest version to open it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/loading.py" />
   <source>Open it only if you trust where it comes from, after asking for a clean copy.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/loading.py" />
   <source>The project “{name}” is damaged{detail}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/loading.py" />
   <source>There is no project “{name}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/loading.py" />
   <source>Was it moved or renamed?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/loading.py" />
   <source>“{name}” holds parts that do not belong in a project, and was not opened.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/loading.py" />
   <source>“{name}” is a folder, not a project.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/loading.py" />
   <source>“{name}” is not a Kinescribe project.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/loading.py" />
   <source>“{name}” is too large to be opened safely.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/loading.py" />
   <source>“{name}” was made by a newer version of Kinescribe (its format is {version}, this is {ours}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/lock.py" />
   <source>Close it there, or open it to read only.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/lock.py" />
   <source>“{name}” is already being opened by another program.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/lock.py" />
   <source>“{name}” is already open in {who}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/store.py" />
   <source>Close it and open it again to see what is in it now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/store.py" />
   <source>Close it there, then open it again here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/store.py" />
   <source>Save a copy to change it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/store.py" />
   <source>“{name}” is open to read only.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/store.py" />
   <source>“{name}” was changed by another program.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/store.py" />
   <source>“{name}” was taken over by {who} and can only be read here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/vocabulary_files.py" />
   <source>Is it still there?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/vocabulary_files.py" />
   <source>It should be text with a label a line, CSV with a column “name”, or our TOML or JSON.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/vocabulary_files.py" />
   <source>Use {endings}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/vocabulary_files.py" />
   <source>“{name}” cannot be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/vocabulary_files.py" />
   <source>“{name}” cannot be written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/vocabulary_files.py" />
   <source>“{name}” has no ending of a vocabulary.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/vocabulary_files.py" />
   <source>“{name}” holds no labels that can be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/document/vocabulary_files.py" />
   <source>“{name}” is too large to be a vocabulary.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/jobs/analyse.py" />
   <source>People are numbered from 1, the main ones first; {people} were found.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/jobs/analyse.py" />
   <source>There is no person {wanted} in this video.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/jobs/athletes.py" />
   <source>Nobody was found where the athlete was pointed at (frame {frame}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/jobs/athletes.py" />
   <source>Point at the athlete between frame {start} and frame {last}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/jobs/athletes.py" />
   <source>Point at the athlete on a picture on which the whole body is seen well.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/jobs/athletes.py" />
   <source>The athlete was pointed at on frame {frame}, which is not in the part to analyse.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/jobs/files.py" />
   <source>Free some space, or choose another place for the results.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/jobs/files.py" />
   <source>There is no room left on the disc to write {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/jobs/files.py" />
   <source>{name} could not be written: {reason}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/jobs/look_now.py" />
   <source>The video has no frame {frame}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/jobs/look_now.py" />
   <source>This question was not understood.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/jobs/project_poses.py" />
   <source>Add the video to the project first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/jobs/project_poses.py" />
   <source>Find poses again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/jobs/project_poses.py" />
   <source>Find poses first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/jobs/project_poses.py" />
   <source>The poses of this run are not in the project.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/jobs/project_poses.py" />
   <source>There are: {names}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/jobs/project_poses.py" />
   <source>This project has no poses yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/jobs/project_poses.py" />
   <source>This project has no such video.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/jobs/results.py" />
   <source>Add video</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/jobs/results.py" />
   <source>Analyse movement</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/jobs/results.py" />
   <source>Use another file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/jobs/table.py" />
   <source>The job {name} was asked for in a way it does not know.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/jobs/table.py" />
   <source>There is no job named {name} here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/jobs/work_folder.py" />
   <source>The video has {frames} frames; choose a start before the end.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/jobs/work_folder.py" />
   <source>There is nothing between frame {start} and frame {stop}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/media/decoding.py" />
   <source>Open it again, or put the file back that the project was made with.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/media/decoding.py" />
   <source>{name} is not the same file any more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>Ask for permission to read it, or copy it elsewhere.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>Ask for permission to read it, unlock the drive it lies on, or copy it elsewhere.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>Check the drive or the network connection, or copy the file to another place.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>Check the spelling, or whether the drive it lies on is connected.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>Choose a video file in it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>Choose a video file, such as MP4 or MOV.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>Choose a video file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>Choose the video file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>Convert the file to MP4 (H.264) and open that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>Fetch the real file with "git lfs pull", then open it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>It is damaged, or of a kind this program does not read: convert it to MP4 (H.264).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>Open the video files themselves.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>Record it to a video file and open that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>The copy or download was probably broken off: fetch the file again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>The pictures of {name} are in a format this program cannot decode.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>The recording or copy was probably broken off. Copy it again from the camera, or mend it with a repair tool.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>Unpack it first (it may ask for a password), then open the video inside.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>{name} could not be opened as a video.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>{name} could not be read: {reason}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>{name} holds no video.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>{name} holds sound but no pictures.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>{name} is a Git LFS pointer, not the video itself.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>{name} is a device or a pipe, not a file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>{name} is a folder, not a video.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>{name} is a packed archive, not a video.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>{name} is a picture, not a video.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>{name} is a playlist or a text that points to other files, not a video.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>{name} is a text file, not a video.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>{name} is cut off or damaged: its index is missing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>{name} is empty (0 bytes).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>{name} may not be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/media/opening.py" />
   <source>{name} was not found.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/media/passes.py" />
   <source>Open a copy without protection; this program cannot ask for the key.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/media/passes.py" />
   <source>The recording or copy was probably broken off: copy it again from the camera.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/media/passes.py" />
   <source>{name} has a video header but no picture could be decoded.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/media/passes.py" />
   <source>{name} is copy-protected: its pictures are encrypted.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/media/reader.py" />
   <source>Picture {index} of {name} could not be decoded.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/media/reader.py" />
   <source>The file is damaged: copy it from the camera again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/models/devices.py" />
   <source>Choose one of: {known}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/models/devices.py" />
   <source>Choose the device auto, or install with --gpu.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/models/devices.py" />
   <source>Install the program again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/models/devices.py" />
   <source>The model could not be started: {error}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/models/devices.py" />
   <source>There is no device called {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/models/devices.py" />
   <source>This installation cannot compute on {words}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/models/packages.py" />
   <source>Copy the whole folder of the model.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/models/packages.py" />
   <source>Get the model from its makers again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/models/packages.py" />
   <source>Install the program or the model again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/models/packages.py" />
   <source>It may be made for a newer version of the program.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/models/packages.py" />
   <source>Known models: {known}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/models/packages.py" />
   <source>The description of the model in {folder} is not understood: {error}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/models/packages.py" />
   <source>The file {file} of the model {name} cannot be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/models/packages.py" />
   <source>The file {file} of the model {name} is damaged or was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/models/packages.py" />
   <source>The model in {folder} has no readable model.toml.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/models/packages.py" />
   <source>The model {name} names a file outside its folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/models/packages.py" />
   <source>There is no model called {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/motion/skeletons.py" />
   <source>Known skeletons: {known}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/motion/skeletons.py" />
   <source>There is no skeleton called {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="core/plugins.py" />
   <source>There is no {family} named {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="resources/keymaps/boris.toml" />
   <source>Up and Down jump by a second, Home and End change the speed, as in BORIS; its one-key coding are the keys of labels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="resources/keymaps/cvat.toml" />
   <source>D and F step by a frame, C and V by ten, as in CVAT.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="resources/keymaps/elan.toml" />
   <source>Ctrl+Space plays, as in ELAN. Its whole list of keys was not at hand; this holds the ones that are known.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="resources/keymaps/kinescribe.toml" />
   <source>The keys of the menus as they come.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="resources/keymaps/x-anylabeling.toml" />
   <source>Shift with an arrow goes by a second, as in the video classifier of X-AnyLabeling.</source>
   <translation type="unfinished" />
  </message>
 </context>
</TS>
