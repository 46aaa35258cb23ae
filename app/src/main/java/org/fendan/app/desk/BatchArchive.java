package org.fendan.app.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A workbook as the archive it is, looked through once before anything of it is believed. */
final class BatchArchive {

    private static final byte[] ARCHIVE = {'P', 'K', 3, 4};
    private static final byte[] OLD_BINARY = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** What everything in it may come to, and the words its cells share, which are held in memory; in bytes. */
    private static final long MOST = 1L << 30;

    private static final long MOST_WORDS = 64L << 20;
    private static final int ENTRIES = 1000;
    private static final int BUFFER = 1 << 16;
    private static final String WORDS = "xl/sharedStrings.xml";
    private static final Pattern MERGED = Pattern.compile("<(?:\\w+:)?mergeCell\\s+ref=\"([A-Z0-9:]{1,20})\"");
    private static final int OVERLAP = 64;

    private BatchArchive() {}

    /** What a file begins as. */
    enum Form {
        WORKBOOK,
        OLD_WORKBOOK,
        WORDS
    }

    static Form form(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(ARCHIVE.length);
            return java.util.Arrays.equals(start, ARCHIVE)
                    ? Form.WORKBOOK
                    : java.util.Arrays.equals(start, OLD_BINARY) ? Form.OLD_WORKBOOK : Form.WORDS;
        }
    }

    /**
     * Inflates everything once and keeps nothing of it.
     *
     * @throws IllegalStateException where it is damaged, or comes to more than a list of loans can be
     */
    static void requireSound(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > ENTRIES) {
                throw tooMuch();
            }
            long left = MOST;
            byte[] buffer = new byte[BUFFER];
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                long most = entry.getName().equals(WORDS) ? MOST_WORDS : left;
                left -= inflate(zip, entry, Math.min(most, left), buffer);
            }
        } catch (ZipException damaged) {
            throw new IllegalStateException("工作簿已损坏或未完整上传 / the workbook is damaged, or did not arrive whole", damaged);
        }
    }

    private static long inflate(ZipFile zip, ZipEntry entry, long most, byte[] buffer) throws IOException {
        long bytes = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > most) {
                    throw tooMuch();
                }
            }
        }
        return bytes;
    }

    private static IllegalStateException tooMuch() {
        return new IllegalStateException("工作簿解压后过大；请分成几个文件，或另存为 CSV / unpacked, the workbook is too large:"
                + " send it in parts, or save it as CSV");
    }

    /** The first cells of a sheet that are merged, such as "A3:B3". */
    static Optional<String> merged(Path file, int sheet) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry("xl/worksheets/sheet" + (sheet + 1) + ".xml");
            if (entry == null) {
                return Optional.empty();
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return merged(in);
            }
        }
    }

    private static Optional<String> merged(InputStream in) throws IOException {
        byte[] buffer = new byte[BUFFER];
        String before = "";
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            String part = before + new String(buffer, 0, read, java.nio.charset.StandardCharsets.ISO_8859_1);
            Matcher found = MERGED.matcher(part);
            if (found.find()) {
                return Optional.of(found.group(1));
            }
            before = part.substring(Math.max(0, part.length() - OVERLAP));
        }
        return Optional.empty();
    }
}
