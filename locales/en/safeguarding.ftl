button-wrong = Something is wrong
wrong-card =
    Is something wrong? What is sent from here reaches the safeguarding person alone: not the captain, the relatives or the coordination team.
    { $emergency }
emergency-numbers = In danger now: police 19, ambulance 15, gendarmerie 177.
button-wrong-words = Write a few words
button-wrong-silent = Tell without words
button-incident = What was sent
wrong-ask = What is it? A few words here are enough; only the safeguarding person reads them.
wrong-reached =
    It has reached the safeguarding person, and nobody else. You will be answered here as soon as possible.
    { $emergency }
wrong-nobody =
    It is kept, encrypted, but nobody is in charge of reading it yet. The administrators are asked to name somebody, with no detail; it will reach that person then.
    { $emergency }
distress-reached =
    What you wrote matters, and you are not alone. Your words have reached the safeguarding person and nobody else. If you did not mean this, take them back.
    { $emergency }
distress-nobody =
    What you wrote matters. Nobody is in charge of reading it yet; the administrators are asked to name somebody, with no detail. Talking to somebody you trust may help now.
    { $emergency }
button-incident-more = Add words
button-incident-withdraw = Take it back
incident-more-ask = What shall we add? A few words here are enough.
incident-note = A serious matter waits to be read by you.
button-incident-read = Read
incident-nobody-note = Somebody has pressed “Something is wrong”, and nobody is in charge of safeguarding. A person must be named. No detail reaches this chat.
incident-open =
    Something is wrong · { $from }
    { $lines }
incident-over =
    Closed · { $from }
    { $lines }
incident-from-words = words written here
incident-theirs = • { $words }
incident-answer = • Answer: { $words }
incident-no-words = without words
button-incident-reply = Answer
button-incident-close = Close
incident-reply-ask = What is the answer? Only the person who sent this reads it.
incident-reply-sent = The answer is sent.
incident-reply-note =
    Answer from the safeguarding person:
    { $words }
incident-closed = The matter is closed; it stays kept, encrypted.
incident-closed-note = What you sent has been followed up and closed. The button “Something is wrong” stays where it is.
incident-withdrawn = It is taken back, and the words are gone.
incident-is-over = This is over. You can begin anew from the start.
