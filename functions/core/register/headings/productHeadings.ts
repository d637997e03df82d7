import type { HeadingRule } from './headingRule';

/** Headings of products, orders, production, quantities and money. */
export const productHeadings = {
  productName: {
    sure:
      '产品名称|品名|产品|货品名称|商品名称|物料名称|料品名称|零件名称|产品品名|客户品名|机组名称|投诉产品|客诉产品|客诉商品|客诉品目|退换货产品|商品|品项|产品及规格|产品名称及规格|产品名称规格|' +
      '品名规格|品名及规格|料号品名|产品名称型号|product|productname|itemname|partname|productdescription|goods|materialname|materialdescription|itemdescription|partdescription|nameofproduct|genericname',
    likely:
      '名称|机型属性|产品类别|产品类型|产品系列|车系|型号名称|projname|project|projectname|brand|brandname|subproduct|productline|item|料品|货物|品种|material',
    pattern:
      /^(投诉|客诉|退货|不良|异常|涉及|问题|抱怨)?(产品|商品|物料|货物|品目|货品|零件|料品)(的)?(名称|品名|名)$/,
  },
  productModel: {
    sure: '型号|规格|规格型号|产品型号|产品规格|型号规格|规格及型号|型号或规格|产品规格型号|机种|机种名称|机型|款号|车型|产品型号规格|model|modelno|modelnumber|spec|specification|specifications|modelname|productmodel',
    likely:
      '客户型号|材质|厚度|配置|产品特征|型号代码|图号|drawingno|type|牌号|版本|size|尺寸规格|产品代码|款式',
    pattern: /^(投诉|客诉|不良|我司|客户|产品|物料)+(规格|型号|机种)+$/,
  },
  partNo: {
    sure:
      '料号|客户料号|物料编码|物料编号|物料号|料件编号|产品编码|产品编号|产品料号|零件号|零件编号|零件图号|品号|存货编码|物料编码或图号|货号|异常料号|产品图号|物料代码|产品代码|' +
      'partno|partnumber|pn|itemnumber|itemcode|materialno|materialcode|materialnumber|productcode|productno|productid|sku|productsku|catalogno|catalognumber|' +
      'customerpartno|customerpn|articleno|articlenumber|partid',
    likely: '客户型号|编码|图号|similarpartno|itemno|代码|客户图号|material',
    pattern:
      /^(客户|我司|内部|产品|物料|异常|本厂|公司|不良|零件)+(料号|物料编码|物料编号|品号|货号|零件号|图号)$|^(我司|内部|异常|不良)?(产品|物料|零件)(编码|代码|编号)$/,
  },
  batchNo: {
    sure:
      '批号|批次|批次号|生产批号|产品批号|制造批号|生产批次|批号批次|周期批次|轴号|卷号|炉号|炉批号|出货批号|投诉批次|批次编号|lot号|lotno|lot|batch|batchno|batchnumber|lotnumber|batchlotno|' +
      'lotbatchno|batchserialnumber|datecode|lotbatch|batchlot|lotid|traceabilitylotorbatchnumber|批次sn|挤制编号|批号lotno',
    likely: '周期|条码|追溯码|批次信息|出货lot数|serialnumber|生产周期|生产编号|dc',
    pattern: /^(投诉|不良|产品|生产|制造|出货|异常|客诉|涉及)+(批号|批次号?|lot)$/,
  },
  serialNo: {
    sure: '序列号|机身号|机号|产品序列号|sn号|产品sn|设备编号|机组编号|部件序列号|vin|车架号|失效装置序号',
    likely: 'sn|serialnumber|serialno|deviceid',
  },
  componentName: { sure: '部件|部件名称|零部件|组件|部位|component|componentname' },
  orderNo: {
    sure:
      '订单号|订单编号|订单|合同号|合同编号|合同内容|销售订单|销售订单号|销售单号|采购单号|客户订单号|发货单号|送货单号|出货单号|交付单号|订单id|po|pono|po号|ponumber|订单号po|orderno|orderid|ordernumber|' +
      'ordernopo|purchaseorder|salesorder|salesorderno|so号|sono|invoiceno|deliverynoteno|运单号|退货单号|工单号|工单|生产工单|生产单号|制令单号|项目号|rma销退单号|关联订单号|workorder|customerpo|poso',
    likely: '合同|单据编号|发票号|项目编号|任务号|单号',
    pattern:
      /^(客户|关联|对应|我司|内部)?(订单|订单单|合同|采购|采购单|销售|发货|送货|出货|出货单|工单|运单|制令|制令单)(单)?(编号|单号|号码|号|id|no)$/,
  },
  packaging: { sure: '包装形式|包装方式|包装规格|packaging' },
  productionUnit: {
    sure: '生产车间|生产工厂|制造单位|责任生产车间|生产厂|厂别|工厂|制造部门|生产部门|plant|factory|manufacturingsite|manufacturingplant',
    likely: '生产单位|生产厂区|车间|productionunit|厂区',
  },
  productionShift: { sure: '班别|班次|机台班次|机班别|生产班次|shift', likely: '班组' },
  productionStaff: { sure: '生产人员|操作员|操作工|作业员|作业人员|生产者|operator' },
  quantity: {
    sure:
      '数量|投诉数量|涉及数量|客诉数量|批量|批次数量|交货数量|交付数量|出货数量|出货数|发货数量|订单数量|总数量|总数|送货数量|来料数量|到货数量|生产数量|下单数量|投入数|受影响数量|影响数量|涉及批量|投诉量|' +
      'quantity|qty|lotsize|batchsize|lotqty|deliveredqty|quantityaffected|qtyaffected|affectedqty|shippedqty|shipqty|orderqty|totalqty|complaintqty|deliveryqty|suppliedqty|lotquantity|' +
      'batchqty|affectedquantity|orderquantity|quantitycomplained|qtydelivered|qtyshipped|complaintquantity',
    likely: '客端抽检数|抽检数|检验数|检验数量|退货数量|退货数|数目|件数',
    pattern:
      /^(客户|投诉|客诉|涉及|出货|交货|发货|订单|来料|批次|受影响|影响|产品|批|抱怨|反馈|问题)+(总)?(数量|数|量)$/,
  },
  quantityUnit: { sure: '数量单位' },
  defectQuantity: {
    sure:
      '不良数|不良数量|不良品数|不良品数量|缺陷数量|缺陷数|不合格数|不合格数量|不合格品数|缺口数量|次品数|次品数量|ng数|ng数量|故障数|异常数|异常数量|坏品数|客端不良数|' +
      'defectqty|rejectqty|rejectsqty|defectiveqty|defectquantity|rejectquantity|ngqty|rejectedqty|qtydefective|qtyrejected|noofdefects|failureqty|nonconformingqty|defectivequantity|' +
      'numberofdefects|rejectedquantity|qtyng|quantityrejected|quantitydefective|rejects',
    likely: '退货数|退货数量|不良|defects|不良数量批量',
    pattern: /(不良|缺陷|不合格|次品|故障|异常|ng)(品)?(的)?(总)?(数量|数|件数)$/,
  },
  defectQuantityUnit: { sure: '不良数量单位' },
  unit: { sure: '计量单位|unit|uom|units|unitofmeasure', likely: '单位|数量单位' },
  defectRate: {
    sure: '不良率|不良比例|故障比例|不合格率|缺陷率|故障率|客端不良率|ppm|dppm|defectrate|rejectrate|failurerate|ngrate|defectratio|rejectionrate|defectppm',
    likely: '比例|退货率|比率',
    pattern: /(不良|缺陷|不合格|故障)(率|比例)$/,
  },
  returnQuantity: {
    sure: '退换数量|退换货数量|换货数量|returnqty|returnedqty|returnquantity|退货数量|退货数',
  },
  compensationAmount: {
    sure: '赔偿金额|赔款金额|补偿金额|赔偿费用|赔付金额|赔付额|compensation|compensationamount',
    likely: '客户赔偿|补偿|赔偿|赔款|赔付',
  },
  claimAmount: { sure: '索赔金额|涉及金额|客户索赔金额|claimamount|claim', likely: '索赔|客户索赔' },
  lossAmount: {
    sure:
      '损失金额|损失|经济损失|客诉金额|客诉损失金额|质量损失|损失费用|赔款|费用|质量成本|总质量成本|质量损失成本|扣款|扣款金额|客诉费用|损失合计|投诉金额|cost|loss|lossamount|totalcost|amount|' +
      'losscost|costs|qualitycost|claimcost|totalcostusd|costofpoorquality|copq|financialloss|lossvalue',
    likely:
      '金额|罚款金额|质量罚款|退款金额|单价|返工成本|运输成本|退货金额|罚款|成本|赔偿金额|索赔金额|客户赔偿|材料费用|赔偿|compensationamount|compensation|预计物流费用|成本价|成本分析|value',
    pattern:
      /(损失|质量成本|客诉|投诉|客户扣款)(的)?(金额|费用|成本)(合计)?$|^(total|labou?r|material|quality|failure)?cost(for[a-z]+)?(usd|rmb|cny|eur)?$/,
  },
  lossCurrency: { sure: '币种|币别|货币|currency|curr' },
} as const satisfies Readonly<Record<string, HeadingRule>>;
