package org.fendan.app.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How a file's characters are written: UTF-8, with or without its mark, or what Chinese spreadsheets save as. */
final class Encoding {

    static final Charset GB18030 = Charset.forName("GB18030");
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int BUFFER = 1 << 16;

    private Encoding() {}

    /** Reads the file through once: UTF-8 where all of it is, else GB18030. */
    static Charset of(Path file) throws IOException {
        try (Reader reader = strict(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            char[] buffer = new char[BUFFER];
            int read = 0;
            while (read >= 0) {
                read = reader.read(buffer);
            }
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException notUtf8) {
            return GB18030;
        }
    }

    /** A reader of the file that skips the mark, and stops at bytes that are no characters. */
    static Reader open(Path file, Charset charset) throws IOException {
        PushbackInputStream in = new PushbackInputStream(Files.newInputStream(file), MARK.length);
        byte[] start = in.readNBytes(MARK.length);
        if (!java.util.Arrays.equals(start, MARK)) {
            in.unread(start);
        }
        return new BufferedReader(strict(in, charset), BUFFER);
    }

    private static Reader strict(InputStream in, Charset charset) {
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
