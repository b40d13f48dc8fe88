import Records
import Testing

@testable import Importing

@Suite struct `A curriculum read by the Lattes mapping` {
    private func read(_ inside: String) throws -> MappedFile {
        let text = "<CURRICULO-VITAE><DADOS-GERAIS NOME-COMPLETO=\"Rui\"/>\(inside)</CURRICULO-VITAE>"
        let mapping = try #require(Mapping.bundled().first { $0.name == "lattes" })
        return MappingReader(mapping).read(Array(text.utf8), named: "lattes.xml", file: 0)
    }

    @Test func `says at what kind of event a paper was presented, and in which form`() throws {
        let file = try read(
            """
            <PRODUCAO-BIBLIOGRAFICA><TRABALHOS-EM-EVENTOS><TRABALHO-EM-EVENTOS SEQUENCIA-PRODUCAO="1">
            <DADOS-BASICOS-DO-TRABALHO NATUREZA="RESUMO_EXPANDIDO" TITULO-DO-TRABALHO="T" ANO-DO-TRABALHO="2014"/>
            <DETALHAMENTO-DO-TRABALHO CLASSIFICACAO-DO-EVENTO="REGIONAL" NOME-DO-EVENTO="Jornada"/>
            </TRABALHO-EM-EVENTOS><TRABALHO-EM-EVENTOS SEQUENCIA-PRODUCAO="2">
            <DADOS-BASICOS-DO-TRABALHO NATUREZA="COMPLETO" TITULO-DO-TRABALHO="T" ANO-DO-TRABALHO="2015"/>
            <DETALHAMENTO-DO-TRABALHO CLASSIFICACAO-DO-EVENTO="NAO_INFORMADO"/></TRABALHO-EM-EVENTOS>
            </TRABALHOS-EM-EVENTOS></PRODUCAO-BIBLIOGRAFICA>
            """)
        #expect(file.findings.isEmpty, "\(file.findings)")
        #expect(file.values("paper", "medium") == ["event", "event"])
        #expect(file.values("paper", "form") == ["extended-abstract", "proceedings"])
        #expect(file.values("paper", "event-level") == ["provincial", nil])
        #expect(file.values("paper", "event") == ["Jornada", nil])
    }

    @Test func `has pages only where they are a number`() throws {
        func book(_ number: Int, _ pages: String) -> String {
            """
            <LIVRO-PUBLICADO-OU-ORGANIZADO SEQUENCIA-PRODUCAO="\(number)"><DADOS-BASICOS-DO-LIVRO TIPO="LIVRO_PUBLICADO"
            TITULO-DO-LIVRO="L" ANO="2014"/><DETALHAMENTO-DO-LIVRO NUMERO-DE-PAGINAS="\(pages)"/>
            </LIVRO-PUBLICADO-OU-ORGANIZADO>
            """
        }
        let file = try read(
            "<PRODUCAO-BIBLIOGRAFICA><LIVROS-E-CAPITULOS><LIVROS-PUBLICADOS-OU-ORGANIZADOS>"
                + book(1, "120") + book(2, "9-22") + book(3, "xii + 30") + book(4, "")
                + "</LIVROS-PUBLICADOS-OU-ORGANIZADOS></LIVROS-E-CAPITULOS></PRODUCAO-BIBLIOGRAFICA>")
        #expect(file.findings.isEmpty, "\(file.findings)")
        #expect(file.values("book", "pages") == ["120", nil, nil, nil])
        #expect(file.values("book", "extent") == ["120", "9-22", "xii + 30", nil])
    }

    @Test func `names the funders of a project and the role of the member listed first`() throws {
        let file = try read(
            """
            <DADOS-GERAIS><ATUACOES-PROFISSIONAIS><ATUACAO-PROFISSIONAL SEQUENCIA-ATIVIDADE="1">
            <ATIVIDADES-DE-PARTICIPACAO-EM-PROJETO><PARTICIPACAO-EM-PROJETO SEQUENCIA-FUNCAO-ATIVIDADE="1">
            <PROJETO-DE-PESQUISA SEQUENCIA-PROJETO="1" NOME-DO-PROJETO="P" NATUREZA="PESQUISA" ANO-INICIO="2012"><EQUIPE-DO-PROJETO>
            <INTEGRANTES-DO-PROJETO NOME-COMPLETO="Ana" ORDEM-DE-INTEGRACAO="2" FLAG-RESPONSAVEL="SIM"/>
            <INTEGRANTES-DO-PROJETO NOME-COMPLETO="Rui" ORDEM-DE-INTEGRACAO="1" FLAG-RESPONSAVEL="NAO"/>
            </EQUIPE-DO-PROJETO><FINANCIADORES-DO-PROJETO>
            <FINANCIADOR-DO-PROJETO CODIGO-INSTITUICAO="77" NOME-INSTITUICAO="Fundo"/>
            <FINANCIADOR-DO-PROJETO CODIGO-INSTITUICAO="" NOME-INSTITUICAO="Outro"/></FINANCIADORES-DO-PROJETO>
            </PROJETO-DE-PESQUISA></PARTICIPACAO-EM-PROJETO></ATIVIDADES-DE-PARTICIPACAO-EM-PROJETO>
            </ATUACAO-PROFISSIONAL></ATUACOES-PROFISSIONAIS></DADOS-GERAIS>
            """)
        #expect(file.values("project", "form") == ["research"])
        #expect(file.values("project", "first-role") == ["lead"])
        #expect(file.values("funding", "code") == ["77", nil])
        #expect(file.values("funding", "funder") == ["Fundo", "Outro"])
    }

    @Test func `keeps technical and artistic works and other supervisions apart by their form`() throws {
        let file = try read(
            """
            <PRODUCAO-TECNICA><PRODUTO-TECNOLOGICO SEQUENCIA-PRODUCAO="1">
            <DADOS-BASICOS-DO-PRODUTO-TECNOLOGICO TITULO-DO-PRODUTO="A" ANO="2014"/></PRODUTO-TECNOLOGICO>
            <PROCESSOS-OU-TECNICAS SEQUENCIA-PRODUCAO="2">
            <DADOS-BASICOS-DO-PROCESSOS-OU-TECNICAS TITULO-DO-PROCESSO="B" ANO="2015"/></PROCESSOS-OU-TECNICAS>
            <SOFTWARE SEQUENCIA-PRODUCAO="3"><DADOS-BASICOS-DO-SOFTWARE TITULO-DO-SOFTWARE="S" ANO="2016"/></SOFTWARE>
            </PRODUCAO-TECNICA><OUTRA-PRODUCAO><PRODUCAO-ARTISTICA-CULTURAL><COMPOSICAO-MUSICAL SEQUENCIA-PRODUCAO="4">
            <DADOS-BASICOS-DA-COMPOSICAO-MUSICAL TITULO="C" ANO="2013"/></COMPOSICAO-MUSICAL>
            <ARTES-VISUAIS SEQUENCIA-PRODUCAO="5"><DADOS-BASICOS-DE-ARTES-VISUAIS TITULO="V" ANO="2012"/></ARTES-VISUAIS>
            </PRODUCAO-ARTISTICA-CULTURAL><ORIENTACOES-CONCLUIDAS><OUTRAS-ORIENTACOES-CONCLUIDAS SEQUENCIA-PRODUCAO="6">
            <DADOS-BASICOS-DE-OUTRAS-ORIENTACOES-CONCLUIDAS NATUREZA="INICIACAO_CIENTIFICA" TITULO="I" ANO="2011"/>
            </OUTRAS-ORIENTACOES-CONCLUIDAS></ORIENTACOES-CONCLUIDAS></OUTRA-PRODUCAO>
            """)
        #expect(file.findings.isEmpty, "\(file.findings)")
        #expect(file.values("solution", "form") == ["product", "process"])
        #expect(file.values("solution", "completed") == ["2014", "2015"])
        #expect(file.values("software", "released") == ["2016"])
        #expect(file.values("artwork", "form") == ["composition", "visual-art"])
        #expect(file.values("artwork", "presented") == ["2013", "2012"])
        #expect(file.values("supervision", "form") == ["research-training"])
        #expect(file.values("supervision", "degree") == [nil])
    }

    @Test func `has boards, events and posts as services`() throws {
        let file = try read(
            """
            <DADOS-COMPLEMENTARES><PARTICIPACAO-EM-BANCA-TRABALHOS-CONCLUSAO>
            <PARTICIPACAO-EM-BANCA-DE-DOUTORADO SEQUENCIA-PRODUCAO="1">
            <DADOS-BASICOS-DA-PARTICIPACAO-EM-BANCA-DE-DOUTORADO TITULO="T" ANO="2020"/>
            <DETALHAMENTO-DA-PARTICIPACAO-EM-BANCA-DE-DOUTORADO NOME-INSTITUICAO="U"/>
            </PARTICIPACAO-EM-BANCA-DE-DOUTORADO></PARTICIPACAO-EM-BANCA-TRABALHOS-CONCLUSAO>
            <PARTICIPACAO-EM-BANCA-JULGADORA><OUTRAS-BANCAS-JULGADORAS SEQUENCIA-PRODUCAO="2">
            <DADOS-BASICOS-DE-OUTRAS-BANCAS-JULGADORAS TITULO="P" ANO="2021"/></OUTRAS-BANCAS-JULGADORAS>
            </PARTICIPACAO-EM-BANCA-JULGADORA><PARTICIPACAO-EM-EVENTOS-CONGRESSOS>
            <PARTICIPACAO-EM-CONGRESSO SEQUENCIA-PRODUCAO="3">
            <DADOS-BASICOS-DA-PARTICIPACAO-EM-CONGRESSO ANO="2022" TIPO-PARTICIPACAO="" FORMA-PARTICIPACAO="Ouvinte"/>
            <DETALHAMENTO-DA-PARTICIPACAO-EM-CONGRESSO NOME-DO-EVENTO="E"/></PARTICIPACAO-EM-CONGRESSO>
            </PARTICIPACAO-EM-EVENTOS-CONGRESSOS></DADOS-COMPLEMENTARES>
            <DADOS-GERAIS><ATUACOES-PROFISSIONAIS><ATUACAO-PROFISSIONAL SEQUENCIA-ATIVIDADE="9" NOME-INSTITUICAO="U">
            <ATIVIDADES-DE-DIRECAO-E-ADMINISTRACAO><DIRECAO-E-ADMINISTRACAO SEQUENCIA-FUNCAO-ATIVIDADE="1"
            MES-INICIO="5" ANO-INICIO="1991" MES-FIM="" ANO-FIM="1992" CARGO-OU-FUNCAO="Coordenador" NOME-ORGAO="I"/>
            </ATIVIDADES-DE-DIRECAO-E-ADMINISTRACAO></ATUACAO-PROFISSIONAL></ATUACOES-PROFISSIONAIS></DADOS-GERAIS>
            <PRODUCAO-TECNICA><DEMAIS-TIPOS-DE-PRODUCAO-TECNICA><ORGANIZACAO-DE-EVENTO SEQUENCIA-PRODUCAO="4">
            <DADOS-BASICOS-DA-ORGANIZACAO-DE-EVENTO TITULO="O" ANO="2023"/>
            <DETALHAMENTO-DA-ORGANIZACAO-DE-EVENTO INSTITUICAO-PROMOTORA="U"/></ORGANIZACAO-DE-EVENTO>
            </DEMAIS-TIPOS-DE-PRODUCAO-TECNICA></PRODUCAO-TECNICA>
            """)
        #expect(file.findings.isEmpty && file.unread.isEmpty, "\(file.findings) \(file.unread)")
        #expect(
            file.values("service", "post") == [
                "doctoral board", "other board", "organiser of an event", "Ouvinte", "Coordenador",
            ])
        #expect(file.values("service", "title") == ["T", "P", "O", "E", "I"])
        #expect(file.values("service", "organisation") == ["U", nil, "U", "E", "U"])
        #expect(file.values("service", "held") == ["2020", "2021", "2023", "2022", "1991-05"])
        #expect(file.values("span", "to") == ["1992"])
    }
}
