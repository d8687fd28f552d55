package org.entregent.contacts.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.function.Consumer;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entregent.contacts.reading.Lists.names;
import static org.entregent.contacts.reading.Lists.only;

/** Excel and OpenDocument workbooks, made here. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WorkbooksTest {

    @Test
    void an_excel_workbook_is_read() {
        var list = read(xlsx(workbook -> fill(workbook.createSheet("Liste"), new Object[][]{
                {"Nom", "Prénom", "Tél", "Portable", "Mél", "Arrive"},
                {"BELKHIR", "Amina", "01 99 00 12 34", 639981234d, "amina@example.org", null},
                {"QUERBEC", "Yann", 33199001235d, "06 39 98 12 35", "yann@example.org", "9 h"}})));

        assertThat(names(list)).containsExactly("Amina Belkhir", "Yann Querbec");
        assertThat(list.people().getFirst().phones()).extracting(Phone::e164).containsExactly("+33199001234",
                "+33639981234");
        assertThat(list.people().get(1).phones()).extracting(Phone::shown).containsExactly("01 99 00 12 35",
                "06 39 98 12 35");
        assertThat(list.lines()).extracting(ReadLine::number).containsExactly(1, 2, 3);
        assertThat(list.people().get(1).columns()).containsEntry("Tél", "33199001235").containsEntry("Arrive", "9 h");
    }

    @Test
    void dates_times_and_formulas_are_as_they_are_shown() {
        var person = only(read(xlsx(workbook -> {
            var sheet = workbook.createSheet("Liste");
            fill(sheet, new Object[][]{{"Nom", "Prénom", "Arrivée", "Naissance", "Total"},
                    {"BELKHIR", "Amina", null, null, null}});
            var time = workbook.createCellStyle();
            time.setDataFormat(workbook.createDataFormat().getFormat("h:mm"));
            var date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            sheet.getRow(1).createCell(2).setCellValue(8.75 / 24);
            sheet.getRow(1).getCell(2).setCellStyle(time);
            sheet.getRow(1).createCell(3).setCellValue(LocalDate.of(1980, 3, 5));
            sheet.getRow(1).getCell(3).setCellStyle(date);
            sheet.getRow(1).createCell(4).setCellFormula("1+1");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        })));

        assertThat(person.arrives()).isEqualTo("8:45");
        assertThat(person.columns()).containsEntry("Naissance", "05/03/1980").containsEntry("Total", "2");
    }

    @Test
    void the_first_sheet_with_people_is_read_and_a_hidden_one_only_if_there_is_no_other() {
        var list = read(xlsx(workbook -> {
            fill(workbook.createSheet("Ancienne"), new Object[][]{{"Nom", "Prénom"}, {"VIEUX", "Octave"}});
            workbook.setSheetVisibility(0, SheetVisibility.HIDDEN);
            fill(workbook.createSheet("Mode d'emploi"),
                    new Object[][]{{"Remplir la feuille suivante, une ligne par personne."}});
            workbook.createSheet("Vide");
            fill(workbook.createSheet("Liste"), new Object[][]{{"Nom", "Prénom"}, {"BELKHIR", "Amina"}});
            workbook.setActiveSheet(3);
        }));

        assertThat(names(list)).containsExactly("Amina Belkhir");
        assertThat(names(read(xlsx(workbook -> {
            fill(workbook.createSheet("Ancienne"), new Object[][]{{"Nom", "Prénom"}, {"VIEUX", "Octave"}});
            workbook.createSheet("Vide");
            workbook.setSheetVisibility(0, SheetVisibility.VERY_HIDDEN);
            workbook.setActiveSheet(1);
        })))).containsExactly("Octave Vieux");
    }

    @Test
    void a_sheet_may_begin_lower_down_and_further_right() {
        var list = read(xlsx(workbook -> {
            var sheet = workbook.createSheet("Liste");
            sheet.createRow(0).createCell(1).setCellValue("Petit déjeuner du 3 décembre");
            var header = sheet.createRow(3);
            header.createCell(2).setCellValue("Prénom");
            header.createCell(3).setCellValue("Nom");
            var row = sheet.createRow(6);
            row.createCell(2).setCellValue("Amina");
            row.createCell(3).setCellValue("BELKHIR");
        }));

        assertThat(names(list)).containsExactly("Amina Belkhir");
        assertThat(list.lines()).extracting(ReadLine::number).containsExactly(1, 4, 7);
    }

    @Test
    void a_sheet_of_one_column_is_a_list_of_lines() {
        var list = read(xlsx(workbook -> fill(workbook.createSheet("Liste"),
                new Object[][]{{"Participants"}, {null}, {"BELKHIR Amina, avocate"}, {"Yann Querbec"}})));

        assertThat(names(list)).containsExactly("Amina Belkhir", "Yann Querbec");
        assertThat(list.lines()).extracting(ReadLine::number).containsExactly(1, 3, 4);
    }

    @Test
    void columns_without_a_header_are_read_by_what_they_hold() {
        var list = read(xlsx(workbook -> fill(workbook.createSheet("Liste"),
                new Object[][]{{"BELKHIR", "Amina", "avocate", "amina@example.org"},
                        {"QUERBEC", "Yann", "menuisier", "yann@example.org"}})));

        assertThat(names(list)).containsExactly("Amina Belkhir", "Yann Querbec");
        assertThat(list.people()).extracting(ReadPerson::title).containsExactly("avocate", "menuisier");
    }

    @Test
    void five_thousand_people_who_look_alike_are_read() {
        var list = read(xlsx(workbook -> {
            var sheet = workbook.createSheet("Liste");
            fill(sheet, new Object[][]{{"Nom", "Prénom", "Société"}});
            for (int i = 1; i <= 5_000; i++) {
                var row = sheet.createRow(i);
                row.createCell(0).setCellValue("QUERBEC");
                row.createCell(1).setCellValue("Yann");
            }
        }));

        assertThat(list.people()).hasSize(5_000);
    }

    @Test
    void an_opendocument_workbook_is_read() throws IOException {
        var sheet = new Sheet("Liste", 3, 5);
        sheet.getRange(0, 0, 1, 5).setValues("Nom", "Prénom", "Tél", "Cherche", "Âge");
        sheet.getRange(1, 0, 1, 5).setValues("BELKHIR", "Amina", "01 99 00 12 34", "un local\nune secrétaire", 42);
        sheet.getRange(2, 0, 1, 5).setValues("QUERBEC", "Yann", 639981235, "du bois", 37);
        var list = read(ods(sheet));

        assertThat(names(list)).containsExactly("Amina Belkhir", "Yann Querbec");
        assertThat(list.people().getFirst().seeks()).containsExactly("un local", "une secrétaire");
        assertThat(list.people().get(1).phones()).extracting(Phone::shown).containsExactly("06 39 98 12 35");
    }

    @Test
    void a_hidden_opendocument_sheet_is_not_preferred() throws IOException {
        var old = new Sheet("Ancienne", 2, 2);
        old.getRange(0, 0, 2, 2).setValues("Nom", "Prénom", "VIEUX", "Octave");
        old.hideSheet();
        var current = new Sheet("Liste", 2, 2);
        current.getRange(0, 0, 2, 2).setValues("Nom", "Prénom", "BELKHIR", "Amina");

        assertThat(names(read(ods(old, current)))).containsExactly("Amina Belkhir");
    }

    @Test
    void empty_repeats_at_the_end_of_an_opendocument_sheet_are_nothing() {
        var rows = row(cell("Nom") + cell("Prénom") + "<table:table-cell table:number-columns-repeated=\"16382\"/>")
                + "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"
                + row(cell("BELKHIR") + cell("Amina"))
                + "<table:table-row table:number-rows-repeated=\"1048571\"><table:table-cell table:style-name=\"ce1\" table:number-columns-repeated=\"16384\"/></table:table-row>";
        var list = read(Zips.ods(rows));

        assertThat(names(list)).containsExactly("Amina Belkhir");
        assertThat(list.lines()).extracting(ReadLine::number).containsExactly(1, 5);
    }

    @Test
    void a_table_within_an_opendocument_cell_does_not_disturb_its_row() {
        var inner = "<table:table-cell><table:table>" + row(cell("x") + cell("y"))
                + "</table:table></table:table-cell>";
        var list = read(Zips.ods(row(cell("Nom") + cell("Prénom") + cell("Note"))
                + row(cell("BELKHIR") + cell("Amina") + inner) + row(cell("QUERBEC") + cell("Yann") + cell(""))));

        assertThat(names(list)).containsExactly("Amina Belkhir", "Yann Querbec");
    }

    @Test
    void spaces_lines_and_comments_of_an_opendocument_cell_are_told_apart() {
        var cell = "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>à vérifier</text:p>"
                + "</office:annotation><text:p>un<text:s text:c=\"2\"/>local</text:p><text:p>une <text:span>secrétaire"
                + "</text:span></text:p></table:table-cell>";
        var person = only(read(Zips.ods(row(cell("Nom") + cell("Prénom") + cell("Cherche"))
                + row(cell("BELKHIR") + cell("Amina") + cell))));

        assertThat(person.seeks()).containsExactly("un local", "une secrétaire");
    }

    private static String row(String cells) {
        return "<table:table-row>" + cells + "</table:table-row>";
    }

    private static String cell(String text) {
        return "<table:table-cell office:value-type=\"string\"><text:p>" + text + "</text:p></table:table-cell>";
    }

    private static ReadList read(byte[] workbook) {
        return new ListReader("FR").read("liste", workbook);
    }

    private static byte[] xlsx(Consumer<XSSFWorkbook> content) {
        try (var workbook = new XSSFWorkbook(); var bytes = new ByteArrayOutputStream()) {
            content.accept(workbook);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void fill(XSSFSheet sheet, Object[][] rows) {
        for (int i = 0; i < rows.length; i++) {
            var row = sheet.createRow(i);
            for (int j = 0; j < rows[i].length; j++) {
                switch (rows[i][j]) {
                    case String text -> row.createCell(j).setCellValue(text);
                    case Double number -> row.createCell(j).setCellValue(number);
                    case null, default -> {
                        // An empty cell.
                    }
                }
            }
        }
    }

    private static byte[] ods(Sheet... sheets) throws IOException {
        var workbook = new SpreadSheet();
        for (var sheet : sheets) {
            workbook.appendSheet(sheet);
        }
        var bytes = new ByteArrayOutputStream();
        workbook.save(bytes);
        return bytes.toByteArray();
    }
}
