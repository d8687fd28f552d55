package org.entregent.contacts.formats;

/** The forms in which cards can be taken away. */
public enum ExportFormat {
    /** Each as it came or as it was changed. */
    VCARD("vcf", "text/vcard"),
    /** All in version 3.0, which most telephones read. */
    VCARD3("vcf", "text/vcard"), VCARD4("vcf", "text/vcard"), CSV("csv", "text/csv"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    LDIF("ldif", "text/ldif"), JSCONTACT("json", "application/jscontact+json");

    private final String extension;
    private final String mediaType;

    ExportFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** What a file's name ends with, without its dot. */
    public String extension() {
        return extension;
    }

    /** What a browser is told of the file; texts are in UTF-8. */
    public String mediaType() {
        return mediaType;
    }
}
