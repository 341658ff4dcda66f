vouch-question = { $name } would like to join the circle { $codeName }. Do you know this person, and do you vouch for them? Only the coordination team reads your answer.
button-vouch = Yes, I vouch
button-vouch-not = I do not know them
vouch-asked = Two members at most are asked. Their answers appear on this card.
vouch-nobody = There is no member to ask now.
vouch-before = Members have been asked before.
vouch-over = Thank you; this request has been answered already.
vouch-thanks = Thank you. Only the coordination team has your answer.
