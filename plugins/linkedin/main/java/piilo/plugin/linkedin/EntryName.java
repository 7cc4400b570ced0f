package piilo.plugin.linkedin;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Is the name of an entry, freed of what differs from one export to the next.
 *
 * @param folders the folders before the name, lower-case, with {@code /} before and behind each
 * @param plain letters and digits of the name, lower-case, without extension, member number or the “(1)” of a second download
 * @param hidden whether the name begins with a dot, as the files do that systems leave in archives
 */
record EntryName(String folders, String plain, boolean hidden) {
    private static final Map<String, Reason> KNOWN = new HashMap<>();

    static {
        know(
                Reason.PRIVATE,
                "adsclicked",
                "adtargeting",
                "accountstatushistory",
                "causesyoucareabout",
                "emailaddresses");
        know(
                Reason.PRIVATE,
                "inferencesaboutyou",
                "jobapplicantsavedanswers",
                "jobapplicantsavedscreeningquestionresponses");
        know(
                Reason.PRIVATE,
                "lanadsengagement",
                "logins",
                "phonenumbers",
                "privateidentityasset",
                "receipts",
                "receiptsv2");
        know(Reason.PRIVATE, "registration", "richmedia", "searchqueries", "securitychallenges", "verifications");
        know(Reason.PRIVATE, "whatsappphonenumbers");
        know(
                Reason.OWN_PROFILE,
                "certifications",
                "courses",
                "education",
                "honors",
                "languages",
                "organizations",
                "patents");
        know(Reason.OWN_PROFILE, "positions", "profile", "profilesummary", "projects", "publications", "skills");
        know(Reason.OWN_PROFILE, "testscores", "volunteering", "volunteeringexperiences");
        know(Reason.ENDORSEMENTS, "endorsementgiveninfo", "endorsementreceivedinfo");
        know(
                Reason.ACTIVITY,
                "comments",
                "hashtagfollows",
                "instantreposts",
                "memberfollows",
                "reactions",
                "savedarticles");
        know(Reason.ACTIVITY, "saveditems", "shares", "votes");
        know(Reason.NOT_NEEDED, "events", "jobseekerpreferences", "learning", "savedjobalerts");
        know(Reason.ADDRESS_BOOK, "contacts", "importedcontacts");
        know(Reason.EMPTY, "learningcoachmessages");
        know(Reason.HEADER_MISSING, "connections", "messages", "invitations", "companyfollows", "jobapplications");
        know(Reason.HEADER_MISSING, "savedjobs", "recommendationsgiven", "recommendationsreceived", "notes");
        know(Reason.HEADER_MISSING, "guidemessages", "learningroleplaymessages", "coachmessages");
    }

    private static void know(Reason reason, String... names) {
        for (String name : names) {
            KNOWN.put(name, reason);
        }
    }

    static EntryName of(String path) {
        String name = path.replace('\\', '/').toLowerCase(Locale.ROOT);
        int slash = name.lastIndexOf('/') + 1;
        String file = name.substring(slash);
        int dot = file.lastIndexOf('.');
        return new EntryName(
                "/" + name.substring(0, slash),
                plain(dot > 0 ? file.substring(0, dot) : file),
                dot == 0 || file.startsWith("._"));
    }

    private static String plain(String file) {
        String base = withoutCopyNumber(file);
        int end = base.length();
        while (end > 0 && Character.isDigit(base.charAt(end - 1))) {
            end--;
        }
        boolean numbered = end > 0 && base.charAt(end - 1) == '_';
        return Column.lettersAndDigits(numbered ? base.substring(0, end - 1) : base);
    }

    private static String withoutCopyNumber(String file) {
        int open = file.lastIndexOf('(');
        return open > 0 && file.endsWith(")") ? file.substring(0, open).strip() : file;
    }

    /** Says whether a look at the first bytes is allowed: what is private is not even opened, and what a system left behind is not the user's. */
    boolean mayBeOpened() {
        return reason() != Reason.PRIVATE && reason() != Reason.SYSTEM_FILE;
    }

    /** Returns why an entry of this name is left alone when its content does not say what it is. */
    Reason reason() {
        if (hidden || folders.contains("/__macosx/") || plain.equals("thumbs") || plain.equals("desktop")) {
            return Reason.SYSTEM_FILE;
        } else if (folders.contains("/verifications/")) {
            return Reason.PRIVATE;
        } else if (folders.contains("/articles/")) {
            return Reason.ACTIVITY;
        }
        return KNOWN.getOrDefault(plain, Reason.UNKNOWN);
    }
}
