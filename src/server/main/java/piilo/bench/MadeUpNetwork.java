package piilo.bench;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import piilo.api.ContactPoint;
import piilo.api.PartialDate;
import piilo.api.PersonName;
import piilo.companies.Company;
import piilo.companies.Employment;
import piilo.contacts.Contact;
import piilo.database.Ids;
import piilo.notes.Note;

/** Makes people, companies and notes by chance, from a fixed seed. */
final class MadeUpNetwork {
    /** Changes whenever other records are made than before. */
    static final int VERSION = 2;

    private static final Instant START = Instant.parse("2020-01-01T08:00:00Z");
    private static final int SECONDS_OF_FIVE_YEARS = 5 * 365 * 24 * 3600;
    private static final List<String> GIVEN = List.of(
            "Aino", "Aleksi", "Anna", "Antti", "Eero", "Eeva", "Elina", "Emma", "Erik", "Hanna", "Heikki", "Helmi",
            "Henrik", "Iida", "Jari", "Johanna", "Juhani", "Jukka", "Kaisa", "Kalle", "Karl", "Katri", "Lauri", "Leena",
            "Linnea", "Mari", "Markku", "Matti", "Mikko", "Minna", "Niilo", "Olavi", "Oona", "Outi", "Paavo", "Pekka",
            "Pirkko", "Päivi", "Riikka", "Saara", "Sami", "Sanna", "Satu", "Seppo", "Tarja", "Terhi", "Tiina", "Timo",
            "Tuomas", "Ville", "Väinö", "Åsa", "Äijö", "Yrjö");
    private static final List<String> FAMILY_BEGINNINGS = List.of(
            "Korho", "Virta", "Mäki", "Niemi", "Koski", "Laakso", "Lehto", "Salo", "Heino", "Karja", "Raja", "Saari",
            "Kivi", "Hirvo", "Aalto", "Harju", "Suo", "Pelto", "Ranta", "Leppä", "Koivu", "Manty", "Kallio", "Lampi",
            "Vuori", "Tuomi", "Hako", "Jussi");
    private static final List<String> FAMILY_ENDINGS = List.of(
            "nen", "la", "lä", "niemi", "mäki", "ranta", "salo", "maa", "järvi", "vaara", "oja", "holm", "ström",
            "kangas", "saari", "lahti");
    private static final List<String> PLACES = List.of(
            "Helsinki",
            "Espoo",
            "Tampere",
            "Turku",
            "Åbo",
            "Oulu",
            "Jyväskylä",
            "Kuopio",
            "Lahti",
            "Vaasa",
            "Stockholm",
            "Tallinn");
    private static final List<String> TITLES = List.of(
            "Rekrytoija",
            "Toimitusjohtaja",
            "Ohjelmistokehittäjä",
            "Talent Partner",
            "Head of Engineering",
            "Projektipäällikkö",
            "Tuotepäällikkö",
            "Software Engineer",
            "HR-päällikkö",
            "Myyntijohtaja",
            "Konsultti",
            "Data Scientist",
            "Suunnittelija");
    private static final List<String> TAGS = List.of(
            "rekrytoija",
            "entinen kollega",
            "opiskelukaveri",
            "mentori",
            "asiakas",
            "tapahtuma",
            "suosittelija",
            "vanha tuttu");

    private final Random random;
    private final MadeUpWords words = new MadeUpWords();

    MadeUpNetwork(long seed) {
        random = new Random(seed);
    }

    Company company(int number) {
        String start = words.ofRank(100 + random.nextInt(5000));
        String name = start.substring(0, 1).toUpperCase(Locale.ROOT) + start.substring(1)
                + one(List.of(" Oy", " Ab", " Oyj", " Consulting", "soft", " Group")) + " " + number;
        return new Company(
                Ids.next(),
                0,
                time(),
                name,
                List.of(),
                letters(start) + number + ".example",
                "IT",
                "50-200",
                one(PLACES),
                false,
                null);
    }

    Contact contact(int number) {
        String given = one(GIVEN);
        String family = one(FAMILY_BEGINNINGS) + one(FAMILY_ENDINGS);
        String address = letters(given + "." + family) + number;
        List<ContactPoint> points = new ArrayList<>();
        points.add(new ContactPoint(ContactPoint.Type.LINK, null, "https://www.linkedin.com/in/" + address));
        if (random.nextInt(3) == 0) {
            points.add(new ContactPoint(ContactPoint.Type.EMAIL, "work", address + "@mail.example"));
        }
        List<String> tags =
                Stream.generate(() -> one(TAGS)).limit(random.nextInt(3)).toList();
        return new Contact(
                Ids.next(),
                0,
                time(),
                PersonName.of(given, family),
                one(TITLES),
                one(PLACES),
                null,
                null,
                LocalDate.ofEpochDay(17_000 + random.nextInt(3_500)),
                List.of("fi", "en"),
                points,
                List.of(),
                tags);
    }

    Employment employment(UUID contact, UUID company) {
        PartialDate from = new PartialDate(2010 + random.nextInt(15), 1 + random.nextInt(12), null);
        return new Employment(Ids.next(), 0, time(), contact, company, one(TITLES), from, null, true);
    }

    Note note(UUID contact) {
        Instant time = time();
        String text = words.sentence(45 + random.nextInt(31), random);
        return new Note(Ids.next(), 0, time, contact, null, null, text, false, time);
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String one(List<String> list) {
        return MadeUpWords.one(list, random);
    }

    private Instant time() {
        return START.plusSeconds(random.nextInt(SECONDS_OF_FIVE_YEARS));
    }

    private static String letters(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z.]", "");
    }

    /** Returns a file of connections as LinkedIn sends it, of as many people as wanted. */
    String connections(int count) {
        StringBuilder file = new StringBuilder("Notes:\n\"When exporting your connection data, some are missing.\"\n\n"
                + "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n");
        for (int i = 0; i < count; i++) {
            Contact contact = contact(i);
            LocalDate day = LocalDate.of(2015 + random.nextInt(10), 1 + random.nextInt(12), 1 + random.nextInt(28));
            file.append(contact.name().given())
                    .append(',')
                    .append(contact.name().family())
                    .append(',')
                    .append(contact.points().getFirst().value())
                    .append(',')
                    .append(
                            contact.points().size() > 1
                                    ? contact.points().get(1).value()
                                    : "")
                    .append(',')
                    .append(one(FAMILY_BEGINNINGS))
                    .append(" Oy ")
                    .append(random.nextInt(count / 20 + 1))
                    .append(',')
                    .append(one(TITLES))
                    .append(',')
                    .append(String.format(Locale.ENGLISH, "%1$td %1$tb %1$tY", day))
                    .append('\n');
        }
        return file.toString();
    }
}
