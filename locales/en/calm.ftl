together-turns =
    A reminder of your turns:
    { $lines }
together-ahead =
    Your turns of the coming days, in one reminder so that we write less often:
    { $lines }
button-together = Back to the list
digest =
    These messages waited, so that we do not write too often:

    { $lines }
digest-line = { $number }) { $what }
digest-button = { $number } · { $label }
