"""The clips that recognisers of actions learn from.

Programs of movements (`poses`, `strength`, `steps`, `daily`, `others` and their `more_` parts, `hands`,
`walks`, `dances`) move bodies (`bodies`); motion capture (`recorded`) and real landmarks of phases (`phases`)
join them; made-up cameras and the measured error of our pose estimator (`filming`, `measure`) turn them into
clips (`make`, `shards`).
Look at what comes out with `sheets`. Words and what folds into them: `labels`.
"""
