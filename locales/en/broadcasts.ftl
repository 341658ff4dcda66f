button-broadcasts = Messages to all
broadcasts-card = Messages of { $district }: to members, or to the groups of the district.
button-broadcast-new = New message
broadcast-line = { $on }: { $state }
broadcast-is-draft = draft
broadcast-is-proposed = to be confirmed
broadcast-is-declined = not confirmed
broadcast-is-waiting = starts soon
broadcast-is-sending = being sent
broadcast-is-stopped = stopped
broadcast-is-recalled = recalled
broadcast-is-done = over

broadcast-ask-to = Who is this message for?
button-broadcast-to-all = All members
button-broadcast-to-some = Some members
button-broadcast-to-groups = District groups
broadcast-ask-by = How do we choose them? Several answers are possible, and all of them apply.
button-broadcast-by-kind = By help offered
button-broadcast-by-language = By language
button-broadcast-by-circle = By circle
broadcast-ask-kind = To those who offer which help?
broadcast-ask-language = To those who read which language?
broadcast-ask-circle = To the members of which circle?
broadcast-ask-goods = Does the message ask for money or goods?
button-broadcast-goods-no = No
button-broadcast-goods = Yes, it asks
broadcast-no-reference = Law 18-18: money and goods are asked for only with an authorisation, and none is recorded. The administration can do it under “Districts”. You can also go back and choose a message that asks for nothing.
broadcast-names-money = These words name money. Law 18-18 allows asking for it only with an authorisation, and none is recorded. They can be written without naming money, or the administration records the authorisation first.
broadcast-ask-words = What are the words of the message? They arrive as they are, to each person in private. No names and no phone numbers.
broadcast-ask-words-groups = What are the words of the message? They arrive as they are in the groups, where strangers may read them. No names and no phone numbers.
broadcast-ask-more = Shall we write it in another language too? Whoever does not find theirs gets the Arabic.
broadcast-ask-words-in = And the words in this language: { $language }?

broadcast-preview = This is how the message arrives. Nothing has been sent yet:
broadcast-card =
    { $head }
    { $lines }
broadcast-head-draft = A draft, nothing was sent.
broadcast-head-proposed = The message waits for somebody else of the coordination or the administration to confirm it.
broadcast-head-asked = { $name } proposes this message, and a second person has to confirm it. Shall it be sent as it is?
broadcast-head-declined = The message of { $name } was not confirmed. Nobody got anything.
broadcast-head-waiting = The message of { $name } starts at { $at }. Until then it can be recalled, and nobody gets anything.
broadcast-head-sending = The message of { $name } is being sent.
broadcast-head-stopped = The message of { $name } was stopped. Whoever has not got it will not get it.
broadcast-head-recalled = The message of { $name } was recalled. Nobody got anything.
broadcast-head-withheld = The message of { $name } did not start: a role or an authorisation changed, or its time had passed. Nobody got anything.
broadcast-head-lapsed = Three days went by and nobody confirmed the message of { $name }. Nobody got anything.
broadcast-head-done = The message of { $name } has been sent.
broadcast-to-groups = To the groups of { $district }
broadcast-to-members = To the members of { $district }
broadcast-to-kind = who offer: { $what }
broadcast-to-language = who read: { $language }
broadcast-to-circle = of circle { $codeName }
broadcast-people = { $members ->
    [0] nobody
    [one] { $members } person
   *[other] { $members } people
}
broadcast-readers = In all: { $people }
broadcast-now = At once: { $people }
broadcast-after-quiet = After their quiet hours: { $people }
broadcast-later = Another day, they have had enough: { $people }
broadcast-in-language = • { $language }: { $people }
broadcast-sent = Sent to: { $people }
broadcast-waiting = Waiting: { $people }
broadcast-unreachable = Sanad cannot reach: { $people }
broadcast-unknown = It is not known whether they have it: { $people }
broadcast-failed = Could not be sent: { $people }
broadcast-cancelled = No longer for them: { $people }
broadcast-groups = { $members ->
    [0] No group for now
    [one] { $members } group, without a sound:
   *[other] { $members } groups, without a sound:
}
broadcast-post-at = • { $on }, { $at }
broadcast-posts-planned = Groups that wait: { $number }
broadcast-posts-sent = Groups that have it: { $number }
broadcast-posts-unknown = Groups of which it is not known: { $number }
broadcast-posts-ended = Groups where it is over: { $number }
broadcast-goods = It asks for money or goods.
broadcast-goods-by = It asks for money or goods, authorisation: { $reference }
broadcast-needs-second = A second person has to confirm it before it is sent.
broadcast-words =

    { $language }:
    { $words }

button-broadcast-go = Send in 10 minutes
button-broadcast-ask = Ask for a yes
button-broadcast-edit = Change the words
button-broadcast-drop = Delete the draft
button-broadcast-yes = Yes, send it
button-broadcast-no = Do not send it
button-broadcast-recall = Recall the message
button-broadcast-stop = Stop sending
button-broadcast-take-away = Remove from groups
button-broadcast-again = Send again if unsure
button-broadcast-report = Show the result
broadcast-dropped = The draft is deleted. Nothing was sent.
broadcast-follows = Done. The next card follows the message.
broadcast-not-moved-on = This message has changed already. This is how it stands.
broadcast-not-no-reference = No authorisation to ask for money or goods is recorded, so nothing was sent. The administration can do it under “Districts”.
broadcast-not-empty = Nobody would get this message now, so nothing was sent.
broadcast-not-alone = A second person has to confirm it, and there is nobody else now, so nothing was sent. The administration can invite somebody to coordinate.
broadcast-note-confirmed = { $name } confirmed your message. It starts in 10 minutes.
broadcast-note-declined = { $name } did not confirm your message. A call may help, and another one can be written.
broadcast-note-withheld = The message did not start: a role or an authorisation changed, or its time had passed. Nobody got anything.
broadcast-note-lapsed = Three days went by and nobody confirmed your message, so it was not sent. It can be written again.
broadcast-note-done = The message has been sent. Its card shows the result.
