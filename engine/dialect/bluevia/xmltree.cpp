// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/bluevia/xmltree.h"

#include <QRegularExpression>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace hookswitch::bluevia {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t deepest = 100;

Json text(QStringView value)
{
    return value.toString().toStdString();
}

class Reader
{
public:
    explicit Reader(QByteArrayView bytes)
        : m_xml(QByteArray::fromRawData(bytes.data(), bytes.size()))
    {
        m_document = Json{{"version", nullptr},      {"encoding", nullptr}, {"standalone", nullptr},
                          {"prolog", Json::array()}, {"root", nullptr},     {"epilog", Json::array()}};
    }

    Result<Json> read()
    {
        while (!m_xml.atEnd() && m_refused.isEmpty())
            take(m_xml.readNext());
        if (!m_refused.isEmpty())
            return Error{m_refused, place()};
        if (m_xml.hasError())
            return Error{u"this is not well-formed XML: "_s + m_xml.errorString(), place()};
        return std::move(m_document);
    }

private:
    [[nodiscard]] QString place() const
    {
        return u"line %1, column %2"_s.arg(m_xml.lineNumber()).arg(m_xml.columnNumber());
    }

    void take(QXmlStreamReader::TokenType token)
    {
        switch (token) {
        case QXmlStreamReader::StartDocument:
            declare();
            break;
        case QXmlStreamReader::DTD:
            m_refused = u"a document type is not accepted; leave the DOCTYPE out"_s;
            break;
        case QXmlStreamReader::EntityReference:
            m_refused = u"the entity \"%1\" is not accepted; write the text itself"_s.arg(m_xml.name());
            break;
        case QXmlStreamReader::StartElement:
            open();
            break;
        case QXmlStreamReader::EndElement:
            close();
            break;
        case QXmlStreamReader::Characters:
            addText();
            break;
        case QXmlStreamReader::Comment:
            add(Json{{"comment", text(m_xml.text())}});
            break;
        case QXmlStreamReader::ProcessingInstruction:
            add(Json{{"target", text(m_xml.processingInstructionTarget())},
                     {"data", text(m_xml.processingInstructionData())}});
            break;
        default:
            break;
        }
    }

    void declare()
    {
        if (m_xml.documentVersion().isEmpty())
            return;
        m_document["version"] = text(m_xml.documentVersion());
        if (!m_xml.documentEncoding().isEmpty())
            m_document["encoding"] = text(m_xml.documentEncoding());
        if (m_xml.isStandaloneDocument())
            m_document["standalone"] = true;
    }

    void open()
    {
        if (m_open.size() >= deepest) {
            m_refused = u"the elements are nested more than %1 levels deep"_s.arg(deepest);
            return;
        }
        Json element = xmlElement(m_xml.qualifiedName().toString(), m_xml.namespaceUri().toString());
        for (const QXmlStreamNamespaceDeclaration& declared : m_xml.namespaceDeclarations()) {
            const QString name =
                declared.prefix().isEmpty() ? u"xmlns"_s : u"xmlns:"_s + declared.prefix().toString();
            element["attributes"].push_back(Json::array({text(name), text(declared.namespaceUri())}));
        }
        for (const QXmlStreamAttribute& attribute : m_xml.attributes())
            element["attributes"].push_back(Json::array({text(attribute.qualifiedName()), text(attribute.value())}));
        m_open.push_back(std::move(element));
    }

    void close()
    {
        Json element = std::move(m_open.back());
        m_open.pop_back();
        if (m_open.empty())
            m_document["root"] = std::move(element);
        else
            m_open.back()["children"].push_back(std::move(element));
    }

    /// Characters may come in several parts; outside the root only blanks can.
    void addText()
    {
        if (m_open.empty())
            return;
        Json& children = m_open.back()["children"];
        if (!children.empty() && children.back().is_string())
            children.back().get_ref<std::string&>() += m_xml.text().toString().toStdString();
        else
            children.push_back(text(m_xml.text()));
    }

    void add(Json node)
    {
        Json& list = !m_open.empty() ? m_open.back()["children"]
                                     : m_document[m_document["root"].is_null() ? "prolog" : "epilog"];
        list.push_back(std::move(node));
    }

    QXmlStreamReader m_xml;
    Json m_document;
    std::vector<Json> m_open;
    QString m_refused;
};

void writeNode(QXmlStreamWriter& xml, const Json& node)
{
    if (node.is_string()) {
        xml.writeCharacters(stringOf(node));
    } else if (node.contains("comment")) {
        xml.writeComment(stringMember(node, "comment"));
    } else if (node.contains("target")) {
        xml.writeProcessingInstruction(stringMember(node, "target"), stringMember(node, "data"));
    } else if (isElement(node)) {
        const Json& children = node.at("children");
        const QString name = stringMember(node, "name");
        if (children.empty())
            xml.writeEmptyElement(name);
        else
            xml.writeStartElement(name);
        for (const Json& attribute : node.at("attributes"))
            xml.writeAttribute(stringOf(attribute[0]), stringOf(attribute[1]));
        for (const Json& child : children)
            writeNode(xml, child);
        if (!children.empty())
            xml.writeEndElement();
    }
}

QByteArray written(const Json& node)
{
    QByteArray out;
    QXmlStreamWriter xml(&out);
    writeNode(xml, node);
    xml.writeEndDocument();
    while (out.endsWith('\n'))
        out.chop(1);
    return out;
}

} // namespace

QString commandSpace()
{
    return u"http://api.bluevia.com/schemas/comms/v1"_s;
}

Result<Json> parseXml(QByteArrayView bytes)
{
    return Reader(bytes).read();
}

QByteArray writeXml(const Json& document)
{
    QByteArray out;
    if (const Json& version = document.at("version"); version.is_string()) {
        out = "<?xml version=\"" + stringOf(version).toUtf8() + '"';
        if (document.at("encoding").is_string())
            out += " encoding=\"UTF-8\"";
        if (document.at("standalone").is_boolean())
            out += " standalone=\"yes\"";
        out += "?>\n";
    }
    for (const Json& node : document.at("prolog"))
        out += written(node) + '\n';
    out += written(document.at("root")) + '\n';
    for (const Json& node : document.at("epilog"))
        out += written(node) + '\n';
    return out;
}

Json xmlElement(const QString& name, const QString& space, Json children)
{
    return Json{{"name", name.toStdString()},
                {"space", space.toStdString()},
                {"attributes", Json::array()},
                {"children", std::move(children)}};
}

bool isElement(const Json& node)
{
    return node.is_object() && node.contains("name") && node.contains("children");
}

QString localName(const Json& element)
{
    const QString name = stringMember(element, "name");
    return name.mid(name.indexOf(u':') + 1);
}

QString prefixOf(const Json& element)
{
    const QString name = stringMember(element, "name");
    return name.left(name.indexOf(u':') + 1);
}

QString textInside(const Json& element)
{
    QString all;
    for (const Json& child : element.at("children"))
        all += stringOf(child);
    return all.trimmed();
}

bool isXmlName(const QString& name)
{
    static const QRegularExpression form(u"^[\\p{L}_][\\p{L}\\p{N}_.\\-]*$"_s);
    return form.match(name).hasMatch();
}

} // namespace hookswitch::bluevia
