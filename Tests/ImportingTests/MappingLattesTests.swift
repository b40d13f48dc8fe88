import Diagnostics
import Foundation
import Records
import Testing

@testable import Importing

@Suite struct `The Lattes mapping` {
    private let curriculum = """
        <CURRICULO-VITAE NUMERO-IDENTIFICADOR="0001" SISTEMA-ORIGEM-XML="x"><DADOS-GERAIS NOME-COMPLETO="Inês Conceição"
        NOME-EM-CITACOES-BIBLIOGRAFICAS="CONCEIÇÃO, I.;Conceição, Inês">
        <FORMACAO-ACADEMICA-TITULACAO><DOUTORADO STATUS-DO-CURSO="CONCLUIDO" NOME-CURSO="Química" NOME-INSTITUICAO="U"
        ANO-DE-CONCLUSAO="1999"/><MESTRADO STATUS-DO-CURSO="EM_ANDAMENTO"/></FORMACAO-ACADEMICA-TITULACAO>
        <ATUACOES-PROFISSIONAIS><ATUACAO-PROFISSIONAL CODIGO-INSTITUICAO="77" NOME-INSTITUICAO="Universidade"
        SEQUENCIA-ATIVIDADE="2">
        <VINCULOS TIPO-DE-VINCULO="CELETISTA" CARGA-HORARIA-SEMANAL="20" ANO-INICIO="2001" MES-INICIO="03" ANO-FIM=""
        MES-FIM=""/>
        <VINCULOS TIPO-DE-VINCULO="LIVRE" ANO-INICIO="2010"/>
        <ATIVIDADES-DE-PARTICIPACAO-EM-PROJETO><PARTICIPACAO-EM-PROJETO SEQUENCIA-FUNCAO-ATIVIDADE="4" ANO-INICIO="2011">
        <PROJETO-DE-PESQUISA SEQUENCIA-PROJETO="1" NOME-DO-PROJETO="P" NATUREZA="DESENVOLVIMENTO" ANO-INICIO="" ANO-FIM="2013">
        <EQUIPE-DO-PROJETO><INTEGRANTES-DO-PROJETO ORDEM-DE-INTEGRACAO="1" NOME-COMPLETO="Inês Conceição"
        FLAG-RESPONSAVEL="SIM"/>
        </EQUIPE-DO-PROJETO></PROJETO-DE-PESQUISA></PARTICIPACAO-EM-PROJETO></ATIVIDADES-DE-PARTICIPACAO-EM-PROJETO>
        </ATUACAO-PROFISSIONAL></ATUACOES-PROFISSIONAIS></DADOS-GERAIS>
        <PRODUCAO-BIBLIOGRAFICA><ARTIGOS-PUBLICADOS><ARTIGO-PUBLICADO SEQUENCIA-PRODUCAO="5"><DADOS-BASICOS-DO-ARTIGO
        NATUREZA="COMPLETO" TITULO-DO-ARTIGO="Ação" ANO-DO-ARTIGO="2015" DOI="10.5555/Um"/><DETALHAMENTO-DO-ARTIGO
        TITULO-PERIODICO-OU-REVISTA="Revista" ISSN="03178471" PAGINA-INICIAL="10" PAGINA-FINAL="19" VOLUME="3"/>
        <AUTORES NOME-COMPLETO-DO-AUTOR="Outro" ORDEM-DE-AUTORIA="2" NRO-ID-CNPQ="0002"/>
        <AUTORES NOME-COMPLETO-DO-AUTOR="I. C." ORDEM-DE-AUTORIA="1" NRO-ID-CNPQ="0001"/></ARTIGO-PUBLICADO>
        </ARTIGOS-PUBLICADOS>
        </PRODUCAO-BIBLIOGRAFICA>
        <PRODUCAO-TECNICA><PATENTE SEQUENCIA-PRODUCAO="9"><DADOS-BASICOS-DA-PATENTE TITULO="T"/><DETALHAMENTO-DA-PATENTE>
        <REGISTRO-OU-PATENTE TIPO-PATENTE="MODELO_DE_UTILIDADE_MU" CODIGO-DO-REGISTRO-OU-PATENTE="BR1020"
        DATA-PEDIDO-DE-DEPOSITO="05032010" DATA-DE-CONCESSAO=""/><REGISTRO-OU-PATENTE DATA-DE-CONCESSAO="01012012"/>
        </DETALHAMENTO-DA-PATENTE></PATENTE></PRODUCAO-TECNICA>
        <OUTRA-PRODUCAO><ORIENTACOES-CONCLUIDAS><OUTRAS-ORIENTACOES-CONCLUIDAS SEQUENCIA-PRODUCAO="6">
        <DADOS-BAS-OUTRAS-ORIENTACOES-CONCL NATUREZA="TRABALHO_DE_CONCLUSAO_DE_CURSO_GRADUACAO" TITULO="M" ANO="2016"/>
        <DET-OUTRAS-ORIENTACOES-CONCL NOME-DO-ORIENTADO="Aluna"/></OUTRAS-ORIENTACOES-CONCLUIDAS>
        </ORIENTACOES-CONCLUIDAS>
        </OUTRA-PRODUCAO></CURRICULO-VITAE>
        """

    private func read(_ bytes: [UInt8]) throws -> MappedFile {
        MappingReader(try bundledMapping("lattes")).read(bytes, named: "lattes.xml", file: 0)
    }

    @Test func `has no fault`() {
        for name in Mapping.bundledNames {
            #expect(Mapping.load(Mapping.source(of: name)).findings.isEmpty)
        }
        #expect(Mapping.bundled().map(\.name) == Mapping.bundledNames)
    }

    @Test func `reads a curriculum`() throws {
        let file = try read(Array(curriculum.utf8))
        #expect(file.findings.isEmpty, "\(file.findings)")
        #expect(file.values("person", "id") == ["lattes"])
        #expect(file.values("qualification", "value") == ["doctor"])
        #expect(file.values("qualification", "from") == ["1999"])
        #expect(file.values("institution", "name") == ["Universidade"])
        #expect(file.values("appointment", "institution") == ["77"])
        #expect(file.values("appointment", "from") == ["2001-03"])
        #expect(file.values("appointment", "fte") == ["50 %"])
        #expect(file.values("paper", "id") == ["paper-5"])
        #expect(file.values("paper", "journal") == ["Revista"])
        #expect(file.values("paper", "doi") == ["10.5555/um"])
        #expect(file.values("paper", "issn") == ["0317-8471"])
        #expect(file.values("paper", "pages") == ["10"])
        #expect(file.values("project", "id") == ["project-2-4-1"])
        #expect(file.values("project", "started") == ["2011"])
        #expect(file.values("patent", "filed") == ["2010-03-05"])
        #expect(file.values("patent", "granted") == [nil])
        #expect(file.values("supervision", "degree") == ["bachelor"])
        #expect(file.values("supervision", "student") == ["Aluna"])
        #expect(file.values("contributor", "self") == ["true", nil, "true"])
    }

    @Test func `counts what it leaves`() throws {
        let unread = try read(Array(curriculum.utf8)).unread
        #expect(unread["DETALHAMENTO-DO-ARTIGO/@VOLUME"] == 1)
        #expect(unread["VINCULOS/@ANO-INICIO"] == 1)
        #expect(unread["DETALHAMENTO-DO-ARTIGO/@ISSN"] == nil)
        #expect(unread["CURRICULO-VITAE/@SISTEMA-ORIGEM-XML"] == nil)
    }

    @Test func `reads what is declared ISO-8859-1, whether it is or not`() throws {
        let text = #"<?xml version="1.0" encoding="ISO-8859-1"?>"# + curriculum
        let honest = try read(Array(text.unicodeScalars.map { UInt8($0.value) }))
        let lying = try read(Array(text.utf8))
        #expect(honest.values("person", "name") == ["Inês Conceição"])
        #expect(lying.values("person", "name") == ["Inês Conceição"])
        #expect(honest.findings.isEmpty)
        #expect(lying.findings.map(\.severity) == [.warning])
    }

    @Test func `takes the name of the file for a number that is lost`() throws {
        let file = try read(Array(curriculum.replacing("NUMERO-IDENTIFICADOR=\"0001\"", with: "").utf8))
        #expect(file.values("person", "id") == ["lattes"])
    }

    @Test func `is nowhere in the program`() throws {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources")
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        var count = 0
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            for name in ["CURRICULO-VITAE", "ARTIGO-PUBLICADO", "SEQUENCIA-PRODUCAO", "NOME-COMPLETO"] {
                #expect(!text.contains(name), "\(file.path) names `\(name)`")
            }
            count += 1
        }
        #expect(count > 50)
    }
}
