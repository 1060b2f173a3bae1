package ca.expressentry.profile;

import ca.expressentry.text.Bilingual;

/** What a short form leaves out, and how it is then read. */
final class ShortFormTexts {

    static final Bilingual BIRTHDAY =
            new Bilingual("The birthday was half a year ago.", "L’anniversaire a eu lieu il y a six mois.");

    static final Bilingual NO_CHILDREN =
            new Bilingual("There are no dependent children.", "Il n’y a aucun enfant à charge.");

    static final Bilingual OUTSIDE_QUEBEC = new Bilingual(
            "The person wishes to live in Canada outside Quebec.",
            "La personne souhaite vivre au Canada ailleurs qu’au Québec.");

    static final Bilingual ENOUGH_FUNDS = new Bilingual(
            "No settlement funds were declared; they are taken as enough.",
            "Aucun fonds d’établissement n’a été déclaré\u00a0; ils sont tenus pour suffisants.");

    static final Bilingual NO = new Bilingual(
            "What was not answered is answered by no.", "Ce qui est resté sans réponse a pour réponse non.");

    static final Bilingual LEVELS = new Bilingual(
            "The levels come from a {test} taken on this day, with the least scores that give them; levels above the"
                    + " highest of its chart count as that one, those below the lowest as none.",
            "Les niveaux proviennent d’un {test} passé ce jour-là, avec les résultats les plus bas qui les donnent\u00a0;"
                    + " un niveau au-dessus du plus élevé de son barème compte comme celui-ci, un niveau sous le plus"
                    + " bas comme aucun.");

    static final Bilingual TESTED_TODAY =
            new Bilingual("A test without a day was taken on this day.", "Un test sans date a été passé ce jour-là.");

    static final Bilingual ASSESSED = new Bilingual(
            "Foreign credentials have an assessment issued on this day.",
            "Les diplômes étrangers ont une évaluation délivrée ce jour-là.");

    static final Bilingual STUDIED_IN_CANADA = new Bilingual(
            "Study in Canada was full-time, all of it in Canada, as long as usual for the level, and neither a language"
                    + " program nor on an award that requires return.",
            "Les études au Canada étaient à temps plein, entièrement au Canada, de la durée habituelle du niveau, et ne"
                    + " constituaient ni un programme de langue ni des études avec une bourse exigeant le retour.");

    static final Bilingual WORK = new Bilingual(
            "Work was full-time, paid by an employer and authorized, and not while studying full-time. It ended the day"
                    + " before this day, work abroad a month before that in Canada began.",
            "Le travail était à temps plein, rémunéré par un employeur et autorisé, et non effectué pendant des études à"
                    + " temps plein. Il a pris fin la veille de ce jour, le travail à l’étranger un mois avant le début de"
                    + " celui au Canada.");

    static final Bilingual AT_ONCE = new Bilingual(
            "Work abroad and in Canada fit into the years that count only one beside the other, and so they were.",
            "Le travail à l’étranger et au Canada ne tiennent dans les années qui comptent qu’en parallèle, et ainsi en"
                    + " fut-il.");

    static final Bilingual WINDOW = new Bilingual(
            "Work counts for {years} years before this day: {months} months were left out.",
            "Le travail compte pendant {years} ans avant ce jour\u00a0: {months} mois ont été laissés de côté.");

    static final Bilingual BREAKS = new Bilingual(
            "Work that was not continuous was in periods of less than a year, with working days between them.",
            "Le travail non continu a été effectué en périodes de moins d’un an, séparées par des jours ouvrables.");

    static final Bilingual OCCUPATION = new Bilingual(
            "Work without an occupation was in unit group {code}.",
            "Le travail sans profession relevait du groupe de base {code}.");

    static final Bilingual OCCUPATION_OFFERED = new Bilingual(
            "The work offered is in unit group {code}.", "Le travail offert relève du groupe de base {code}.");

    static final Bilingual OFFER = new Bilingual(
            "As far as not said, the offer is of one employer that is not excluded, full-time, not seasonal and without an"
                    + " end.",
            "Sauf indication contraire, l’offre émane d’un seul employeur non exclu, à temps plein, non saisonnière et sans"
                    + " fin.");

    static final Bilingual BASIS = new Bilingual(
            "The offer rests on an assessment approved for a person without a work permit.",
            "L’offre repose sur une étude approuvée pour une personne sans permis de travail.");

    static final Bilingual TRADE = new Bilingual(
            "The certificate of qualification is in unit group {code}.",
            "Le certificat de compétence relève du groupe de base {code}.");

    private ShortFormTexts() {}
}
