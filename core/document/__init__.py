"""The saved data: an immutable project (`project`), what can be done to it (`edits`), and the one door to
its file (`store`).

Below them: `schema` (the tables), `rows` (the project as rows and back), `history` (steps and how they are
taken back), `connections` (the one writer thread), `chunks` (long arrays), `loading` and `validity` (what is
checked of a file from outside), `migrations`, `lock`, `upkeep`, `files` (new files and copies), `locating`
(where the videos are), `gesture` and `signal`.
"""
