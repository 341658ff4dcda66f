districts-card = { $districts ->
    [0] Pas encore de quartier. Commençons par ouvrir le premier.
    [one] Un quartier :
   *[other] { $districts } quartiers :
  }
district-line = { $name } ({ $circles })
district-card = Quartier { $name }. { $circles ->
    [0] Pas encore de cercle.
    [one] Un cercle.
   *[other] { $circles } cercles.
  }
district-ask-name = Quel est le nom du quartier ou du douar ? Écrivez-le ici.
district-name-taken = Un quartier porte déjà ce nom. Il en faut un autre.
button-open-district = Ouvrir un quartier
button-open-districts = Les quartiers
button-open-circle = Ouvrir un cercle

circle-ask-code-name = Quel est le nom de code de la famille ? Touchez le nom proposé, ou écrivez-en un autre qui ne désigne personne.
circle-code-name-taken = Ce nom de code est déjà pris. Il en faut un autre.
circle-line = { $stage } · { $codeName }
circle-stage-forming = attend l’accord
circle-stage-active = actif
circle-stage-paused = en pause
circle-stage-closed = fermé
circle-card = Cercle { $codeName } : { $stage }. { $members ->
    [0] Pas encore de membre.
    [one] Un membre.
   *[other] { $members } membres.
  }
button-circle = Le cercle
button-invite-guardian = Inviter la famille
button-invite-member = Inviter au cercle
button-commitment-new = Nouvel engagement

coverage-none = Cercle { $codeName } : pas encore de rendez-vous.
coverage-card =
    Cercle { $codeName }, prochains rendez-vous :
    { $lines }
    { $open ->
        [0] Tous ceux-ci sont couverts.
        [one] Un rendez-vous n’est pas encore couvert.
       *[other] { $open } rendez-vous ne sont pas encore couverts.
    }
coverage-done = • { $what }, { $when } : c’est fait
coverage-covered = • { $what }, { $when } : couvert
coverage-open = • { $what }, { $when } : pas encore couvert
