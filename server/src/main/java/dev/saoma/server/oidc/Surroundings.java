package dev.saoma.server.oidc;

/// What a browser was and where it was when it logged in; each is empty where it is not known.
///
/// @param browser its name
/// @param system that of the machine's system
/// @param country ISO 3166-1, two capital letters
/// @param city in the language of the page that it logged in at
/// @param address its network address
public record Surroundings(String browser, String system, String country, String city, String address) {

    public static final Surroundings UNKNOWN = new Surroundings("", "", "", "", "");

    private static final int LONGEST_CITY = 100;

    public Surroundings {
        city = city.length() <= LONGEST_CITY ? city : "";
    }
}
